import type { Readable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { type Size, wholePicture } from '../../../shared/domain/picture-view.ts'
import { greyPictures } from './grey-pictures.ts'
import { hiddenSides, type HiddenSide } from './hidden-sides.ts'
import { type Likeness, likenessOf } from './mask-likeness.ts'
import { type Grey, hiddenRegions } from './mask-regions.ts'
import type { RenderRun, RenderTools } from './render-segment.ts'
import { type PictureSegment, type Shown, videoTimescale } from './segment.ts'

/**
 * The correlation, in what is finer than half a cell, that no hidden region may exceed on any picture where it is nearer to
 * the film than to the means of its cells: between the
 * recording's own pixels and those that were made, wherever within two pixels they fit best. What is hidden reaches 0.05 to
 * 0.3, by chance and by what an average of cells has in common with what it was made from; what is not hidden 0.9 and more;
 * when a third of a region lies open, about 0.55.
 */
export const likenessBound = 0.4

/** What was found of hidden regions: how many were looked at, and the most that was found in any of them. */
export type Proof = { readonly regions: number; readonly most: Likeness }
type Run = Pick<RenderRun, 'signal' | 'priority'>

/**
 * Decodes what was rendered and what it was rendered from, and looks for the one in the other: on every picture, in every
 * region that has to be hidden. Throws `mask-unproven` when more is found than the bound allows, or a picture is missing.
 */
export async function proveMasks(
  segment: PictureSegment,
  rendered: () => Readable,
  { readClip }: Pick<RenderTools, 'readClip'>,
  run: Run
): Promise<Proof> {
  let proof: Proof = { regions: 0, most: { detail: 0, plain: 0, open: 0 } }
  for (const side of hiddenSides(segment))
    proof = await lookFor(proof, side, segment.size, rendered(), readClip, run)
  if (proof.most.open > likenessBound)
    throw new Failure('mask-unproven', {}, { cause: new Error(`correlation ${proof.most.open.toFixed(3)}`) })
  return proof
}

async function lookFor(
  before: Proof,
  { shown, hidden, pictures, pictureAt }: HiddenSide,
  size: Size,
  rendered: Readable,
  readClip: RenderTools['readClip'],
  run: Run
): Promise<Proof> {
  const { part, picture } = shown
  const start = part.afterMs === null ? [] : [`start=${(part.afterMs / 1000).toFixed(6)}`]
  const only = `trim=${[...start, `end=${(part.beforeMs / 1000).toFixed(6)}`].join(':')}`
  const piece = await readClip(part.recordingId, part.startMs, part.endMs)
  const films = greyPictures(piece, only, proofSize(picture, shown), run)
  const made = greyPictures(rendered, 'null', proofSize(size, shown), run)
  let proof = before
  let [film, filmed, seen]: [Grey | null, number, number] = [null, 0, 0]
  try {
    for await (const each of made) {
      const index = pictureAt(seen)
      for (; filmed <= index; filmed += 1) film = await nextOf(films)
      const ticks = hidden.frameTicks[index]
      if (film === null || ticks === undefined) throw new Failure('mask-unproven')
      const at = {
        ...{ looks: hidden.looks, filmMs: (ticks * 1000) / videoTimescale, shown, size },
        view: shown.views[index] ?? shown.views[0] ?? wholePicture
      }
      for (const region of hiddenRegions(film, each, at)) proof = withRegion(proof, likenessOf(region))
      seen += 1
    }
    if (seen !== pictures) throw new Failure('mask-unproven')
    return proof
  } finally {
    await films.return(undefined)
    await made.return(undefined)
  }
}

async function nextOf(pictures: AsyncGenerator<Grey>): Promise<Grey | null> {
  const next = await pictures.next()
  return next.done === true ? null : next.value
}

function withRegion(proof: Proof, found: Likeness | null): Proof {
  if (found === null) return proof
  const { detail, plain, open } = proof.most
  return {
    regions: proof.regions + 1,
    most: {
      detail: Math.max(detail, found.detail),
      plain: Math.max(plain, found.plain),
      open: Math.max(open, found.open)
    }
  }
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
