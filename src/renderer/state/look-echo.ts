import { createStore } from 'zustand/vanilla'

/** What is told on the picture about looking, as a text of `looking.echo`. */
export type LookEcho = 'stillTaken' | 'stillThere' | 'stillNoConsent' | 'slowHalf' | 'slowQuarter' | 'slowOff'

/** `count` makes repeats differ. */
export const lookEcho = createStore<{ readonly said: LookEcho | null; readonly count: number }>(() => ({
  said: null,
  count: 0
}))

export function tellLooking(said: LookEcho): void {
  lookEcho.setState(({ count }) => ({ said, count: count + 1 }))
}

export function forgetLookEcho(): void {
  lookEcho.setState({ said: null })
}
