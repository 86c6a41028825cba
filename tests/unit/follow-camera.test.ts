import { expect, test } from 'vitest'
import { followStep } from '../../src/shared/domain/follow-camera.ts'
import { seeded } from '../support/heard-sound.ts'

const calm = { rate: 1, sinceSeekMs: 10_000, seekCostMs: 0 }

test('what is close runs along, what lags hurries, what is ahead waits', () => {
  expect(followStep({ ...calm, aheadMs: 4 })).toEqual({ do: 'rate', rate: 1 })
  expect(followStep({ ...calm, aheadMs: -20 })).toEqual({ do: 'rate', rate: 1.02 })
  expect(followStep({ ...calm, aheadMs: 20 })).toEqual({ do: 'rate', rate: 0.98 })
  expect(followStep({ ...calm, aheadMs: -99 })).toEqual({ do: 'rate', rate: 1.04 })
})

test('what is far off jumps to where the first camera will be, but not twice in a breath', () => {
  const far = { ...calm, aheadMs: -400, rate: 2, seekCostMs: 50 }
  expect(followStep(far)).toEqual({ do: 'seek', byMs: 500 })
  expect(followStep({ ...far, sinceSeekMs: 100 })).toEqual({ do: 'rate', rate: 2.08 })
  expect(followStep({ ...calm, aheadMs: -150, rate: 3 }).do).toBe('rate')
})

type Run = { readonly rate: number; readonly ppm: number; readonly minutes: number; readonly stall: number }

/** Plays two films beside each other by clocks that differ, measured as unsurely as browsers measure. */
function play({ rate, ppm, minutes, stall }: Run): { readonly mostMs: number; readonly seeks: number } {
  const random = seeded(7)
  const tickMs = 100
  let ahead = 80
  let angleRate = rate
  let sinceSeekMs = 10_000
  let mostMs = 0
  let seeks = 0
  for (let at = 0; at < minutes * 60_000; at += tickMs) {
    ahead += (angleRate * (1 + ppm / 1e6) - rate) * tickMs
    if (random() < stall) ahead -= 60
    sinceSeekMs += tickMs
    const measured = ahead + (random() - 0.5) * 6
    const step = followStep({ aheadMs: measured, rate, sinceSeekMs, seekCostMs: 40 })
    if (step.do === 'rate') angleRate = step.rate
    else {
      ahead += step.byMs - (40 + (random() - 0.5) * 40) * rate
      sinceSeekMs = 0
      seeks += 1
    }
    if (at > 15_000) mostMs = Math.max(mostMs, Math.abs(ahead))
  }
  return { mostMs, seeks }
}

test.each([0.25, 0.5, 1, 2, 3])(
  'over half an hour at %d× two clocks stay within a frame of each other',
  (rate) => {
    for (const ppm of [0, 100, -100]) {
      const { mostMs, seeks } = play({ rate, ppm, minutes: 30, stall: 0 })
      expect(mostMs).toBeLessThan(20)
      expect(seeks).toBe(0)
    }
  }
)

test('a picture that stalls now and then catches up, and hardly ever has to jump', () => {
  const { mostMs, seeks } = play({ rate: 1, ppm: 100, minutes: 30, stall: 0.002 })
  expect(mostMs).toBeLessThan(200)
  expect(seeks).toBeLessThan(4)
})
