import { describe, expect, test } from 'vitest'
import { bytesPerSample, createSoundLine } from '../../src/main/services/media/sound-line.ts'

/** Pieces of a value each, laid; what is heard as runs of one value: `value × samples`. */
function laid(...pieces: readonly (readonly [at: number, samples: number, value: number])[]): string {
  const line = createSoundLine()
  const parts = pieces.flatMap(([at, samples, value]) => [
    ...line.take({ at, bytes: Buffer.alloc(samples * bytesPerSample, value) })
  ])
  const heard = Buffer.concat([...parts, ...line.end()])
  const runs: [value: number, samples: number][] = []
  for (let at = 0; at < heard.length; at += bytesPerSample) {
    const last = runs.at(-1)
    const value = heard[at] ?? 0
    if (last?.[0] === value) last[1] += 1
    else runs.push([value, 1])
  }
  return runs.map(([value, samples]) => `${String(value)} × ${String(samples)}`).join(', ')
}

/** Pieces one after another, each moved a little. */
const row = (from: number, count: number, value: number, moved: (n: number) => number = () => 0) =>
  Array.from({ length: count }, (_, n) => [from + n * 1024 + moved(n), 1024, value] as const)

describe('a line of sound', () => {
  test('begins with the first picture, to the sample', () => {
    expect(laid([-1500, 1024, 1], [-476, 1024, 2], [548, 1024, 3])).toBe('2 × 548, 3 × 1024')
    expect(laid([7, 1024, 1])).toBe('0 × 7, 1 × 1024')
    expect(laid([480_000, 1024, 1])).toBe('0 × 480000, 1 × 1024')
    expect(laid()).toBe('')
  })

  test('is silent where sound is missing', () => {
    expect(laid([0, 1024, 1], [9000, 1024, 2])).toBe('1 × 1024, 0 × 7976, 2 × 1024')
  })

  test('lets the end of one part give way to the beginning of the next', () => {
    expect(laid([0, 1536, 1], [1536, 1536, 1], [2048, 1536, 2], [3584, 1536, 2])).toBe('1 × 2048, 2 × 3072')
    // Over more than one piece.
    expect(laid(...row(0, 3, 1), ...row(1000, 3, 2))).toBe('1 × 1000, 2 × 3072')
  })

  test('gives way by no more than what a coder fills up', () => {
    expect(laid(...row(0, 20, 1), ...row(0, 30, 2))).toBe('1 × 16384, 2 × 14336')
  })

  test('follows a step that stays, however small, and no trembling', () => {
    const steps = row(0, 100, 1, (n) => (n < 50 ? 0 : 480))
    expect(laid(...steps)).toBe('1 × 51200, 0 × 480, 1 × 51200')
    expect(laid(...row(0, 100, 1, (n) => (n % 3) * 200))).toBe('1 × 102400')
    expect(laid(...row(0, 100, 1, (n) => (n === 50 ? 480 : 0)))).toBe('1 × 102400')
    expect(laid(...row(0, 100, 1, (n) => n % 2))).toBe('1 × 102400')
  })

  test('follows a clock that runs apart when it has run too far', () => {
    expect(laid(...row(0, 200, 1, (n) => n * 6))).toMatch(/^1 × \d+, 0 × 7\d\d, 1 × \d+$/)
  })
})
