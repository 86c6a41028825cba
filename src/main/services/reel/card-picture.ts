import { box, colour, createCanvas, fill, paintCover } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../drawing/text-block.ts'
import { fitText } from '../drawing/text-layout.ts'
import type { Fonts } from './reel-fonts.ts'
import type { CardSegment } from './segment.ts'

const looks = {
  title: { ground: colour('#f6efe4'), ink: colour('#2a2724'), rule: colour('#a8492a') },
  question: { ground: colour('#0f4a49'), ink: colour('#faf3e8'), rule: colour('#e2b27a') },
  pause: { ground: colour('#2f3b36'), ink: colour('#f1ede4'), rule: colour('#9fb8a8') }
} as const satisfies Readonly<Record<CardSegment['look'], object>>

/** A card's title and text, centred, with a short rule between the two, as RGB bytes. */
export function drawCard(card: CardSegment, fonts: Fonts): Buffer {
  const { width, height } = card.size
  const { ground, ink, rule } = looks[card.look]
  const unit = Math.min(height, width * 0.7)
  const column = { lineHeight, width: width * 0.8 }
  const title = fitText(fonts.strong, card.title, { ...column, size: unit * 0.085, height: height * 0.42 })
  const text = fitText(fonts.regular, card.text, { ...column, size: unit * 0.048, height: height * 0.36 })
  const both = title.lines.length > 0 && text.lines.length > 0
  const gap = both ? unit * 0.12 : 0
  const top = (height - blockHeight(title) - gap - blockHeight(text)) / 2
  const below = top + blockHeight(title) + gap

  const canvas = createCanvas(width, height)
  fill(canvas, ground)
  if (both) {
    const thickness = Math.max(2, unit * 0.006)
    const [x, y] = [width / 2, below - gap / 2]
    const bounds = {
      left: x - unit * 0.07,
      right: x + unit * 0.07,
      top: y - thickness / 2,
      bottom: y + thickness / 2
    }
    box(canvas, bounds, thickness / 2, rule)
  }
  const outlines = [
    ...outlineBlock(title, fonts.strong, width, top),
    ...outlineBlock(text, fonts.regular, width, below)
  ]
  paintCover(canvas, coverOf(outlines, width, height), ink)
  return canvas.pixels
}
