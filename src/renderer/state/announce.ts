import { createStore } from 'zustand/vanilla'

/** What was just done, for screen readers; `count` makes the same words news again. */
export const announcement = createStore<{ readonly text: string; readonly count: number }>(() => ({
  text: '',
  count: 0
}))

export function announce(text: string): void {
  announcement.setState(({ count }) => ({ text, count: count + 1 }))
}
