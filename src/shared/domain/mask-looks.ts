import { isSeenMask } from './masks.ts'
import type { Size } from './picture-view.ts'
import type { Mask } from './reel-records.ts'

/** So many cells lie across a hidden region at most: of a face not even where the eyes are is left. */
const mostCellsAcross = 6

/** How many cells the longer side of a picture may have: few choices, so that masks of about one size share one. */
const cellCounts = [3, 4, 6, 8, 12, 16, 24, 32, 48] as const

/** What of a mask shapes the picture. */
export type Hiding = Pick<Mask, 'startMs' | 'endMs' | 'shape' | 'keys'>

/** Masks that hide in the same way: `cells` is how many lie along the picture's longer side. */
export type MaskLook = {
  /** `solid`: one even colour, where a cover of cells could not be proven. */
  readonly kind: 'blur' | 'pixelate' | 'solid'
  readonly cells: number
  readonly masks: readonly Hiding[]
}

/**
 * The seen ones among these masks, by how they hide. How coarse a mask is follows from its largest box alone, so it is
 * the same in whatever is made of the recording, and does not change while it moves.
 */
export function maskLooks(masks: readonly Mask[], picture: Size): readonly MaskLook[] {
  const looks = new Map<string, MaskLook>()
  for (const mask of masks) {
    if (!isSeenMask(mask) || mask.keys.length === 0) continue
    const kind = mask.kind === 'pixelate' ? 'pixelate' : 'blur'
    const cells = cellsFor(mask, picture)
    const name = `${kind} ${String(cells).padStart(2, '0')}`
    const { startMs, endMs, shape, keys } = mask
    const others = looks.get(name)?.masks ?? []
    looks.set(name, { kind, cells, masks: [...others, { startMs, endMs, shape, keys }] })
  }
  return [...looks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, look]) => look)
}

/**
 * What hides on the pictures of `[startMs, endMs)`, and nothing else of it: an edit of a mask at another time leaves
 * this the same.
 */
export function hiddenDuring(
  looks: readonly MaskLook[],
  stretch: { readonly startMs: number; readonly endMs: number }
): readonly MaskLook[] {
  const startMs = Math.floor(stretch.startMs)
  const endMs = Math.ceil(stretch.endMs)
  return looks
    .map((look) => ({
      ...look,
      masks: look.masks
        .filter((mask) => mask.startMs < endMs && mask.endMs > startMs)
        .map((mask) => ({
          ...mask,
          startMs: Math.max(mask.startMs, startMs),
          endMs: Math.min(mask.endMs, endMs),
          keys: mask.keys.filter(
            (_, at) =>
              (mask.keys[at + 1]?.atMs ?? Infinity) > startMs &&
              (mask.keys[at - 1]?.atMs ?? -Infinity) < endMs
          )
        }))
    }))
    .filter(({ masks }) => masks.length > 0)
}

function cellsFor({ keys }: Mask, picture: Size): number {
  const longer = Math.max(picture.width, picture.height)
  const largest = Math.max(
    ...keys.map(({ width, height }) => Math.max(width * picture.width, height * picture.height) / longer)
  )
  return cellCounts.findLast((count) => count * largest <= mostCellsAcross) ?? cellCounts[0]
}

/** How many cells a picture has across and down. */
export function cellGrid(cells: number, { width, height }: Size): Size {
  const longer = Math.max(width, height)
  const along = (side: number): number => Math.max(2, Math.round((cells * side) / longer))
  return { width: along(width), height: along(height) }
}
