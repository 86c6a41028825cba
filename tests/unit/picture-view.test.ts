import { describe, expect, test } from 'vitest'
import {
  clampView,
  fitInside,
  panBy,
  placeOf,
  type Point,
  type PictureView,
  seenPart,
  type Size,
  wholePicture,
  zoomAt
} from '../../src/shared/domain/picture-view.ts'

const film: Size = { width: 1920, height: 1080 }
const portrait: Size = { width: 1080, height: 1920 }
const box: Size = { width: 960, height: 640 }

/** Where a point of the picture lies in the box. */
function inBox(view: PictureView, at: Point, picture: Size): Point {
  const fit = fitInside(picture, box)
  const place = placeOf(view, picture, box)
  return {
    x: ((box.width - fit.width) / 2 + at.x * fit.width) * place.scale + place.x,
    y: ((box.height - fit.height) / 2 + at.y * fit.height) * place.scale + place.y
  }
}

describe('the whole picture', () => {
  test('fits its box and stays where it is', () => {
    expect(fitInside(film, box)).toEqual({ width: 960, height: 540 })
    expect(placeOf(wholePicture, film, box)).toEqual({ x: 0, y: 0, scale: 1 })
    expect(seenPart(wholePicture, film, box)).toEqual({ left: 0, top: 0, width: 1, height: 1 })
  })
  test('can’t be panned away', () => {
    expect(panBy(wholePicture, { x: 300, y: -200 }, film, box)).toEqual(wholePicture)
  })
})

describe('zooming', () => {
  test.each([film, portrait])('keeps the point under the pointer when there is room (%o)', (picture) => {
    const start = zoomAt(wholePicture, 4, { x: 480, y: 320 }, picture, box)
    const under: Point = { x: 0.45, y: 0.55 }
    const at = inBox(start, under, picture)
    const next = zoomAt(start, 1.7, at, picture, box)
    expect(inBox(next, under, picture).x).toBeCloseTo(at.x, 6)
    expect(inBox(next, under, picture).y).toBeCloseTo(at.y, 6)
  })
  test('goes from once to eight times and no further', () => {
    expect(zoomAt(wholePicture, 100, { x: 0, y: 0 }, film, box).scale).toBe(8)
    expect(zoomAt({ scale: 2, x: 0.3, y: 0.3 }, 0.01, { x: 0, y: 0 }, film, box)).toEqual(wholePicture)
  })
  test('into a corner shows that corner and nothing beside it', () => {
    const corner = clampView({ scale: 2, x: 0, y: 0 }, film, box)
    const { left, top, width } = seenPart(corner, film, box)
    expect([left, top, width]).toEqual([0, 0, 0.5])
  })
})

describe('panning', () => {
  test('follows the pointer pixel by pixel', () => {
    const view: PictureView = { scale: 3, x: 0.5, y: 0.5 }
    const before = inBox(view, { x: 0.5, y: 0.5 }, film)
    const after = inBox(panBy(view, { x: 40, y: -25 }, film, box), { x: 0.5, y: 0.5 }, film)
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([40, -25])
  })
  test('leaves a picture in the middle that is still narrower than its box', () => {
    const moved = panBy({ scale: 2, x: 0.5, y: 0.5 }, { x: 500, y: 50 }, portrait, box)
    expect(moved.x).toBe(0.5)
    expect(moved.y).toBeLessThan(0.5)
  })
})
