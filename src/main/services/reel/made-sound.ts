import { Readable } from 'node:stream'
import { askedSoundSchema, hidesInSound } from '../../../shared/domain/clip-sound.ts'
import { plainClip } from '../../../shared/domain/reel-records.ts'
import { findBinaries } from '../media/binaries.ts'
import type { Recordings } from '../media/recordings.ts'
import type { MediaResource } from '../media/serve.ts'
import type { Services } from '../services.ts'
import { isRecordingShut } from '../storage/locked-recordings.ts'
import { masksOf } from '../storage/masks.ts'
import { filmOf } from './reel-media.ts'
import { planParts } from './reel-parts.ts'
import { segmentHash } from './segment.ts'
import { findSegment, readSegment } from './segment-store.ts'

const nothing: MediaResource = { type: 'application/octet-stream', size: 0, stream: () => Readable.from([]) }

/**
 * A clip's sound as it is exported, for as long as it lies ready; nothing is made for it. It is asked for by what the clip
 * is rather than by its id, so that what is still being saved can't be met by the sound of before.
 */
export async function madeSound(
  services: Services,
  recordings: Recordings,
  recordingId: string,
  query: URLSearchParams
): Promise<MediaResource> {
  const vault = services.vault()
  const { clip, hides } = askedSoundSchema.parse(JSON.parse(query.get('of') ?? ''))
  // By its address it is decided who may have it.
  if (clip.recordingId !== recordingId || isRecordingShut(vault.db, clip.recordingId)) return nothing
  const masks = masksOf(vault.db, clip.recordingId)
  const film = await filmOf(recordings, clip.recordingId)
  // A voice that someone just asked to disguise may not be heard from before.
  if (film === null || hidesInSound(masks, clip.recordingId) !== hides) return nothing
  const whole = {
    ...plainClip,
    ...clip,
    type: 'clip',
    id: '',
    reelId: '',
    momentId: null,
    position: 0
  } as const
  const [parts] = planParts([whole], new Map([[clip.recordingId, film]]), () => masks)
  const [sound] = parts?.heard ?? []
  if (sound?.kind !== 'sound') return nothing
  const stored = findSegment(vault, segmentHash(sound, (await findBinaries()).version))
  if (stored === null) return nothing
  return { ...nothing, size: stored.size, stream: (start, end) => readSegment(vault, stored, start, end) }
}
