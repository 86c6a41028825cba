import { expect, test } from 'vitest'
import { viewAt } from '../../src/shared/domain/framing.ts'
import { maskBoxAt } from '../../src/shared/domain/masks.ts'

const near = { scale: 2, x: 0.25, y: 0.5 }
const far = { scale: 4, x: 0.75, y: 0.25 }

test('a framing holds before the first and after the last key and moves evenly between', () => {
  const keys = [
    { atMs: 2000, view: far },
    { atMs: 1000, view: near }
  ]
  expect([0, 1000, 1500, 2000, 9000].map((ms) => viewAt(keys, ms))).toEqual([
    near,
    near,
    { scale: 3, x: 0.5, y: 0.375 },
    far,
    far
  ])
  expect(viewAt([], 0)).toEqual({ scale: 1, x: 0.5, y: 0.5 })
})

test('a mask follows its keys, and hides nothing outside its time', () => {
  const key = (atMs: number, x: number) => ({ atMs, x, y: 0, width: 0.2, height: 0.2 })
  const mask = { startMs: 500, endMs: 4000, keys: [key(1000, 0), key(2000, 0.5)] }
  expect([499, 500, 1500, 3999, 4000].map((ms) => maskBoxAt(mask, ms)?.x ?? null)).toEqual([
    null,
    0,
    0.25,
    0.5,
    null
  ])
})
