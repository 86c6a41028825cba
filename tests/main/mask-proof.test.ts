import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import type { Film } from '../../src/shared/domain/clip-pieces.ts'
import type { MaskLook } from '../../src/shared/domain/mask-looks.ts'
import { wholePicture } from '../../src/shared/domain/picture-view.ts'
import type { Mask } from '../../src/shared/domain/reel-records.ts'
import { filmPart } from '../../src/main/services/reel/film-part.ts'
import { foundIn, openBound, proveMasks } from '../../src/main/services/reel/prove-masks.ts'
import { loadLettering } from '../../src/main/services/drawing/lettering.ts'
import { renderPictures } from '../../src/main/services/reel/render-segment.ts'
import type { FilmSegment } from '../../src/main/services/reel/segment.ts'
import { fieldOf, type Material, materialFilm, materials, picture } from '../support/mask-materials.ts'
import { runWith } from '../support/run-ffmpeg.ts'

const lettering = () => loadLettering(join(import.meta.dirname, '..', '..', 'resources'))
const run = { signal: new AbortController().signal, priority: 'normal' as const, onProgress: () => undefined }

const films = [
  { colours: '601-untagged', rate: '25', stepMs: 40 },
  { colours: '709-tagged', rate: '30000/1001', stepMs: 1001 / 30 }
] as const
const looks = ['blur', 'pixelate'] as const
type Kind = (typeof looks)[number]
const pictures = 8

/** What may go wrong with a cover, and what it does to what hides in the segment that is rendered. */
const faults = {
  'left out': (): readonly MaskLook[] => [],
  'one picture late': moved(({ startMs, ...mask }, stepMs) => ({ ...mask, startMs: startMs + stepMs + 1 })),
  'beside by a third': moved((mask) => ({
    ...mask,
    keys: mask.keys.map((key) => ({ ...key, x: key.x + key.width / 3 }))
  })),
  'half transparent': 'blend',
  'cells much too fine': (all: readonly MaskLook[]) => all.map((look) => ({ ...look, cells: look.cells * 4 }))
} as const
type Fault = keyof typeof faults

function moved(change: (mask: MaskLook['masks'][number], stepMs: number) => MaskLook['masks'][number]) {
  return (all: readonly MaskLook[], stepMs: number): readonly MaskLook[] =>
    all.map((look) => ({ ...look, masks: look.masks.map((mask) => change(mask, stepMs)) }))
}

/**
 * Where there is nothing to find, hidden or open: a plain wall is the mean of its cells, and so is an even gradient where
 * those run over into each other.
 */
function isItsOwnMean(material: Material, look: Kind): boolean {
  return material === 'wall' || (material === 'gradient' && look === 'blur')
}

/** Finer means of grain are as even as coarse ones: what such a cover lets through of it is nothing. */
function leavesNothing(material: Material, fault: Fault): boolean {
  return material === 'grain' && fault === 'cells much too fine'
}

const bytesOf = new Map<string, Buffer>()
beforeAll(async () => {
  for (const film of films) bytesOf.set(film.colours, await materialFilm(film, pictures + 2))
})

test.each(films.flatMap((film) => looks.map((look) => ({ ...film, look }))))(
  'over every material, in $colours pictures at $rate, $look: what is hidden is let through and every fault is found',
  async ({ colours, stepMs, look }) => {
    const bytes = bytesOf.get(colours) ?? Buffer.alloc(0)
    const segment = hiddenSegment(look, stepMs)
    const right = await rendered(segment, bytes)
    const bare = await rendered(withLooks(segment, []), bytes)
    const hidden = await toldIn(segment, bytes, right)
    for (const [n, material] of materials.entries()) {
      expect(hidden[n]?.open, `${material}, hidden`).toBeLessThan(openBound / 2)
      expect(hidden[n]?.tellable, `${material} has something to find`).toBe(!isItsOwnMean(material, look))
    }
    for (const [fault, how] of Object.entries(faults) as [Fault, (typeof faults)[Fault]][]) {
      const looksNow = segment.shown.part.hidden?.looks ?? []
      const made =
        how === 'blend'
          ? await blended(right, bare)
          : fault === 'left out'
            ? bare
            : await rendered(withLooks(segment, how(looksNow, stepMs)), bytes)
      const told = await toldIn(segment, bytes, made)
      for (const [n, material] of materials.entries()) {
        if (isItsOwnMean(material, look)) continue
        const open = told[n]?.open ?? 0
        const name = `${material}, ${fault}: ${open.toFixed(2)}`
        if (leavesNothing(material, fault)) expect(open, name).toBeLessThan(openBound)
        else expect(open, name).toBeGreaterThan(openBound + 0.03)
      }
      if (how === 'blend')
        await expect(
          proveMasks(segment, () => bytesOnce(made), { ...readerOf(bytes), lettering }, run)
        ).rejects.toMatchObject({ code: 'mask-unproven' })
    }
  }
)

type Told = { readonly open: number; readonly tellable: boolean }

/** What was found of each material, at most, over all pictures. */
async function toldIn(segment: FilmSegment, film: Buffer, made: Buffer): Promise<readonly Told[]> {
  const told = materials.map(() => ({ open: 0, tellable: false, seen: 0 }))
  for await (const { region, found } of foundIn(
    segment,
    () => bytesOnce(made),
    { ...readerOf(film), lettering },
    run
  )) {
    const of = told[region]
    if (of === undefined) throw new Error('a region too many')
    of.open = Math.max(of.open, found.open)
    of.tellable ||= found.tellable
    of.seen += 1
  }
  expect(told.map(({ seen }) => seen)).toEqual(materials.map(() => pictures))
  return told
}

function hiddenSegment(kind: Kind, stepMs: number): FilmSegment {
  const film: Film = {
    info: { ...picture, durationMs: (pictures + 2) * stepMs } as Film['info'],
    frames: Array.from({ length: pictures + 2 }, (_, n) => n * stepMs),
    endMs: (pictures + 2) * stepMs
  }
  const masks = materials.map((material): Mask => {
    const { x, y, width, height } = fieldOf(material)
    const place = (across: number, down: number) => ({
      ...{ x: x + across * width, y: y + down * height, width: 0.55 * width, height: 0.68 * height }
    })
    return {
      ...{ type: 'mask', id: material, recordingId: 'film', personId: null, reviewed: true },
      ...{ kind, shape: 'oval', startMs: 0, endMs: 10_000 },
      keys: [
        { atMs: 0, ...place(0.2, 0.15) },
        { atMs: 600, ...place(0.25, 0.2) }
      ]
    }
  })
  return {
    kind: 'film',
    pace: { kind: 'run', rate: 1 },
    shown: {
      part: filmPart({ recordingId: 'film', film, masks }, 0, pictures),
      ...{ picture, box: { left: 0, top: 0, ...picture }, views: [wholePicture] }
    },
    beside: null,
    words: { caption: '', labels: null, childLines: [] },
    size: picture
  }
}

function withLooks(segment: FilmSegment, changed: readonly MaskLook[]): FilmSegment {
  const { part } = segment.shown
  const hidden = changed.length === 0 || part.hidden === null ? null : { ...part.hidden, looks: changed }
  return { ...segment, shown: { ...segment.shown, part: { ...part, hidden } } }
}

async function rendered(segment: FilmSegment, film: Buffer): Promise<Buffer> {
  const bytes: Buffer[] = []
  const into = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      bytes.push(chunk)
      done()
    }
  })
  await renderPictures(segment, { ...readerOf(film), readSound, lettering }, into, run)
  return Buffer.concat(bytes)
}

/** Half of the one and half of the other, coded as segments are. */
async function blended(one: Buffer, other: Buffer): Promise<Buffer> {
  const { stdout } = await runWith(
    [
      ...['-i', 'pipe:0', '-i', 'pipe:3', '-filter_complex', '[0:v][1:v]blend=all_mode=average[v]'],
      ...['-map', '[v]', '-c:v', 'libx264', '-preset', 'superfast', '-crf', '22', '-bf', '0'],
      ...['-fps_mode', 'passthrough', '-movflags', '+frag_keyframe+empty_moov', '-f', 'mp4', 'pipe:1']
    ],
    [one, other]
  )
  return stdout
}

const readSound = () => Promise.reject(new Error('pictures have no sound'))
const bytesOnce = (bytes: Buffer): Readable => Readable.from([bytes], { objectMode: false })
const readerOf = (film: Buffer) => ({ readClip: () => Promise.resolve(bytesOnce(film)) })
