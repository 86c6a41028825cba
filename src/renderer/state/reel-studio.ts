import { createStore } from 'zustand/vanilla'
import { session } from './session.ts'

type StudioState = {
  /** What is worked on within the clip: one of its marks, see `clip-marks.ts`. */
  readonly markKey: string | null
  /** Whether the framing is being chosen: then the whole picture is shown with a box on it. */
  readonly isFraming: boolean
}

const nothing: StudioState = { markKey: null, isFraming: false }

export const reelStudio = createStore<StudioState>(() => nothing)

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) reelStudio.setState(nothing)
})

export function chooseMark(markKey: string | null): void {
  reelStudio.setState({ markKey })
}

export function chooseFraming(isFraming: boolean): void {
  reelStudio.setState({ isFraming })
}

/** Another clip is worked on. */
export function leaveMarks(): void {
  reelStudio.setState(nothing)
}
