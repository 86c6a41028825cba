import { expect, test } from 'vitest'
import { durationWords, roughDurationWords } from '../../src/shared/i18n/duration-words.ts'

test('how long something takes is said in words, one and many apart', () => {
  const durations = [0, 1000, 40_000, 60_000, 65_400, 600_000, 3_600_000, 7_325_000]
  expect(durations.map((ms) => durationWords(ms, 'nl'))).toEqual([
    '0 seconden',
    '1 seconde',
    '40 seconden',
    '1 minuut',
    '1 minuut en 5 seconden',
    '10 minuten',
    '1 uur',
    '2 uur, 2 minuten en 5 seconden'
  ])
  expect(durations.map((ms) => durationWords(ms, 'en'))).toEqual([
    '0 seconds',
    '1 second',
    '40 seconds',
    '1 minute',
    '1 minute and 5 seconds',
    '10 minutes',
    '1 hour',
    '2 hours, 2 minutes and 5 seconds'
  ])
})

test('time that is left is said no finer than it is known', () => {
  expect([0, 46_300, 89_000, 100_000, 260_000].map((ms) => roughDurationWords(ms, 'nl'))).toEqual([
    '1 seconde',
    '46 seconden',
    '1 minuut en 29 seconden',
    '2 minuten',
    '4 minuten'
  ])
})
