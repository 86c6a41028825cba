import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { heardRate } from '../../../shared/domain/recording.ts'
import type { Services } from '../services.ts'
import { isRecordingShut } from '../storage/locked-recordings.ts'
import { masksOf } from '../storage/masks.ts'
import { findParts } from '../storage/recordings.ts'
import { readBlob } from '../vault/blobs.ts'
import { partBlobId } from './blob-names.ts'
import { firstFragments, frameTimesOf } from './copy-index.ts'
import { describeLook, readLookGroup } from './look-groups.ts'
import type { Recordings } from './recordings.ts'
import { hearStretch } from './sound-offset/hear-stretch.ts'
import { soundOfCopy } from './sound-offset/sound-of-copy.ts'
import { playableFile } from './working-copy.ts'

/** What a page gets for one of a recording's addresses. */
export type MediaResource = {
  readonly type: string
  readonly size: number
  /** The bytes from `start` up to, not including, `end`. */
  stream(start: number, end: number): Readable
}

/**
 * Finds what `/kind/id?query` names among the recordings of the open vault; null when there is no such thing. Nothing
 * in an address is a path: ids lead to recordings, and recordings to their files.
 */
export async function findMedia(
  services: Services,
  recordings: Recordings,
  kind: string,
  id: string,
  query: URLSearchParams
): Promise<MediaResource | null> {
  // What was drawn or opened before is not given any more once the vault is closing.
  const { db } = services.vault()
  // Someone took back that it may be there at all: no picture and no sound of it is given, whoever asks.
  if (isRecordingShut(db, id)) return null
  try {
    switch (kind) {
      case 'media':
        return await media(recordings, id, query.get('v'))
      case 'original':
        return original(recordings, id)
      case 'frames': {
        const times = frameTimesOf((await recordings.copy(id)).index())
        return inMemory('application/octet-stream', littleEndian(times))
      }
      case 'still':
        return inMemory(
          'image/jpeg',
          await recordings.drawn.still(id, Number(query.get('ms') ?? 0), masksOf(services.vault().db, id))
        )
      case 'look':
        return inMemory(
          'application/json',
          Buffer.from(JSON.stringify(await lookIfReady(services, recordings, id)))
        )
      case 'look-group': {
        const group = await readLookGroup(await recordings.quickCopy(id), Number(query.get('n') ?? -1))
        return inMemory('application/octet-stream', Buffer.from(group.buffer))
      }
      case 'tiles':
        return inMemory('image/jpeg', await recordings.drawn.tiles(id, query))
      case 'waveform':
        return inMemory('application/octet-stream', await recordings.drawn.wave(id, query))
      case 'heard': {
        const sound = soundOfCopy(await recordings.copy(id), AbortSignal.timeout(20_000), heardRate)
        return inMemory('application/octet-stream', await hearStretch(sound, query))
      }
      case 'filmstrip':
      case 'peaks':
        return await part(services, kind, id)
      default:
        return null
    }
  } catch (error) {
    if (error instanceof Failure && ['not-found', 'recording-not-ready'].includes(error.code)) return null
    throw error
  }
}

/** Null as long as there is none: it is asked for with every film that is opened, and that is no error. */
async function lookIfReady(services: Services, recordings: Recordings, id: string) {
  try {
    return await describeLook(await recordings.quickCopy(id))
  } catch (error) {
    if (error instanceof Failure && findParts(services.vault().db, id) !== null) return null
    throw error
  }
}

async function media(recordings: Recordings, id: string, version: string | null): Promise<MediaResource> {
  const copy = await recordings.copy(id)
  const index = copy.index()
  const count = version === null ? index.fragments.length : Number(version)
  if (!Number.isInteger(count) || count < 1) throw new Failure('not-found')
  return { type: 'video/mp4', ...playableFile(copy, firstFragments(index, count)) }
}

function original(recordings: Recordings, id: string): MediaResource | null {
  const file = recordings.live(id)?.original ?? null
  if (file === null) return null
  return {
    type: file.container === 'mp4' ? 'video/mp4' : 'video/webm',
    size: file.size,
    stream: (start, end) => createReadStream(file.path, { start, end: end - 1 })
  }
}

async function part(
  services: Services,
  kind: 'filmstrip' | 'peaks',
  id: string
): Promise<MediaResource | null> {
  const vault = services.vault()
  const parts = findParts(vault.db, id)
  const size = kind === 'filmstrip' ? parts?.filmstripSize : parts?.peaksSize
  if (parts === null || size === null || size === undefined) return null
  const key = vault.unwrapKey(parts.wrappedKey, id)
  const blobId = partBlobId(kind, id)
  try {
    const content = await readBlob(vault.blobPath(blobId), key, blobId, size)
    return inMemory(kind === 'filmstrip' ? 'image/jpeg' : 'application/octet-stream', content)
  } finally {
    key.fill(0)
  }
}

function inMemory(type: string, bytes: Buffer): MediaResource {
  return { type, size: bytes.length, stream: (start, end) => Readable.from([bytes.subarray(start, end)]) }
}

/** As they lie in memory on every machine the program is made for; of a long film they are millions of bytes. */
function littleEndian({ buffer, byteOffset, byteLength }: Float64Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
