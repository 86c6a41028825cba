import { type Recording, recordingUrls } from '../../../shared/domain/recording.ts'

/** The address that plays now; null while there is none yet. */
export function playableUrl({ id, status }: Recording): string | null {
  switch (status.state) {
    case 'ready':
      return recordingUrls.media(id)
    case 'importing':
      return status.playable
    case 'failed':
      return null
  }
}
