import type { Canvas, Paragraph } from 'canvaskit-wasm'
import { drawnText } from '../../../shared/domain/written-text.ts'
import { directionOf } from '../../../shared/domain/text-direction.ts'
import type { Lettering, Weight } from './lettering.ts'
import type { Keep } from './skia.ts'

export type TextBlock = {
  readonly size: number
  /** Of the longest line. */
  readonly width: number
  readonly height: number
  /** Draws it with each line in the middle of the width it was laid out for, which begins at `left`. */
  draw(canvas: Canvas, left: number, top: number): void
}

export type TextStyle = { readonly weight: Weight; readonly colour: Float32Array }
type Room = { readonly size: number; readonly width: number; readonly height: number }

const wights = { regular: 400, strong: 600 } as const
const smallest = 8

/** Scripts that stack signs above and below their letters need more room between lines. */
const stacks =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Wrapped text in the largest size, from `size` down, with which it stays within `room`; null: there is nothing to read. */
export function fitText(
  lettering: Lettering,
  keep: Keep,
  text: string,
  style: TextStyle,
  room: Room
): TextBlock | null {
  const words = drawnText(text)
  if (words === '') return null
  let [low, high] = [smallest, Math.max(smallest, Math.round(room.size))]
  let block = layOut(lettering, keep, words, style, { ...room, size: high })
  if (block.height <= room.height || high === smallest) return block
  // The largest that fits lies from `low` up to, not including, `high`.
  block = layOut(lettering, keep, words, style, { ...room, size: low })
  while (high - low > 1) {
    const size = (low + high) >> 1
    const tried = layOut(lettering, keep, words, style, { ...room, size })
    if (tried.height <= room.height) {
      low = size
      block = tried
    } else high = size
  }
  return block
}

/** Every line that was typed is a paragraph with a direction of its own. */
function layOut(
  lettering: Lettering,
  keep: Keep,
  words: string,
  style: TextStyle,
  { size, width }: Room
): TextBlock {
  const lineHeight = stacks.test(words) ? 1.6 : 1.3
  const paragraphs = words.split('\n').map((line) => {
    const paragraph = keep(paragraphOf(lettering, keep, line, style, { size, lineHeight }))
    paragraph.layout(width)
    return paragraph
  })
  // Skia rounds what it measures; a line that is as long as the room must not look longer.
  const longest = Math.min(width, Math.max(...paragraphs.map((each) => each.getLongestLine())))
  return {
    ...{ size, width: longest },
    height: paragraphs.reduce((sum, each) => sum + each.getHeight(), 0),
    draw: (canvas, left, top) => {
      let y = top
      for (const paragraph of paragraphs) {
        canvas.drawParagraph(paragraph, left, y)
        y += paragraph.getHeight()
      }
    }
  }
}

function paragraphOf(
  { skia, fonts, familiesFor }: Lettering,
  keep: Keep,
  line: string,
  { weight, colour }: TextStyle,
  { size, lineHeight }: { readonly size: number; readonly lineHeight: number }
): Paragraph {
  const { RTL, LTR } = skia.TextDirection
  const style = new skia.ParagraphStyle({
    textAlign: skia.TextAlign.Center,
    textDirection: directionOf(line) === 'rtl' ? RTL : LTR,
    textStyle: {
      color: colour,
      fontFamilies: [...familiesFor(line, weight)],
      fontSize: size,
      heightMultiplier: lineHeight,
      halfLeading: true,
      fontVariations: [{ axis: 'wght', value: wights[weight] }]
    }
  })
  const builder = keep(skia.ParagraphBuilder.MakeFromFontProvider(style, fonts))
  builder.addText(line)
  return builder.build()
}
