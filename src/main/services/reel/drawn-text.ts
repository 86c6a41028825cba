import { filterValue } from './filter-text.ts'
import type { Font } from './font.ts'
import type { CardSegment } from './segment.ts'
import type { Size } from './size.ts'
import { fitText, type TextBlock } from './text-layout.ts'

export type Fonts = { readonly regular: Font; readonly strong: Font }

type Look = { readonly ground: string; readonly ink: string; readonly accent: string }
const looks: Readonly<Record<CardSegment['look'], Look>> = {
  title: { ground: '0xF6EFE4', ink: '0x2A2724', accent: '0xA8492A' },
  question: { ground: '0x0F4A49', ink: '0xFAF3E8', accent: '0xE2B27A' }
}
export const cardGround = (look: CardSegment['look']): string => looks[look].ground

const lineHeight = 1.3
/** From the top of a line to its baseline, in line heights. */
const baseline = 0.76

/** The filters that write a card's title and text, centred, with a short rule between the two. */
export function drawCard(card: CardSegment, fonts: Fonts): string[] {
  const { width, height } = card.size
  const { ink, accent } = looks[card.look]
  const unit = Math.min(height, width * 0.7)
  const column = width * 0.8
  const title = fitText(fonts.strong, card.title, {
    size: unit * 0.085,
    lineHeight,
    width: column,
    height: height * 0.42
  })
  const text = fitText(fonts.regular, card.text, {
    size: unit * 0.048,
    lineHeight: lineHeight * 1.05,
    width: column,
    height: height * 0.36
  })
  const both = title.lines.length > 0 && text.lines.length > 0
  const gap = both ? unit * 0.12 : 0
  const top = (height - heightOf(title) - gap - heightOf(text)) / 2
  const rule = { width: unit * 0.14, height: Math.max(2, unit * 0.006) }
  return [
    ...drawLines(title, fonts.strong, ink, top),
    ...(both
      ? [
          drawBox(
            (width - rule.width) / 2,
            top + heightOf(title) + (gap - rule.height) / 2,
            rule,
            `${accent}@1`
          )
        ]
      : []),
    ...drawLines(text, fonts.regular, ink, top + heightOf(title) + gap)
  ]
}

/** The filters that write a caption at the bottom on a dark ground that stays readable over any picture. */
export function drawCaption(caption: string, size: Size, fonts: Fonts): string[] {
  const unit = Math.min(size.height, size.width)
  const block = fitText(fonts.strong, caption, {
    size: Math.max(14, unit * 0.056),
    lineHeight,
    width: size.width * 0.84,
    height: size.height * 0.34
  })
  if (block.lines.length === 0) return []
  const margin = block.size * 0.55
  const ground = { width: block.width + margin * 2.4, height: heightOf(block) + margin }
  const top = size.height * 0.95 - ground.height
  return [
    drawBox((size.width - ground.width) / 2, top, ground, '0x171513@0.72'),
    ...drawLines(block, fonts.strong, '0xFFFFFF', top + margin / 2)
  ]
}

function heightOf(block: TextBlock): number {
  return block.lines.length * block.size * lineHeight
}

/** One filter a line, placed by its baseline: lines without tall letters would otherwise stand too high. */
function drawLines(block: TextBlock, font: Font, colour: string, top: number): string[] {
  return block.lines.flatMap((line, index) => {
    if (line === '') return []
    const at = Math.round(top + (index + baseline) * block.size * lineHeight)
    return `drawtext=${[
      `fontfile=${filterValue(font.path)}`,
      `text=${filterValue(line)}`,
      'expansion=none',
      `fontsize=${String(block.size)}`,
      `fontcolor=${colour}`,
      'x=(w-text_w)/2',
      `y=${String(at)}-ascent`
    ].join(':')}`
  })
}

function drawBox(x: number, y: number, size: Size, colour: string): string {
  const [left, top, width, height] = [x, y, size.width, size.height].map((n) => String(Math.round(n)))
  return `drawbox=x=${left ?? ''}:y=${top ?? ''}:w=${width ?? ''}:h=${height ?? ''}:color=${colour}:t=fill`
}
