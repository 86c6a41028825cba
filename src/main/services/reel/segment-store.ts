import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { prepared } from '../storage/prepared.ts'
import { type BlobReader, createBlobWriter, openBlob } from '../vault/blobs.ts'
import { newKey } from '../vault/keys.ts'
import type { Vault } from '../vault/vault.ts'

/** A rendered segment in the vault's cache. */
export type StoredSegment = {
  readonly hash: string
  readonly blobId: string
  readonly size: number
  readonly pictures: number
  /** What was found of what is hidden in it; null: not looked for yet, or nothing is hidden in it. */
  readonly proof: number | null
  /** What is hidden in it is covered with one even colour: as it was meant to be hidden, it could not be proven. */
  readonly solid: boolean
}

const rowSchema = z
  .object({
    ...{ hash: z.string(), blob_id: z.string(), size: z.number(), pictures: z.number() },
    proof: z.number().nullable(),
    solid: z.number()
  })
  .transform(({ blob_id: blobId, solid, ...rest }) => ({ ...rest, blobId, solid: solid === 1 }))
const rowsSchema = z.array(rowSchema)
const columns = 'hash, blob_id, size, pictures, proof, solid'
const prefix = 'segment-'

/** The segment with this hash, and a note that it is still of use; null when it has to be rendered. */
export function findSegment(vault: Vault, hash: string): StoredSegment | null {
  const row = prepared(vault.db, `SELECT ${columns} FROM segment WHERE hash = ?`).get(hash)
  if (row === undefined) return null
  touch(vault, hash)
  return rowSchema.parse(row)
}

const lateEnoughMs = 600_000

/** Noted now and then is enough to tell what was used longest ago, and every note is a write that has to reach the disk. */
function touch(vault: Vault, hash: string): void {
  const now = Date.now()
  const [at, before] = [now, now - lateEnoughMs].map((ms) => new Date(ms).toISOString())
  prepared(vault.db, 'UPDATE segment SET used_at = ? WHERE hash = ? AND used_at < ?').run(at, hash, before)
}

/** How many of these are there; leaves no trace. */
export function countSegments(vault: Vault, hashes: readonly string[]): number {
  const exists = prepared(vault.db, 'SELECT 1 FROM segment WHERE hash = ?')
  return hashes.filter((hash) => exists.get(hash) !== undefined).length
}

/** A segment's bytes in any order, decrypted as they are read. To be closed. */
export async function openSegment(vault: Vault, segment: StoredSegment): Promise<BlobReader> {
  const row = prepared(vault.db, 'SELECT wrapped_key FROM segment WHERE hash = ?').get(segment.hash)
  const { wrapped_key: wrapped } = z.object({ wrapped_key: z.instanceof(Buffer) }).parse(row)
  const key = vault.unwrapKey(wrapped, segment.blobId)
  const blob = await openBlob(vault.blobPath(segment.blobId), key, segment.blobId, segment.size)
  return { ...blob, close: () => blob.close().finally(() => key.fill(0)) }
}

/** A segment's bytes in turn, or those from `start` up to, not including, `end`. */
export function readSegment(vault: Vault, segment: StoredSegment, start = 0, end = segment.size): Readable {
  return Readable.from(decrypted(vault, segment, start, end), { objectMode: false })
}

async function* decrypted(
  vault: Vault,
  segment: StoredSegment,
  start: number,
  end: number
): AsyncGenerator<Buffer> {
  const blob = await openSegment(vault, segment)
  try {
    yield* blob.stream(start, end) as AsyncIterable<Buffer>
  } finally {
    await blob.close()
  }
}

/** Takes in a segment while it is rendered: nothing of it is there until `render` has ended well. */
export async function storeSegment(
  vault: Vault,
  segment: {
    readonly hash: string
    readonly kind: 'picture' | 'sound'
    /** Erasing any of these recordings erases it. */
    readonly recordingIds: readonly string[]
    readonly solid?: boolean
  },
  render: (into: Writable) => Promise<{ readonly pictures: number }>
): Promise<StoredSegment> {
  const blobId = prefix + randomUUID()
  const key = newKey()
  const writer = await createBlobWriter(vault.blobPath(blobId), key, blobId)
  try {
    const into = new Writable({
      write: (chunk: Buffer, _encoding, done) => void writer.write(chunk).then(() => done(), done)
    })
    const { pictures } = await render(into)
    const { size } = writer
    await writer.finish()
    const { hash, kind, solid = false } = segment
    const wrapped = vault.wrapKey(key, blobId)
    const { db } = vault
    db.transaction(() => {
      prepared(
        db,
        `INSERT INTO segment (hash, kind, blob_id, wrapped_key, size, pictures, used_at, solid)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
      ).run(hash, kind, blobId, wrapped, size, pictures, new Date().toISOString(), Number(solid))
      const tie = prepared(db, 'INSERT INTO segment_recording (hash, recording_id) VALUES (?, ?)')
      for (const recordingId of new Set(segment.recordingIds)) tie.run(hash, recordingId)
    })()
    return { hash, blobId, size, pictures, proof: null, solid }
  } catch (error) {
    await writer.abandon()
    await rm(vault.blobPath(blobId), { force: true })
    throw error
  } finally {
    key.fill(0)
  }
}

/** Keeps with a segment that what is hidden in it was looked for, and how much was found. */
export function keepProof(vault: Vault, segment: StoredSegment, proof: number): StoredSegment {
  prepared(vault.db, 'UPDATE segment SET proof = ? WHERE hash = ?').run(proof, segment.hash)
  return { ...segment, proof }
}

/** Forgets these segments: first their keys, then their files. */
async function removeSegments(vault: Vault, segments: readonly StoredSegment[]): Promise<void> {
  // The pages a key stood on are overwritten, not merely given free.
  vault.db.pragma('secure_delete = ON')
  const forget = prepared(vault.db, 'DELETE FROM segment WHERE hash = ?')
  vault.db.transaction(() => segments.forEach(({ hash }) => forget.run(hash)))()
  for (const { blobId } of segments) await rm(vault.blobPath(blobId), { force: true })
}

/** Forgets one segment, so that it is rendered anew. */
export function removeSegment(vault: Vault, segment: StoredSegment): Promise<void> {
  return removeSegments(vault, [segment])
}

/** Forgets everything that was rendered from this recording, alone or with others. */
export async function removeSegmentsOf(vault: Vault, recordingId: string): Promise<void> {
  const select = `SELECT ${columns} FROM segment
    WHERE hash IN (SELECT hash FROM segment_recording WHERE recording_id = ?)`
  await removeSegments(vault, rowsSchema.parse(prepared(vault.db, select).all(recordingId)))
}

/** Forgets everything that was rendered. */
export async function removeAllSegments(vault: Vault): Promise<void> {
  await removeSegments(vault, rowsSchema.parse(prepared(vault.db, `SELECT ${columns} FROM segment`).all()))
}

/** How many bytes all segments take. */
export function segmentBytes(vault: Vault): number {
  return prepared(vault.db, 'SELECT coalesce(sum(size), 0) FROM segment').pluck().get() as number
}

/** Keeps the cache below `limitBytes`: what was used longest ago goes first. */
export async function pruneSegments(vault: Vault, limitBytes: number): Promise<void> {
  const select = `SELECT ${columns} FROM segment ORDER BY used_at DESC`
  let kept = 0
  const surplus = rowsSchema.parse(prepared(vault.db, select).all()).filter(({ size }) => {
    kept += size
    return kept > limitBytes
  })
  await removeSegments(vault, surplus)
}

/** Removes the files of segments the database knows nothing of: left by a crash, or erased with their recording. */
export async function sweepSegmentFiles(vault: Vault): Promise<void> {
  const known = new Set(
    rowsSchema
      .parse(prepared(vault.db, `SELECT ${columns} FROM segment`).all())
      .map(({ blobId }) => vault.blobPath(blobId))
  )
  const folder = dirname(vault.blobPath(prefix))
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue
    const path = vault.blobPath(name.replace(/\.partial$/, ''))
    if (name.endsWith('.partial')) await rm(`${path}.partial`, { force: true })
    else if (!known.has(path)) await rm(path, { force: true })
  }
}
