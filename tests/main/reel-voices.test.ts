import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Mask } from '../../src/shared/domain/reel-records.ts'
import { hidingSound } from '../../src/main/services/reel/voice-filter.ts'
import { likeness, loudnessOverTime, pitchOf, rootMeanSquare } from '../support/pitch.ts'
import { reelCase } from '../support/reel-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'
import { makeTexturedFilm, voiceLike } from '../support/textured-film.ts'

const rate = 48_000

test('what is hidden in sound begins and ends at its sample; around it every sample is as it was', async () => {
  const samples = 4 * rate
  const source = ['-f', 'lavfi', '-i', voiceLike(180, 4)]
  const own = '[0:a]aformat=sample_fmts=fltp:channel_layouts=stereo'
  const heard = async (graph: string): Promise<Float64Array> => {
    const args = [...source, '-filter_complex', `${graph}[a]`, '-map', '[a]', '-f', 's16le', 'pipe:1']
    return leftOf((await runWith(args, [])).stdout)
  }
  const plain = await heard(own)
  const made = await heard(
    hidingSound(
      own,
      [
        { kind: 'voice', startMs: 6000, endMs: 7000 },
        { kind: 'silence', startMs: 6400, endMs: 6500 },
        { kind: 'silence', startMs: 7500, endMs: 7600 }
      ],
      5000,
      samples,
      'x'
    )
  )
  expect(made).toHaveLength(samples)
  const differs = (from: number, to: number): number => {
    let most = 0
    for (let n = from; n < to; n += 1) most = Math.max(most, Math.abs((made[n] ?? NaN) - (plain[n] ?? NaN)))
    return most
  }
  // 10 ms beyond each stretch it has faded.
  const one = 1 / 32_768
  expect(differs(0, rate - 480)).toBeLessThanOrEqual(one)
  expect(differs(2 * rate + 480, 2.5 * rate - 480)).toBeLessThanOrEqual(one)
  expect(differs(2.6 * rate + 480, samples)).toBeLessThanOrEqual(one)
  for (const [from, to] of [
    [1.4 * rate, 1.5 * rate],
    [2.5 * rate, 2.6 * rate]
  ] as const)
    expect(rootMeanSquare(made.subarray(from, to))).toBe(0)
  expect(rootMeanSquare(made.subarray(1.4 * rate - 960, 1.4 * rate - 480))).toBeGreaterThan(0.01)
  // From its first sample to its last nothing of the pitch is left.
  expect(pitchOf(plain.subarray(rate, 1.4 * rate))).toMatchObject({
    strength: expect.closeTo(1, 1) as number
  })
  expect(pitchOf(made.subarray(rate, 1.4 * rate)).strength).toBeLessThan(0.45)
  expect(pitchOf(made.subarray(1.51 * rate, 2 * rate)).strength).toBeLessThan(0.45)
})

test.each([110, 300])(
  'a voice of %i Hz has no pitch any more where it is disguised, and swells and fades as it did: its words stay',
  async (hertz) => {
    const it = await reelCase()
    const recording = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 4, hertz }))
    const mask: Mask = {
      ...{ type: 'mask', id: randomUUID(), recordingId: recording.id, personId: null, reviewed: true },
      ...{ kind: 'voice', shape: 'oval', startMs: 2000, endMs: 3600, keys: [] }
    }
    it.add(mask, it.clip(recording.id, 0, 3960))
    const path = join(it.folder, 'reel.mp4')
    expect((await it.export(path)).status).toEqual({ state: 'done', path })
    const sound = await soundOf(path)
    const film = await soundOf(join(it.folder, 'textured-1.mp4'))
    const open = pitchOf(sound.subarray(0.2 * rate, 1.8 * rate))
    const disguised = pitchOf(sound.subarray(2 * rate, 3.6 * rate))
    expect(open.strength).toBeGreaterThan(0.95)
    expect(Math.abs(open.hertz / hertz - 1)).toBeLessThan(0.02)
    expect(disguised.strength).toBeLessThan(0.45)
    const swell = (of: Float64Array): Float64Array => loudnessOverTime(of.subarray(2.1 * rate, 3.5 * rate))
    expect(likeness(swell(sound), swell(film))).toBeGreaterThan(0.75)
  },
  240_000
)

async function soundOf(path: string): Promise<Float64Array> {
  const args = ['-i', `file:${path}`, '-map', '0:a', '-ac', '2', '-ar', String(rate), '-f', 's16le', 'pipe:1']
  return leftOf((await runWith(args, [])).stdout)
}

function leftOf(stereo: Buffer): Float64Array {
  return Float64Array.from({ length: stereo.length / 4 }, (_, n) => stereo.readInt16LE(n * 4) / 32_768)
}
