import { createStore } from 'zustand/vanilla'
import { recordingUrls } from '../../shared/domain/recording.ts'
import type { FrameTimes } from '../../shared/domain/frames.ts'

/** The frames' start times of recordings that have been asked for, in ms. */
export const frames = createStore<{ readonly byRecording: ReadonlyMap<string, FrameTimes> }>(() => ({
  byRecording: new Map()
}))

const loading = new Map<string, Promise<FrameTimes>>()
const none: FrameTimes = []

/** Loads a recording's frame times once; an empty list while it has none yet. */
export function loadFrames(recordingId: string): Promise<FrameTimes> {
  const known = frames.getState().byRecording.get(recordingId)
  if (known) return Promise.resolve(known)
  const busy = loading.get(recordingId) ?? fetchFrames(recordingId)
  loading.set(recordingId, busy)
  return busy
}

async function fetchFrames(recordingId: string): Promise<FrameTimes> {
  try {
    const response = await fetch(recordingUrls.frames(recordingId))
    if (!response.ok) return none
    const times = new Float64Array(await response.arrayBuffer())
    if (times.length > 0)
      frames.setState(({ byRecording }) => ({ byRecording: new Map(byRecording).set(recordingId, times) }))
    return times
  } catch {
    return none
  } finally {
    loading.delete(recordingId)
  }
}
