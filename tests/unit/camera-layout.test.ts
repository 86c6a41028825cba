import { expect, test } from 'vitest'
import { cameraLayouts, cameraPlaces, nextLayout, type Place } from '../../src/shared/domain/camera-layout.ts'

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width - 1e-9 &&
  b.x < a.x + a.width - 1e-9 &&
  a.y < b.y + b.height - 1e-9 &&
  b.y < a.y + a.height - 1e-9

test.each(cameraLayouts)('one camera has the whole stage in the layout %s', (layout) => {
  expect(cameraPlaces(layout, 1, 0)).toEqual([{ x: 0, y: 0, width: 1, height: 1 }])
})

test('no picture leaves the stage, and only in the corner one covers another', () => {
  for (const layout of cameraLayouts)
    for (const count of [2, 3, 4])
      for (let large = 0; large < count; large++)
        for (const corner of [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
          { x: 0.3, y: 0.7 }
        ]) {
          const places = cameraPlaces(layout, count, large, corner)
          for (const { x, y, width, height } of places) {
            expect(Math.min(x, y, 1 + 1e-9 - x - width, 1 + 1e-9 - y - height)).toBeGreaterThanOrEqual(0)
            expect(Math.min(width, height)).toBeGreaterThan(0.2)
          }
          const covered = places.some((a, n) =>
            places.some((b, m) => n < m && (layout !== 'corner' || ![n, m].includes(large)) && overlap(a, b))
          )
          expect(covered).toBe(false)
        }
})

test('the large one is the largest, or first side by side', () => {
  const size = ({ width, height }: Place): number => width * height
  for (const layout of ['corner', 'strip'] as const) {
    const places = cameraPlaces(layout, 4, 2)
    expect(Math.max(...places.map(size))).toBe(size(places[2] ?? { x: 0, y: 0, width: 0, height: 0 }))
  }
  expect(cameraPlaces('side', 2, 1)).toEqual([
    { x: 0.5, y: 0, width: 0.5, height: 1 },
    { x: 0, y: 0, width: 0.5, height: 1 }
  ])
})

test('layouts go round in both directions', () => {
  expect(nextLayout('strip', 1)).toBe('side')
  expect(nextLayout('side', -1)).toBe('strip')
  expect(nextLayout('side', 1)).toBe('corner')
})
