import { Failure } from '../../shared/domain/failure.ts'
import type { Recordings } from '../services/media/recordings.ts'
import type { Handlers } from './types.ts'
import type { Shell } from './shell.ts'

type RecordingCalls =
  | 'recording.choose'
  | 'recording.chooseWithSound'
  | 'recording.importDropped'
  | 'recording.keepLocked'
  | 'recording.remove'

export function recordingHandlers(recordings: Recordings, shell: Shell): Pick<Handlers, RecordingCalls> {
  return {
    'recording.choose': async ({ sessionId }) => {
      const paths = await shell.chooseFiles()
      return paths.map((path) => recordings.importFile(sessionId, path))
    },
    'recording.chooseWithSound': async ({ recordingId, soundTrack }) => {
      const { sessionId } = recordings.get(recordingId)
      const paths = await shell.chooseFiles()
      return paths.map((path) => recordings.importFile(sessionId, path, soundTrack))
    },
    'recording.importDropped': ({ sessionId, tokens }) => {
      const paths = tokens.map((token) => shell.pathForToken(token))
      return paths.map((path) => {
        if (path === null) throw new Failure('not-found')
        return recordings.importFile(sessionId, path)
      })
    },
    'recording.keepLocked': ({ recordingId, reason }) => recordings.keepLocked(recordingId, reason),
    'recording.remove': ({ recordingId }) => recordings.remove(recordingId)
  }
}
