import { createStore } from 'zustand/vanilla'
import { app } from './app.ts'

/**
 * Whether the pages that stand open beside parents say nothing that is for the therapist alone. Switched off it stays off only
 * while that page is open: with the next talk, or the next visit, it is on again.
 */
export const discreet = createStore<{ readonly isOn: boolean }>(() => ({ isOn: true }))

export function setDiscreet(isOn: boolean): void {
  discreet.setState({ isOn })
}

app.subscribe((now, before) => {
  if (now.screen !== before.screen || now.vault !== before.vault) discreet.setState({ isOn: true })
})
