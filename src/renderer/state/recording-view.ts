import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import type { RecordingView } from '../../shared/domain/recording-view.ts'
import { tellFailure } from './app.ts'
import { light, plainLight } from './light.ts'

const saveAfterMs = 400

/** How the recording on the stage is looked at, as the vault remembers it; null while that is not known. */
export const recordingView = createStore<{ readonly view: RecordingView | null }>(() => ({ view: null }))

/** Shows a recording as it was left and remembers how it is shown from then on. Call what comes back to stop. */
export function rememberView(recordingId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let stopFollowing = (): void => undefined
  recordingView.setState({ view: null })
  light.setState(plainLight)
  void call('recording.view', { recordingId }).then((known) => {
    if (stopped || !known.ok) return
    const { brightness, contrast } = known.value
    recordingView.setState({ view: known.value })
    light.setState({ brightness, contrast })
    stopFollowing = light.subscribe((shown) => {
      const { view } = recordingView.getState()
      if (view) recordingView.setState({ view: { ...view, ...shown } })
      clearTimeout(timer)
      timer = setTimeout(save, saveAfterMs)
    })
  })
  const save = (): void => {
    timer = undefined
    const { view } = recordingView.getState()
    if (view?.recordingId === recordingId) void saveView(view)
  }
  return () => {
    stopped = true
    stopFollowing()
    if (timer !== undefined) {
      clearTimeout(timer)
      save()
    }
    recordingView.setState({ view: null })
  }
}

/** Remembers that the recording was watched to its end without tagging; the first time counts. */
export function rememberWatched(day: string): void {
  const { view } = recordingView.getState()
  if (view === null || view.watchedOn !== null) return
  const watched = { ...view, watchedOn: day }
  recordingView.setState({ view: watched })
  void saveView(watched)
}

async function saveView(view: RecordingView): Promise<void> {
  const saved = await call('recording.saveView', view)
  // What was changed in the very moment of locking is not worth a word.
  if (!saved.ok && saved.code !== 'vault-locked') tellFailure(saved.code, saved.detail)
}
