import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing } from '../../../shared/domain/reel-drawing.ts'
import { type Colour, colour, limb, oval } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { composeLayers, coverOfShape, fullCover, type Layer, roundedCover } from '../drawing/layers.ts'
import { encodePng } from '../drawing/png.ts'
import { blockHeight, lineHeightOfBlocks as lineHeight, outlineBlock } from '../drawing/text-block.ts'
import { fitText } from '../drawing/text-layout.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Fonts } from './reel-fonts.ts'

type CardDrawing = Extract<Drawing, { readonly kind: 'card' }>
type Look = { readonly ground: Colour; readonly ink: Colour; readonly rule: Colour }

const looks = {
  title: { ground: colour('#f6efe4'), ink: colour('#2a2724'), rule: colour('#a8492a') },
  question: { ground: colour('#0f4a49'), ink: colour('#faf3e8'), rule: colour('#e2b27a') },
  pause: { ground: colour('#dfe6dc'), ink: colour('#2c3a34'), rule: colour('#6f8f7d') }
} as const satisfies Readonly<Record<CardDrawing['look'], Look>>

/** Over a picture: light letters, which its darkening keeps readable, and the look's own rule. */
const overStill = {
  ground: colour('#171513'),
  ink: colour('#fdf8ef'),
  rule: colour('#e2b27a'),
  opacity: 0.62
}

/** A card's title and text, centred, with a short rule between the two; over a still its ground lets the picture through. */
export function drawCard(card: CardDrawing, size: Size, fonts: Fonts): DrawnPicture {
  const { width, height } = size
  const look = looks[card.look]
  const { ground, ink, rule: line } = card.overStill ? overStill : look
  const unit = Math.min(height, width * 0.7)
  const column = { lineHeight, width: width * 0.8 }
  const title = fitText(fonts.strong, card.title, { ...column, size: unit * 0.085, height: height * 0.42 })
  const text = fitText(fonts.regular, card.text, { ...column, size: unit * 0.048, height: height * 0.36 })
  const both = title.lines.length > 0 && text.lines.length > 0
  const gap = both ? unit * 0.12 : 0
  const sign = card.look === 'pause' && !card.overStill ? unit * 0.26 : 0
  const top = (height - blockHeight(title) - gap - blockHeight(text) - sign) / 2 + sign
  const below = top + blockHeight(title) + gap
  const outlines = [
    ...outlineBlock(title, fonts.strong, width, top),
    ...outlineBlock(text, fonts.regular, width, below)
  ]
  const middle = { x: width / 2, y: below - gap / 2 }
  const rgba = composeLayers(width, height, [
    {
      cover: fullCover(width, height),
      colour: ground,
      opacity: card.overStill ? overStill.opacity : 1
    },
    ...(sign === 0 ? [] : pauseSign(size, { x: width / 2, y: top - sign * 0.62 }, unit, look)),
    ...(both ? [rule(size, middle, unit, line)] : []),
    { cover: coverOf(outlines, width, height).values, colour: ink, opacity: 1 }
  ])
  return { left: 0, top: 0, width, height, png: encodePng(width, height, rgba) }
}

type Place = { readonly x: number; readonly y: number }

function rule({ width, height }: Size, { x, y }: Place, unit: number, ink: Colour): Layer {
  const thickness = Math.max(2, unit * 0.006)
  const bounds = {
    left: x - unit * 0.07,
    right: x + unit * 0.07,
    top: y - thickness / 2,
    bottom: y + thickness / 2
  }
  return { cover: roundedCover(width, height, bounds, thickness / 2), colour: ink, opacity: 1 }
}

/** Two upright strokes in a soft round: time to talk. */
function pauseSign({ width, height }: Size, { x, y }: Place, unit: number, look: Look): readonly Layer[] {
  const round = unit * 0.085
  const [apart, half, thick] = [unit * 0.022, unit * 0.032, unit * 0.0085]
  return [
    {
      cover: coverOfShape(width, height, (canvas, white) => oval(canvas, [x, y], [round, round], white)),
      colour: look.rule,
      opacity: 0.28
    },
    {
      cover: coverOfShape(width, height, (canvas, white) => {
        for (const side of [-apart, apart])
          limb(canvas, [x + side, y - half], [x + side, y + half], thick, white)
      }),
      colour: look.ink,
      opacity: 0.85
    }
  ]
}
