import type { Size } from '../../../shared/domain/picture-view.ts'
import { besideLayout } from '../../../shared/domain/reel-layout.ts'
import { colour } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { composeLayers, fullCover } from '../drawing/layers.ts'
import { encodePng } from '../drawing/png.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../drawing/text-block.ts'
import { fitText } from '../drawing/text-layout.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Fonts } from './reel-fonts.ts'

const ground = colour('#171513')
const ink = colour('#f6efe4')

/** Draws the strip above two pictures side by side, with a label over each. */
export function drawLabels(own: string, other: string, size: Size, fonts: Fonts): DrawnPicture {
  const { labels, own: ownBox, other: otherBox } = besideLayout(size)
  const { left, top, width, height } = labels
  const outlines = [[own, ownBox] as const, [other, otherBox] as const].flatMap(([text, box]) => {
    const block = fitText(fonts.strong, text, {
      ...{ size: Math.max(10, height * 0.44), lineHeight },
      ...{ width: box.width * 0.92, height: height * 0.9 }
    })
    return outlineBlock(block, fonts.strong, box.width, (height - blockHeight(block)) / 2).map((contour) =>
      contour.map((point) => ({ ...point, x: point.x + box.left }))
    )
  })
  const rgba = composeLayers(width, height, [
    { cover: fullCover(width, height), colour: ground, opacity: 1 },
    { cover: coverOf(outlines, width, height).values, colour: ink, opacity: 1 }
  ])
  return { left, top, width, height, png: encodePng(width, height, rgba) }
}
