import { describe, expect, test } from 'vitest'
import {
  type Box,
  type BoxLimits,
  boxOfView,
  drawnBox,
  freeBox,
  moveBox,
  scaleBox,
  stretchBox,
  viewOfBox,
  wholeBox
} from '../../src/shared/domain/picture-box.ts'
import { seenPart } from '../../src/shared/domain/picture-view.ts'

const inside: BoxLimits = { least: 0.125, ratio: 1, mayReachOver: false }
const box: Box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }

const round = (box: Box): number[] =>
  [box.x, box.y, box.width, box.height].map((n) => Math.round(n * 1e6) / 1e6)

describe('a box on a picture', () => {
  test('is moved as far as the edge', () => {
    expect(round(moveBox(box, { x: 0.1, y: -0.9 }, inside))).toEqual([0.35, 0, 0.5, 0.5])
    expect(round(moveBox(box, { x: 9, y: 9 }, inside))).toEqual([0.5, 0.5, 0.5, 0.5])
  })

  test('that may reach over the edge keeps its middle on the picture', () => {
    expect(round(moveBox(box, { x: 9, y: -9 }, freeBox))).toEqual([0.75, -0.25, 0.5, 0.5])
  })

  test('is stretched at one side while the others stay', () => {
    expect(round(stretchBox(box, 'w', { x: 0.1, y: 0.3 }, freeBox))).toEqual([0.35, 0.25, 0.4, 0.5])
    expect(round(stretchBox(box, 'se', { x: 0.1, y: 0.2 }, freeBox))).toEqual([0.25, 0.25, 0.6, 0.7])
    expect(round(stretchBox(box, 'n', { x: 0, y: 9 }, freeBox))).toEqual([0.25, 0.73, 0.5, 0.02])
  })

  test('of a fixed shape keeps its shape and the opposite corner', () => {
    expect(round(stretchBox(box, 'nw', { x: -0.1, y: 0 }, inside))).toEqual([0.15, 0.15, 0.6, 0.6])
    expect(round(stretchBox(box, 'se', { x: 9, y: 0 }, inside))).toEqual([0.25, 0.25, 0.75, 0.75])
    expect(round(stretchBox(box, 'se', { x: -9, y: -9 }, inside))).toEqual([0.25, 0.25, 0.125, 0.125])
  })

  test('grows and shrinks around its middle, within the picture', () => {
    expect(round(scaleBox(box, 0.5, inside))).toEqual([0.375, 0.375, 0.25, 0.25])
    expect(round(scaleBox(box, 99, inside))).toEqual([0, 0, 1, 1])
    expect(round(scaleBox(box, 0.001, inside))).toEqual([0.4375, 0.4375, 0.125, 0.125])
  })

  test('is drawn in any direction', () => {
    const corners = [
      [
        { x: 0.2, y: 0.2 },
        { x: 0.6, y: 0.5 }
      ],
      [
        { x: 0.6, y: 0.5 },
        { x: 0.2, y: 0.2 }
      ],
      [
        { x: 0.6, y: 0.2 },
        { x: 0.2, y: 0.5 }
      ]
    ] as const
    for (const [from, to] of corners) expect(round(drawnBox(from, to, freeBox))).toEqual([0.2, 0.2, 0.4, 0.3])
  })
})

describe('a box in a frame and the view that fills the frame with it', () => {
  const lying = { width: 1920, height: 1080 }
  const upright = { width: 1080, height: 1920 }

  test('are two ways to say the same', () => {
    for (const wanted of [box, { x: 0, y: 0.4, width: 0.3, height: 0.3 }, wholeBox])
      expect(round(boxOfView(viewOfBox(wanted, lying, lying), lying, lying))).toEqual(round(wanted))
  })

  test('agree on what is seen of the picture', () => {
    const seen = seenPart(viewOfBox(box, lying, lying), lying, lying)
    expect([seen.left, seen.top, seen.width, seen.height]).toEqual([0.25, 0.25, 0.5, 0.5])
  })

  test('of an upright picture in a lying frame show no more ground than they must', () => {
    const view = viewOfBox({ x: 0, y: 0, width: 0.5, height: 0.5 }, upright, lying)
    // Twice as large the picture is still narrower than the frame: it stays in the middle.
    expect(view).toEqual({ scale: 2, x: 0.5, y: 0.25 })
    const near = viewOfBox({ x: 0.45, y: 0.5, width: 0.1, height: 0.1 }, upright, lying)
    expect(near.scale).toBe(8)
    expect(seenPart(near, upright, lying).width).toBeLessThan(0.5)
  })
})
