import { createStore } from 'zustand/vanilla'
import type { FrameTimes } from '../../shared/domain/frames.ts'
import { recordingUrls } from '../../shared/domain/recording.ts'
import { session } from './session.ts'

const noFrames: FrameTimes = new Float64Array()

/** Frame times by recording; what is not there yet is still being loaded, or still being imported. */
export const frames = createStore<{ readonly byId: ReadonlyMap<string, FrameTimes> }>(() => ({
  byId: new Map()
}))

session.subscribe((now, before) => {
  if (now.open === null && before.open !== null) frames.setState({ byId: new Map() })
})

export function framesOf(recordingId: string | null): FrameTimes {
  return (recordingId === null ? undefined : frames.getState().byId.get(recordingId)) ?? noFrames
}

const loading = new Map<string, Promise<FrameTimes>>()

/** A recording's frame times; none as long as its import has not found them. */
export function loadFrames(recordingId: string): Promise<FrameTimes> {
  const known = frames.getState().byId.get(recordingId)
  if (known) return Promise.resolve(known)
  const running = loading.get(recordingId) ?? fetchFrames(recordingId)
  loading.set(recordingId, running)
  return running
}

async function fetchFrames(recordingId: string): Promise<FrameTimes> {
  try {
    const response = await fetch(recordingUrls.frames(recordingId))
    if (!response.ok) return noFrames
    const times = new Float64Array(await response.arrayBuffer())
    if (times.length > 0) frames.setState(({ byId }) => ({ byId: new Map(byId).set(recordingId, times) }))
    return times
  } catch {
    return noFrames
  } finally {
    loading.delete(recordingId)
  }
}
