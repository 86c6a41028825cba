import { describe, expect, test } from 'vitest'
import { createAngleOffsets } from '../../src/main/services/media/angle-offsets.ts'
import { complex, createFourier } from '../../src/main/services/media/sound-offset/fourier.ts'
import { findOffset } from '../../src/main/services/media/sound-offset/find-offset.ts'
import { driftOverMs, type OffsetProposal } from '../../src/shared/domain/offset-proposal.ts'
import { byFasterClock, cut, filmed, hear, makeRoom, seeded } from '../support/heard-sound.ts'
import { recordingCase } from '../support/recording-case.ts'
import { makeFilmWithSound } from '../support/two-cameras.ts'
import { failureCode } from '../support/vault.ts'

const one = { seed: 11, echo: 0.3, noiseDb: -8 } as const
const other = { seed: 22, gain: 0.06, echo: 0.5, noiseDb: 0 } as const

/** What two cameras in one room make of it, the second one started `offset` seconds after the first. */
function twoCameras(offset: number, seed: number, seconds = 150): [Float32Array, Float32Array] {
  const room = makeRoom(Math.abs(offset) + seconds, seed)
  return [
    hear(cut(room, Math.max(0, -offset), seconds), one),
    hear(cut(room, Math.max(0, offset), seconds), other)
  ]
}
const found = ([main, angle]: readonly [Float32Array, Float32Array]) =>
  findOffset(filmed(main), filmed(angle))

function expectMatch(proposal: OffsetProposal, offsetMs: number): void {
  if (proposal.found !== 'match') throw new Error(`not found: ${JSON.stringify(proposal)}`)
  expect(Math.abs(proposal.offsetMs - offsetMs)).toBeLessThanOrEqual(20)
}

describe('the offset is found within 20 ms with other loudness, echo and noise', () => {
  test.each([0, 0.35, 17.3, 119.8, -0.35, -17.3, -119.8])('%d s', async (offset) => {
    expectMatch(await found(twoCameras(offset, 3)), offset * 1000)
  })
  test('also when the angle’s own noise is twice as loud as the room', async () => {
    const room = makeRoom(100, 8)
    const angle = hear(cut(room, 12.34, 80), { ...other, noiseDb: 6 })
    expectMatch(await found([hear(room, one), angle]), 12_340)
  })
  test('also with ten seconds in common', async () => {
    const room = makeRoom(110, 31)
    expectMatch(await found([hear(cut(room, 0, 60), one), hear(cut(room, 50, 60), other)]), 50_000)
  })
  test('and clocks that drift apart are noticed', async () => {
    const [main, angle] = twoCameras(9.5, 5, 900)
    const proposal = await found([main, byFasterClock(angle, 60)])
    // In the middle of the film 60 millionths are 27 ms.
    expectMatch(proposal, 9500 - 27)
    if (proposal.found !== 'match') return
    expect(proposal.driftPpm).toBeCloseTo(60, -0.5)
    expect(driftOverMs(proposal, 900_000)).toBeGreaterThan(40)
  })
})

describe('nothing is guessed', () => {
  test('when the sounds are of different rooms', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6])
      expect(await found([hear(makeRoom(60, seed), one), hear(makeRoom(60, 100 + seed), other)])).toEqual({
        found: 'no-match',
        why: 'different'
      })
  })
  test('when one of them only has noise', async () => {
    const random = seeded(3)
    const noise = Float32Array.from({ length: 8000 * 60 }, () => 0.02 * (random() - 0.5))
    expect(await found([makeRoom(60, 1), noise])).toEqual({ found: 'no-match', why: 'different' })
  })
  test('when they have three seconds in common', async () => {
    const room = makeRoom(120, 31)
    const proposal = await found([hear(cut(room, 0, 60), one), hear(cut(room, 57, 60), other)])
    expect(proposal).toEqual({ found: 'no-match', why: 'different' })
  })
  test('when the same beat goes round and round', async () => {
    const beat = makeRoom(2, 5)
    const loop = Float32Array.from({ length: 8000 * 90 }, (_, n) => beat[n % beat.length] ?? 0)
    const proposal = await found([hear(loop, one), hear(cut(loop, 10.7, 60), other)])
    expect(proposal).toEqual({ found: 'no-match', why: 'repeats' })
  })
  test('and silence is told as no sound', async () => {
    const silent = new Float32Array(8000 * 30)
    expect(await found([makeRoom(30, 1), silent])).toEqual({ found: 'no-sound', main: false, angle: true })
    expect(await findOffset({ sound: null, durationMs: 30_000 }, filmed(silent))).toEqual({
      found: 'no-sound',
      main: true,
      angle: true
    })
  })
})

test('what is transformed and back is what it was', async () => {
  const size = 2 ** 10
  const random = seeded(1)
  const signal = complex(size)
  for (let n = 0; n < size; n++) signal.re[n] = random()
  const before = [...signal.re]
  const fourier = createFourier(size)
  await fourier.forwardInTurns(signal)
  expect(signal.re[0]).toBeCloseTo(before.reduce((sum, value) => sum + value, 0))
  await fourier.inverseInTurns(signal)
  expect(Math.max(...before.map((value, n) => Math.abs(value - (signal.re[n] ?? 0))))).toBeLessThan(1e-9)
})

describe('with recordings in the vault', () => {
  test('the sound of their working copies is compared, as a job that can be stopped', async () => {
    const films = await recordingCase()
    const [main, angle] = twoCameras(7.3, 6, 24)
    const add = async (name: string, sound: Float32Array | null) => {
      const path = await makeFilmWithSound(films.films, name, { seconds: sound === null ? 2 : 24, sound })
      return (await films.import(path)).recording.id
    }
    const [mainId, angleId, muteId] = [
      await add('een.mp4', main),
      await add('twee.mp4', angle),
      await add('stil.mp4', null)
    ]
    const offsets = createAngleOffsets(films.services, films.recordings)
    expectMatch(await offsets.propose(mainId, angleId), 7300)
    expectMatch(await offsets.propose(angleId, mainId), -7300)
    expect(await offsets.propose(mainId, muteId)).toEqual({ found: 'no-sound', main: false, angle: true })

    const stopped = failureCode(() => offsets.propose(mainId, angleId))
    const job = films.services.jobs.list().at(-1)
    films.services.jobs.cancel(job?.id ?? '')
    expect(await stopped).toBe('cancelled')
    expect(await failureCode(() => offsets.propose(mainId, mainId))).toBe('bad-input')
  })
})
