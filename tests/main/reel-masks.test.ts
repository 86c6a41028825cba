import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Hiding } from '../../src/shared/domain/mask-looks.ts'
import type { Clip, Mask, MaskKey } from '../../src/shared/domain/reel-records.ts'
import { loadLettering } from '../../src/main/services/drawing/lettering.ts'
import { hasHidden } from '../../src/main/services/reel/hidden-sides.ts'
import { openBound, type Proof, proveMasks } from '../../src/main/services/reel/prove-masks.ts'
import { clipReader, soundReader } from '../../src/main/services/reel/reel-media.ts'
import { renderPictures } from '../../src/main/services/reel/render-segment.ts'
import {
  type FilmSegment,
  type PictureSegment,
  segmentHash,
  type Shown
} from '../../src/main/services/reel/segment.ts'
import { findSegment, storeSegment } from '../../src/main/services/reel/segment-store.ts'
import { duplicateClip, freezeHere, slowHere, splitClip } from '../../src/shared/domain/clip-edits.ts'
import { type Diff, diffOf, emptyDiff, updateDiff } from '../../src/shared/domain/diff.ts'
import { maskBoxAt } from '../../src/shared/domain/masks.ts'
import { withMasksAlong } from '../../src/shared/domain/masks-along.ts'
import { lengthen } from '../../src/shared/domain/reel-remedies.ts'
import { applyDiff, docOf } from '../../src/shared/domain/session-doc.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { testSession } from '../support/vault.ts'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'
import { likeness, makeTexturedFilm, readGrey, texturedPicture } from '../support/textured-film.ts'

const key = (atMs: number, x: number): MaskKey => ({ atMs, x, y: 0.2, width: 0.25, height: 0.4 })
const startMs = 600
const endMs = 1400

function maskOn(recordingId: string, change: Partial<Mask> = {}): Mask {
  return {
    ...{ type: 'mask', id: randomUUID(), recordingId, personId: null, reviewed: true },
    ...{ kind: 'blur', shape: 'box', startMs, endMs, keys: [key(startMs, 0.1), key(endMs, 0.6)] },
    ...change
  }
}

/** Where the mask lies at a time of its recording. */
function regionAt(ms: number) {
  const left = 0.1 + (0.5 * (ms - startMs)) / (endMs - startMs)
  return { left, top: 0.2, right: left + 0.25, bottom: 0.6 }
}
const whole = { left: 0, top: 0, right: 1, bottom: 1 }
const below = { ...whole, top: 0.7 }
const run = { signal: new AbortController().signal, priority: 'normal' as const }

test.each(['blur', 'pixelate'] as const)(
  'on every picture of its time a moving %s hides what lies under it, and nothing before, after or beside it',
  async (kind) => {
    const it = await reelCase()
    const recording = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 2 }))
    it.add(maskOn(recording.id, { kind }), it.clip(recording.id, 200, 1800))
    const path = join(it.folder, 'reel.mp4')
    expect((await it.export(path)).status).toEqual({ state: 'done', path })
    const pictures = await readGrey(path)
    expect(pictures).toHaveLength(40)
    for (const [n, picture] of pictures.entries()) {
      const ms = 200 + n * 40
      const film = texturedPicture(ms / 40, 1)
      const isHidden = ms >= startMs && ms < endMs
      expect(likeness(picture, film, isHidden ? below : whole)).toBeGreaterThan(0.98)
      if (isHidden) expect(likeness(picture, film, regionAt(ms))).toBeLessThan(0.7)
    }
    const [segment] = await hiddenSegments(it)
    const { regions, most } = await provenOf(it, segment)
    expect(regions).toBe(20)
    expect(most.open).toBeLessThan(openBound)
  },
  240_000
)

test.each(['blur', 'pixelate'] as const)(
  'a %s is let through over a film of hard edges and bright colours that says nothing of them, beside which nothing changes',
  async (kind) => {
    const it = await reelCase()
    const film = join(it.folder, 'film.mp4')
    const source = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=25:d=1', '-c:v', 'libx264', '-bf', '0', film]
    await runWith(source, [])
    const recording = await it.importVideo(film)
    const clip = it.clip(recording.id, 0, 520)
    it.add(clip)
    const open = join(it.folder, 'open.mp4')
    expect((await it.export(open)).status).toEqual({ state: 'done', path: open })
    const face = { x: 0.33, y: 0.22, width: 0.28, height: 0.5 }
    it.add(
      maskOn(recording.id, { kind, shape: 'oval', startMs: 0, endMs: 520, keys: [{ atMs: 0, ...face }] })
    )
    const path = join(it.folder, 'reel.mp4')
    expect((await it.export(path)).status).toEqual({ state: 'done', path })
    const [bare, hidden] = await Promise.all([readGrey(open), readGrey(path)])
    expect(hidden).toHaveLength(13)
    // The colours are those of a film without a mask: turned once, not once more by what hides.
    for (const [n, picture] of hidden.entries()) expect(difference(picture, bare[n], below)).toBeLessThan(3)
  }
)

test('a mask that is left out, that comes a picture late or lies beside its place is found out, and an even colour hides instead', async () => {
  const it = await reelCase()
  const recording = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 2 }))
  const mask = maskOn(recording.id)
  it.add(mask, it.clip(recording.id, 400, 1600))
  const [segment] = await hiddenSegments(it)
  if (segment === undefined) throw new Error('nothing is hidden')
  const { part } = segment.shown
  const withPart = (change: Partial<typeof part>): FilmSegment => ({
    ...segment,
    shown: { ...segment.shown, part: { ...part, ...change } }
  })
  const hidden = part.hidden ?? { looks: [], frameTicks: [] }
  const moved = (change: (mask: Hiding) => Partial<Hiding>): FilmSegment => {
    const looks = hidden.looks.map((look) => ({
      ...look,
      masks: look.masks.map((each) => ({ ...each, ...change(each) }))
    }))
    return withPart({ hidden: { ...hidden, looks } })
  }
  const wrong = [
    withPart({ hidden: null }),
    moved((each) => ({ startMs: each.startMs + 40 })),
    moved((each) => ({ endMs: each.endMs - 40 })),
    moved((each) => ({ keys: each.keys.map((at) => ({ ...at, x: at.x + 0.08 })) }))
  ]
  for (const made of wrong)
    await expect(provenOf(it, segment, made)).rejects.toMatchObject({ code: 'mask-unproven' })

  // A segment under the right name that does not hide what it should.
  const vault = it.services.vault()
  const row = {
    hash: segmentHash(segment, (await findBinaries()).version),
    ...{ kind: 'picture' as const, recordingIds: [recording.id] }
  }
  await storeSegment(vault, row, (into) =>
    renderPictures(withPart({ hidden: null }), toolsOf(it), into, { ...run, onProgress: () => undefined })
  )
  const path = join(it.folder, 'reel.mp4')
  // What can't be proven is covered with one even colour, looked over again, and told of, now and when it is used again.
  for (let time = 0; time < 2; time += 1) {
    expect((await it.export(path)).status).toEqual({ state: 'done', path, solid: true })
    expect(findSegment(vault, row.hash)).toMatchObject({ solid: true })
    expect(findSegment(vault, row.hash)?.proof).toBeLessThan(openBound)
  }
  for (const [n, picture] of (await readGrey(path)).entries()) {
    const ms = 400 + n * 40
    const isHidden = ms >= startMs && ms < endMs
    if (isHidden) expect(spreadIn(picture, regionAt(ms)), String(ms)).toBeLessThan(3)
    expect(likeness(picture, texturedPicture(ms / 40, 1), below)).toBeGreaterThan(0.98)
  }
}, 240_000)

test('what is hidden stays so when it is slow, stands still, is zoomed at, stands beside another or behind a card', async () => {
  const it = await reelCase()
  const own = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 2 }))
  const other = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 2, seed: 2 }))
  const near = { scale: 2, x: 0.35, y: 0.4 }
  const far = { scale: 1.2, x: 0.5, y: 0.5 }
  it.add(
    maskOn(own.id, { shape: 'oval' }),
    // The other one of the two hides someone else, at other times.
    maskOn(other.id, { kind: 'pixelate', startMs: 0, endMs: 1000, keys: [key(0, 0.3)] }),
    it.card({ still: { recordingId: own.id, atMs: 1000 } }),
    it.clip(own.id, 400, 1600, {
      slows: [{ startMs: 800, endMs: 1200, rate: 0.5, sound: 'none' }],
      freezes: [{ atMs: 1000, durationMs: 400 }],
      framings: [
        { atMs: 600, view: near },
        { atMs: 1400, view: far }
      ]
    }),
    it.clip(own.id, 400, 1600, {
      beside: { recordingId: other.id, startMs: 400, endMs: 1600, label: 'Toen', otherLabel: 'Nu' }
    }),
    it.clip(own.id, 1500, 1900, {
      beside: { recordingId: other.id, startMs: 100, endMs: 500, label: '', otherLabel: '' }
    })
  )
  const path = join(it.folder, 'reel.mp4')
  expect((await it.export(path)).status).toEqual({ state: 'done', path })
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  const hidden = plan.flatMap(({ seen }) => seen).filter(hasHidden)
  const proofs = await Promise.all(hidden.map((segment) => provenOf(it, segment)))
  // The card's 25; 5 before it is slow, 5 slow, 10 still, 5 slow, 5 after; beside it 20 and 15; beside the last one 10.
  expect(proofs.reduce((sum, { regions }) => sum + regions, 0)).toBe(25 + 30 + 35 + 10)
  for (const { most } of proofs) expect(most.open).toBeLessThan(openBound)
  // The same pictures with nothing hidden are found out, each by its own film.
  for (const segment of hidden)
    await expect(provenOf(it, segment, bare(segment))).rejects.toMatchObject({ code: 'mask-unproven' })
}, 240_000)

/** The segment as it would be if nobody had to be hidden. */
function bare(segment: PictureSegment): PictureSegment {
  const shown = <T extends Shown | null>(of: T): T => of && { ...of, part: { ...of.part, hidden: null } }
  return segment.kind === 'card'
    ? { ...segment, still: shown(segment.still) }
    : { ...segment, shown: shown(segment.shown), beside: shown(segment.beside) }
}

test('what another session of the family keeps hidden on its recording is hidden in this reel too', async () => {
  const it = await reelCase()
  const { db } = it.services.vault()
  const earlier = testSession(db, requireSession(db, it.sessionId).familyId).id
  const film = await makeTexturedFilm(it.folder, { seconds: 2 })
  const { id } = it.recordings.importFile(earlier, film)
  const job = it.services.jobs.list().find(({ subjectId }) => subjectId === id)
  await it.services.jobs.settled(job?.id ?? '')
  commit(db, earlier, diffOf({ added: [maskOn(id)] }), 'edit', new Date().toISOString())
  it.add(it.clip(id, 800, 1200))
  const path = join(it.folder, 'reel.mp4')
  expect((await it.export(path)).status).toEqual({ state: 'done', path })
  const pictures = await readGrey(path)
  expect(pictures).toHaveLength(10)
  for (const [n, picture] of pictures.entries())
    expect(likeness(picture, texturedPicture(20 + n, 1), regionAt(800 + n * 40))).toBeLessThan(0.7)
}, 240_000)

/** How far grey values lie apart on average, in a part of two pictures. */
function difference(a: Buffer, b: Buffer | undefined, { top }: typeof below): number {
  const from = Math.round(top * 180) * 320
  return (
    a.subarray(from).reduce((sum, value, at) => sum + Math.abs(value - (b?.[from + at] ?? 0)), 0) /
    (a.length - from)
  )
}

async function hiddenSegments(it: ReelCase): Promise<readonly FilmSegment[]> {
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  const seen = plan.flatMap((placed) => placed.seen).filter(hasHidden)
  return seen.filter((segment) => segment.kind === 'film')
}

/** Looks for what `segment` hides in what was made, which is the segment itself unless told. */
async function provenOf(
  it: ReelCase,
  segment: PictureSegment | undefined,
  made: PictureSegment | undefined = segment
): Promise<Proof> {
  if (segment === undefined || made === undefined) throw new Error('nothing is hidden')
  const tools = toolsOf(it)
  const bytes: Buffer[] = []
  const into = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      bytes.push(chunk)
      done()
    }
  })
  await renderPictures(made, tools, into, { ...run, onProgress: () => undefined })
  return proveMasks(segment, () => Readable.from(bytes, { objectMode: false }), tools, run)
}

const toolsOf = (it: ReelCase) => ({
  readClip: clipReader(it.recordings),
  readSound: soundReader(it.recordings),
  lettering: () => loadLettering(join(import.meta.dirname, '..', '..', 'resources'))
})

test('whatever lengthens, splits, repeats, slows or stills a clip: no picture of the film shows what was hidden in it', async () => {
  const it = await reelCase()
  const recording = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 3 }))
  const pictures = { frames: Array.from({ length: 75 }, (_, n) => n * 40), durationMs: 3000 }
  const mask = maskOn(recording.id)
  const clip = it.clip(recording.id, startMs, endMs)
  it.add(mask, clip)
  let doc = docOf([mask, clip])
  const edit = (diff: Diff): void => {
    const along = withMasksAlong(diff, doc.of('mask'))
    doc = applyDiff(doc, along)
    commit(it.services.vault().db, it.sessionId, along, 'edit', new Date().toISOString())
  }
  const now = (): Clip => doc.of('clip').find(({ id }) => id === clip.id) ?? clip
  const place = (position: number) => ({ id: randomUUID(), position, newId: () => randomUUID() })
  edit(lengthen(now(), 1600, pictures)?.diff ?? emptyDiff)
  expect(now().endMs - now().startMs).toBeGreaterThanOrEqual(1600)
  edit(updateDiff(now(), freezeHere(now(), pictures, now().startMs)?.change ?? {}))
  edit(
    updateDiff(
      now(),
      slowHere(now(), pictures, now().endMs - 200, { rate: 0.5, sound: 'none' })?.change ?? {}
    )
  )
  edit(duplicateClip(now(), place(5)))
  edit(splitClip(now(), pictures, 1000, place(2)) ?? emptyDiff)
  edit(updateDiff(now(), { startMs: Math.max(0, now().startMs - 200) }))
  const path = join(it.folder, 'reel.mp4')
  expect((await it.export(path)).status).toEqual({ state: 'done', path })
  const [grown] = doc.of('mask')
  const shown = await readGrey(path)
  expect(shown.length).toBeGreaterThan(100)
  for (const [n, picture] of shown.entries()) {
    // Which of the film's pictures it is, is told by what nobody hides; what lies open of it, by where the mask then lies.
    const alike = Array.from({ length: 75 }, (_, at) => likeness(picture, texturedPicture(at, 1), below))
    const at = alike.indexOf(Math.max(...alike))
    const box = grown && maskBoxAt(grown, at * 40)
    if (!box) throw new Error(`picture ${String(n)} of the film, at ${String(at * 40)}, lies open`)
    const region = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
    expect(alike[at]).toBeGreaterThan(0.95)
    expect(likeness(picture, texturedPicture(at, 1), region), `picture ${String(n)}`).toBeLessThan(0.7)
  }
}, 240_000)

/** How much light and dark differ within a part of a picture. */
function spreadIn(
  picture: Buffer,
  part: { left: number; top: number; right: number; bottom: number }
): number {
  const [width, height] = [320, 180]
  const values: number[] = []
  for (let y = Math.ceil(part.top * height) + 2; y < Math.floor(part.bottom * height) - 2; y += 1)
    for (let x = Math.ceil(part.left * width) + 2; x < Math.floor(part.right * width) - 2; x += 1)
      values.push(picture[y * width + x] ?? 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
