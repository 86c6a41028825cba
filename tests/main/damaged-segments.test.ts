import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSegment, type StoredSegment } from '../../src/main/services/reel/segment-store.ts'
import { createBlobWriter } from '../../src/main/services/vault/blobs.ts'
import type { Vault } from '../../src/main/services/vault/vault.ts'
import { readFrames } from '../support/frame-reader.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'

type Row = StoredSegment & { readonly kind: 'picture' | 'sound'; readonly wrappedKey: Buffer }

function rowsOf({ services }: ReelCase): readonly Row[] {
  return services
    .vault()
    .db.prepare(
      'SELECT hash, kind, blob_id AS blobId, size, pictures, proof, wrapped_key AS wrappedKey FROM segment ORDER BY pictures, hash'
    )
    .all() as Row[]
}

async function contentOf(vault: Vault, row: Row): Promise<Buffer> {
  const blob = await openSegment(vault, row)
  try {
    return await blob.read(0, row.size)
  } finally {
    await blob.close()
  }
}

/** Puts other bytes in the segment's place, as whole and as secret as the right ones. */
async function replace(vault: Vault, row: Row, change: (bytes: Buffer) => Buffer): Promise<void> {
  const bytes = change(await contentOf(vault, row))
  const path = vault.blobPath(row.blobId)
  await rm(path)
  const writer = await createBlobWriter(path, vault.unwrapKey(row.wrappedKey, row.blobId), row.blobId)
  await writer.write(bytes)
  await writer.finish()
  vault.db.prepare('UPDATE segment SET size = ? WHERE hash = ?').run(bytes.length, row.hash)
}

const flip = (at: number) => async (vault: Vault, row: Row) => {
  const path = vault.blobPath(row.blobId)
  const bytes = await readFile(path)
  const place = Math.min(bytes.length - 1, Math.floor(bytes.length * at))
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  await writeFile(path, bytes)
}

/** Other bytes in the place of the first that are these. */
const patched = (what: string, by: number, write: (bytes: Buffer, at: number) => void) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(what, 0, 'latin1')
  if (at < 0) throw new Error(`no ${what}`)
  write(copy, at + by)
  return copy
}
const fourOf = (value: number) => (bytes: Buffer, at: number) => void bytes.writeUInt32BE(value, at)

/** To the file on the disk. */
const onDisk = {
  'its first bytes changed': flip(0.001),
  'a byte in the middle changed': flip(0.5),
  'its last byte changed': flip(1),
  'cut short': async (vault: Vault, row: Row) => truncate(vault.blobPath(row.blobId), 100),
  gone: (vault: Vault, row: Row) => rm(vault.blobPath(row.blobId))
}

/** To what the segment says of itself; of other settings, or half made by an older version. */
const inHeader: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'no boxes': (bytes) => Buffer.alloc(bytes.length),
  'half of it': (bytes) => bytes.subarray(0, bytes.length >> 1),
  nothing: () => Buffer.alloc(0),
  'no beginning': patched('moov', 0, (bytes, at) => void bytes.write('free', at, 'latin1')),
  'two tracks': patched('moov', 0, fourOf(0x6d6f6f76)),
  'another setting': patched('stsd', 40, fourOf(7)),
  'no track header': patched('tkhd', 0, fourOf(0x66726565)),
  'no fragments': (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('moof', 'free'), 'latin1'),
  'a time that was': patched('tfdt', 8, fourOf(0x7fffffff)),
  'samples of other sizes': patched('trun', 20, fourOf(0x00ffffff))
}

async function cased(): Promise<ReelCase & { readonly path: string }> {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder, 3)
  const { id } = await it.importVideo(video.path)
  it.add(it.card({ durationMs: 600 }), it.clip(id, 0, 1013), it.clip(id, 1040, 2357))
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  return { ...it, path }
}

async function expectWhole(it: ReelCase & { readonly path: string }, what: string): Promise<void> {
  const { status } = await it.export(it.path)
  expect({ what, status }).toMatchObject({ status: { state: 'done' } })
}

/** What is heard of single clips: samples, not yet coded. */
async function soundsOfClips(vault: Vault, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const row of rows)
    if (row.kind === 'sound' && (await contentOf(vault, row)).indexOf('moov') < 0) found.add(row.hash)
  return found
}

test('whatever has become of a rendered piece, the same export makes it anew', async () => {
  const it = await cased()
  const vault = it.services.vault()
  const pictures = (await readFrames(it.path)).length
  const all = rowsOf(it)
  const single = await soundsOfClips(vault, all)
  expect(single.size).toBe(2)
  // Pictures of a card and of a film, what is heard of a clip, and of the whole.
  const tried = [
    ...all.filter(({ kind }) => kind === 'picture').slice(0, 2),
    ...all.filter(({ hash }) => single.has(hash)).slice(0, 1),
    ...all.filter(({ hash, kind }) => kind === 'sound' && !single.has(hash))
  ]
  const forgetSoundtrack = vault.db.prepare("DELETE FROM segment WHERE kind = 'sound' AND hash = ?")
  for (const [name, damage] of Object.entries(onDisk))
    for (const { hash, kind } of tried) {
      const row = rowsOf(it).find((each) => each.hash === hash)
      if (row === undefined) throw new Error('a piece was not made anew')
      await damage(vault, row)
      // What sounds under the soundtrack is read only when that is made.
      if (single.has(hash))
        for (const each of all)
          if (each.kind === 'sound' && !single.has(each.hash)) forgetSoundtrack.run(each.hash)
      await expectWhole(it, `${single.has(hash) ? 'sound of a clip' : kind}: ${name}`)
    }
  expect((await readFrames(it.path)).length).toBe(pictures)
}, 240_000)

test('several damaged at once, also under the sound of the whole, are made anew in one go', async () => {
  const it = await cased()
  const vault = it.services.vault()
  for (const row of rowsOf(it)) await flip(0.5)(vault, row)
  await expectWhole(it, 'all of them')
}, 60_000)

test('a piece that is whole but not what it should be is made anew as well', async () => {
  const it = await cased()
  const vault = it.services.vault()
  for (const [name, change] of Object.entries(inHeader))
    for (const kind of ['picture', 'sound'] as const) {
      let row: Row | undefined
      for (const each of rowsOf(it))
        if (each.kind === kind && (await contentOf(vault, each)).indexOf('moov') >= 0) row ??= each
      if (row === undefined) throw new Error(`no ${kind}`)
      await replace(vault, row, change)
      await expectWhole(it, `${kind}: ${name}`)
    }
}, 240_000)
