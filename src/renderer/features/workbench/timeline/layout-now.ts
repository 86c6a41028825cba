import type { Layout } from './layout.ts'

let now: (() => Layout) | null = null

/** The timeline that is on the screen tells how its moments lie; null when it goes. */
export function setLayout(layout: (() => Layout) | null): void {
  now = layout
}

/** How the moments lie on the timeline that is on the screen; null when there is none. */
export function layoutNow(): Layout | null {
  return now?.() ?? null
}
