import type { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { type Size, wholePicture } from '../../../shared/domain/picture-view.ts'
import { copyInput } from '../media/copy-input.ts'
import { pipeInput } from '../media/ffmpeg.ts'
import { type Grey, greyPictures } from './grey-pictures.ts'
import type { Overlay } from './film-graph.ts'
import { hiddenSides, type HiddenSide } from './hidden-sides.ts'
import { type Found, openIn } from './mask-open.ts'
import { hiddenRegions } from './mask-regions.ts'
import { inReelColours } from './reel-colours.ts'
import { overlaysOf, type RenderRun, type RenderTools } from './render-segment.ts'
import { type PictureSegment, type Shown, videoTimescale } from './segment.ts'
import { veilsOf } from './veil.ts'

/**
 * The share that may lie open in no place of a hidden region on any picture: of what the recording has there beyond the
 * means of its cells. What is hidden leaves 0.1, by chance and by what coding does to it, 0.2 with hard patterns; a cover that is half
 * transparent 0.29 and more, what lies open 0.41 and more (see README.md).
 */
export const openBound = 0.25

/** What was found of hidden regions: how many were looked at, in how many something could be found, and the most that was. */
export type Proof = {
  readonly regions: number
  readonly tellable: number
  readonly most: { readonly open: number }
}
type Run = Pick<RenderRun, 'signal' | 'priority'>

/**
 * Decodes what was rendered and what it was rendered from, and looks for the one in the other: on every picture, in every
 * region that has to be hidden. Throws `mask-unproven` when more is found than the bound allows, or a picture is missing.
 */
export async function proveMasks(
  segment: PictureSegment,
  rendered: () => Readable,
  tools: Pick<RenderTools, 'readClip' | 'lettering'>,
  run: Run
): Promise<Proof> {
  let [regions, tellable, open] = [0, 0, 0]
  for await (const { found } of foundIn(segment, rendered, tools, run)) {
    regions += 1
    if (found.tellable) tellable += 1
    open = Math.max(open, found.open)
  }
  if (open > openBound)
    throw new Failure('mask-unproven', {}, { cause: new Error(`${open.toFixed(3)} of a region lies open`) })
  return { regions, tellable, most: { open } }
}

/** What was found in one region: on which of the segment's pictures, and which of those that are hidden on it. */
export type FoundRegion = { readonly picture: number; readonly region: number; readonly found: Found }

/** What is found in every region of every picture, one after the other. Throws `mask-unproven` when a picture is missing. */
export async function* foundIn(
  segment: PictureSegment,
  rendered: () => Readable,
  { readClip, lettering }: Pick<RenderTools, 'readClip' | 'lettering'>,
  run: Run
): AsyncGenerator<FoundRegion> {
  const overlays = await overlaysOf(segment, lettering)
  for (const side of hiddenSides(segment))
    yield* foundOn(side, segment.size, overlays, rendered(), readClip, run)
}

async function* foundOn(
  { shown, hidden, pictures, pictureAt, clockMs }: HiddenSide,
  size: Size,
  overlays: readonly Overlay[],
  rendered: Readable,
  readClip: RenderTools['readClip'],
  run: Run
): AsyncGenerator<FoundRegion> {
  const { part, picture } = shown
  const start = part.afterMs === null ? [] : [`start=${(part.afterMs / 1000).toFixed(6)}`]
  const only = `trim=${[...start, `end=${(part.beforeMs / 1000).toFixed(6)}`].join(':')}`
  const piece = await readClip(part.recordingId, part.startMs, part.endMs)
  const films = greyPictures(
    copyInput(piece, picture),
    // A recording in other colours has another light and dark in the reel: what is looked for is turned as it was.
    [only, ...inReelColours(picture)].join(','),
    proofSize(picture, shown),
    run
  )
  const madeSize = proofSize(size, shown)
  const made = greyPictures(pipeInput(rendered, 'mp4', ['-copyts']), 'null', madeSize, run)
  const veilAt = veilsOf(overlays, size, madeSize)
  let [film, filmed, seen]: [Grey | null, number, number] = [null, 0, 0]
  try {
    for await (const each of made) {
      const index = pictureAt(seen)
      for (; filmed <= index; filmed += 1) film = await nextOf(films)
      const ticks = hidden.frameTicks[index]
      if (film === null || ticks === undefined) throw new Failure('mask-unproven')
      const filmMs = (ticks * 1000) / videoTimescale
      const at = {
        ...{ looks: hidden.looks, filmMs, shown, size, veil: veilAt(clockMs(seen)) },
        view: shown.views[index] ?? shown.views[0] ?? wholePicture
      }
      for (const [region, compared] of [...hiddenRegions(film, each, at)].entries()) {
        const found = openIn(compared)
        if (found !== null) yield { picture: seen, region, found }
      }
      seen += 1
    }
    if (seen !== pictures) throw new Failure('mask-unproven')
  } finally {
    await films.return(undefined)
    await made.return(undefined)
  }
}

async function nextOf(pictures: AsyncGenerator<Grey>): Promise<Grey | null> {
  const next = await pictures.next()
  return next.done === true ? null : next.value
}

const usualWidth = 480
/** The smallest region is looked at this many pixels across, where there are as many. */
const fewestAcross = 24

/** How large pictures are looked at: small, but large enough for the smallest region. */
function proofSize({ width, height }: Size, { part }: Shown): Size {
  const keys = (part.hidden?.looks ?? []).flatMap(({ masks }) => masks.flatMap((mask) => mask.keys))
  const smallest = Math.min(1, ...keys.map((key) => Math.min(key.width, key.height)))
  const wanted = Math.max(usualWidth, Math.min(1280, fewestAcross / smallest))
  const scale = Math.min(1, wanted / Math.max(width, height))
  return { width: Math.max(2, Math.round(width * scale)), height: Math.max(2, Math.round(height * scale)) }
}
