import type { Font } from './font.ts'
import type { Contour } from './glyphs.ts'
import type { TextBlock } from './text-layout.ts'

const lineHeight = 1.3
/** From the top of a line to its baseline, in line heights. */
const baseline = 0.76

export function blockHeight(block: TextBlock): number {
  return block.lines.length * block.size * lineHeight
}

/** The outlines of a block of text, each line centred in `width`, from `top` down. */
export function outlineBlock(block: TextBlock, font: Font, width: number, top: number): readonly Contour[] {
  return block.lines.flatMap((line, index) => {
    const x = (width - font.widthOf(line, block.size)) / 2
    const y = Math.round(top + (index + baseline) * block.size * lineHeight)
    return font.outline(line, block.size, x, y)
  })
}

/** What `fitText` must know to keep a block within a height. */
export const lineHeightOfBlocks = lineHeight
