import { expect, test } from 'vitest'
import { evenly } from '../../src/main/services/reel/per-picture.ts'

/** What ffmpeg makes of such an expression at a picture, counted from 1. */
function valueOf(expression: string, on: number): number {
  const script = expression.replaceAll('if(', 'choose(')
  const choose = (condition: boolean, yes: number, no: number): number => (condition ? yes : no)
  const lt = (a: number, b: number): boolean => a < b
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function('choose', 'lt', 'on', `return ${script}`)(choose, lt, on) as number
}

test('what moves evenly is one line, and what stands still one number', () => {
  const places = Array.from({ length: 100 }, (_, n) => ({ left: 10 + n * 0.5, top: 7 }))
  expect(evenly(places)).toEqual({ left: '(10.00+(0.5000)*(on-1))', top: '7.00' })
  expect(evenly([{ left: 3 }])).toEqual({ left: '3.00' })
})

test('every picture gets its own value, however unevenly they follow each other', () => {
  const places = Array.from({ length: 120 }, (_, n) => ({
    left: Math.sin(n / 9) * 40 + ((n * 7) % 5) * 0.3,
    right: 300 - n * 1.25
  }))
  const made = evenly(places)
  const off = places.flatMap(({ left, right }, n) => [
    Math.abs(valueOf(made.left, n + 1) - left),
    Math.abs(valueOf(made.right, n + 1) - right)
  ])
  expect(Math.max(...off)).toBeLessThan(0.11)
})

test('four of them, each told twice, fit in the shortest command line there is', () => {
  const jitter = (n: number): number => ((n * 7919) % 13) * 0.2
  const places = Array.from({ length: 480 }, (_, n) => ({
    ...{ left: n + jitter(n), top: n / 2 + jitter(n + 3) },
    ...{ right: 900 - n + jitter(n + 5), bottom: 500 - n / 2 + jitter(n + 7) }
  }))
  const characters = Object.values(evenly(places)).reduce((sum, text) => sum + text.length, 0)
  expect(characters * 2).toBeLessThan(32_767 - 8000)
})
