import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { offsetInClip, pieceDurationMs } from '../../src/shared/domain/clip-pieces.ts'
import type { Slow } from '../../src/shared/domain/reel-records.ts'
import type { PlacedParts } from '../../src/main/services/reel/reel-parts.ts'
import { prepared } from '../../src/main/services/storage/prepared.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readTicks } from '../support/frame-reader.ts'
import { reelCase } from '../support/reel-case.ts'
import { makeToneVideo, readSound } from '../support/tone-video.ts'

/** Places in the reel where one thing ends and the next begins, and what is heard between them. */
function stretchesOf(plan: readonly PlacedParts[]) {
  return plan.flatMap((each) => {
    if (!('pieces' in each))
      return [{ startMs: each.reelStartMs, endMs: each.reelEndMs, silent: true, rate: 1 }]
    let at = each.reelStartMs
    return each.pieces.map((piece) => {
      const startMs = at
      at += pieceDurationMs(piece)
      const silent =
        piece.kind === 'hold' || piece.sound === 'none' || each.item.mute || !each.film.info.hasAudio
      return { startMs, endMs: at, silent, rate: piece.kind === 'run' ? piece.rate : 1 }
    })
  })
}

const slow = (startMs: number, endMs: number, rate: Slow['rate'], sound: Slow['sound']): Slow => ({
  ...{ startMs, endMs, rate, sound }
})

test('nothing clicks where clips meet, stand still, go slow or fall silent; slow sound keeps its pitch', async () => {
  const it = await reelCase()
  const films = { mono: join(it.folder, 'mono.mp4'), stereo: join(it.folder, 'stereo.mp4') }
  await makeToneVideo(films.mono, [{ seconds: 4, amplitude: 0.5 }])
  await makeToneVideo(films.stereo, [{ seconds: 4, amplitude: 0.02 }], { rate: '30000/1001', stereo: true })
  const mono = await it.importVideo(films.mono)
  const stereo = await it.importVideo(films.stereo)
  const silent = await it.importVideo((await makeFrameVideo('no-audio', it.folder)).path)
  it.add(
    it.clip(mono.id, 40, 1000),
    it.clip(stereo.id, 500, 1300, { freezes: [{ atMs: 900, durationMs: 400 }] }),
    it.clip(mono.id, 1000, 2600, {
      slows: [slow(1400, 1700, 0.5, 'stretched'), slow(2000, 2100, 0.25, 'none')]
    }),
    it.card({ kind: 'pause', title: '', durationMs: 400 }),
    it.clip(stereo.id, 2000, 2800, { slows: [slow(2200, 2400, 0.25, 'stretched')] }),
    it.clip(silent.id, 0, 400),
    it.clip(mono.id, 3000, 3400, { mute: true }),
    it.clip(mono.id, 3400, 3800, { volumeDb: -6 })
  )
  const out = join(it.folder, 'reel.mp4')
  await it.export(out)

  const sound = await readSound(out)
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  const stretches = stretchesOf(plan)
  const heard = stretches.filter((each) => !each.silent)
  const within = stretches.map(({ startMs, endMs }) => [startMs + 60, endMs - 60] as const)
  const own = Math.max(...heard.map(({ startMs, endMs }) => sound.largestStep(startMs + 60, endMs - 60)))
  const joins = stretches.slice(1).map(({ startMs }) => sound.largestStep(startMs - 15, startMs + 15))
  expect(Math.max(...joins)).toBeLessThanOrEqual(own)

  const levels = within.map(([from, to]) => sound.levelDb(from, to))
  expect(levels.map((level) => level < -65)).toEqual(stretches.map((each) => each.silent))
  const pitches = heard.map(({ startMs, endMs }) => sound.pitch(startMs + 60, endMs - 60))
  for (const pitch of pitches) expect(Math.abs(pitch - 440)).toBeLessThan(12)
  // The quieter one, by its own wish; the others are equally loud, whatever they were filmed with.
  const loud = levels.filter((_, n) => stretches[n]?.silent === false)
  const quiet = loud.pop() ?? 0
  expect(Math.max(...loud) - Math.min(...loud)).toBeLessThan(2)
  expect(Math.max(...loud) - quiet).toBeGreaterThan(5)

  const whole = Math.round((plan.at(-1)?.reelEndMs ?? 0) * 48)
  expect(sound.samples - whole).toBeGreaterThanOrEqual(0)
  expect(sound.samples - whole).toBeLessThan(1024)
})

test('a sound is heard when its picture is seen: after standing still, in slow motion, in other films', async () => {
  const it = await reelCase()
  const first = await makeFrameVideo('h264-25', it.folder)
  const second = await makeFrameVideo('phone-vfr', it.folder)
  const one = await it.importVideo(first.path)
  const other = await it.importVideo(second.path)
  it.add(
    it.clip(one.id, 0, 2000, { freezes: [{ atMs: 800, durationMs: 520 }] }),
    it.clip(other.id, 500, 3000),
    it.card({ durationMs: 520 }),
    it.clip(one.id, 1000, 3500, { slows: [slow(1600, 2800, 0.5, 'stretched')] })
  )
  const out = join(it.folder, 'reel.mp4')
  await it.export(out)

  const ticks = await readTicks(out)
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  const due = plan.flatMap((each) => {
    if (!('pieces' in each)) return []
    const { ticksMs } = each.item.recordingId === one.id ? first : second
    return ticksMs.flatMap((ms) => {
      const piece = each.pieces.find(
        (run) => run.kind === 'run' && ms > run.startMs + 20 && ms < run.endMs - 20
      )
      if (piece?.kind !== 'run') return []
      // Stretching works in windows of some 40 ms; what is not stretched is exact.
      return [{ atMs: each.reelStartMs + offsetInClip(each.pieces, ms), allowed: piece.rate === 1 ? 3 : 45 }]
    })
  })
  expect(due.length).toBeGreaterThan(6)
  const off = due.map(({ atMs, allowed }) => ({
    atMs,
    late: Math.min(...ticks.map((tick) => Math.abs(tick - atMs))) > allowed
  }))
  expect(off.filter(({ late }) => late)).toEqual([])
})

test('a damaged sound is noticed and made anew', async () => {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  it.add(it.clip(id, 0, 1000))
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const { db } = it.services.vault()
  const sound = prepared(db, "SELECT blob_id FROM segment WHERE kind = 'sound' ORDER BY size DESC LIMIT 1")
  const file = it.services.vault().blobPath(sound.pluck().get() as string)
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000)
  await writeFile(file, bytes)

  // The reel's own sound has to be put together again from what is damaged.
  it.add(it.card())
  expect((await it.export(path)).status.state).toBe('done')
})
