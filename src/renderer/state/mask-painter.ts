import { coverSize, maskCover } from '../../shared/domain/mask-cover.ts'
import { cellGrid, maskLooks } from '../../shared/domain/mask-looks.ts'
import type { Size } from '../../shared/domain/picture-view.ts'
import type { Mask } from '../../shared/domain/reel-records.ts'

type Target = Size & { readonly left: number; readonly top: number }

/** Hides what must be hidden of the picture that begins at `filmMs` and was just drawn at `target`. */
export function hidePicture(
  on: CanvasRenderingContext2D,
  film: CanvasImageSource,
  filmMs: number,
  {
    masks,
    picture,
    target
  }: { readonly masks: readonly Mask[]; readonly picture: Size; readonly target: Target }
): void {
  const small = coverSize(picture)
  for (const look of maskLooks(masks, picture)) {
    const cover = maskCover(look.masks, filmMs, small)
    if (cover === null) continue
    const cells = shrunk(film, small, cellGrid(look.cells, picture))
    const layer = context(small)
    layer.imageSmoothingEnabled = look.kind === 'blur'
    layer.imageSmoothingQuality = 'high'
    layer.drawImage(cells.canvas, 0, 0, small.width, small.height)
    layer.globalCompositeOperation = 'destination-in'
    layer.drawImage(opaqueWhere(cover, small).canvas, 0, 0)
    on.drawImage(layer.canvas, target.left, target.top, target.width, target.height)
  }
}

/** The whole picture in so few cells that nothing in them can be known; by way of a middle size, so that each is a mean. */
function shrunk(film: CanvasImageSource, middle: Size, grid: Size): OffscreenCanvasRenderingContext2D {
  const between = context(middle)
  between.imageSmoothingQuality = 'high'
  between.drawImage(film, 0, 0, middle.width, middle.height)
  const cells = context(grid)
  cells.imageSmoothingQuality = 'high'
  cells.drawImage(between.canvas, 0, 0, grid.width, grid.height)
  return cells
}

function opaqueWhere(cover: Uint8Array, size: Size): OffscreenCanvasRenderingContext2D {
  const layer = context(size)
  const pixels = layer.createImageData(size.width, size.height)
  for (const [at, value] of cover.entries()) pixels.data[at * 4 + 3] = value
  layer.putImageData(pixels, 0, 0)
  return layer
}

function context({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const made = new OffscreenCanvas(width, height).getContext('2d')
  if (made === null) throw new Error('no canvas')
  return made
}
