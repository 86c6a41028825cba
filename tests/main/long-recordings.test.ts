import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reviewAudience } from '../../src/shared/domain/consent.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { type Mask, plainClip } from '../../src/shared/domain/reel-records.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { createReels } from '../../src/main/services/reel/reels.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { readFrames, readNumber, seenSize } from '../support/frame-reader.ts'
import { makeFilmOfHours } from '../support/film-of-hours.ts'
import { playerPage, seekThrough } from '../support/player-page.ts'
import { addressesOf, looksDone, recordingCase } from '../support/recording-case.ts'
import { readGrey } from '../support/textured-film.ts'

/** Counted in ticks of 1/90000 s, 31 bits are full after 6 h 37 min and 32 bits after 13 h 15 min. */
test.each([
  { hours: 7, pictureSeconds: 20, video: 'mpeg4' },
  { hours: 14, pictureSeconds: 2, video: 'h264' },
  { hours: 27, pictureSeconds: 20, video: 'mpeg4' }
] as const)('a recording of $hours hours ($video) is exact up to its last picture', async (wish) => {
  const at = await recordingCase()
  const film = await makeFilmOfHours(at.films, wish)
  const { id } = (await at.import(film.path)).recording
  await looksDone(at)
  await at.services.lock()
  const { services, recordings } = await at.restarted()
  const again = addressesOf(services, recordings)
  const add = (...added: readonly SessionRecord[]): void =>
    commit(services.vault().db, at.sessionId, diffOf({ added }), 'edit', new Date().toISOString())

  const { status, warning, info } = recordings.get(id)
  expect({ status, warning, durationMs: info?.durationMs }).toEqual({
    status: { state: 'ready' },
    warning: null,
    durationMs: film.durationMs
  })
  const list = await again.bytes(recordingUrls.frames(id))
  const times = Array.from({ length: list.length / 8 }, (_, n) => list.readDoubleLE(n * 8))
  const wrong = times.findIndex((ms, n) => ms !== n * film.pictureMs)
  expect({ pictures: times.length, wrong }).toEqual({ pictures: film.pictures, wrong: -1 })

  const looked = [0.2, 0.5, 0.99, 1].map((part) => Math.floor(part * (film.pictures - 1)))
  const picture = async (n: number): Promise<Buffer> => {
    const still = await again.bytes(`/still/${id}?ms=${String((n + 0.5) * film.pictureMs)}`)
    return (await readGrey(still, 'null', seenSize))[0] ?? Buffer.alloc(0)
  }
  for (const n of looked) expect(readNumber(await picture(n))).toBe(film.numberOf(n))

  const page = await playerPage(again.resource)
  const middles = looked.map((n) => (n + 0.5) * film.pictureMs)
  const seen = await seekThrough(page, recordingUrls.media(id), middles, seenSize)
  expect(seen.map(({ gray }) => readNumber(gray))).toEqual(looked.map(film.numberOf))

  const reelId = randomUUID()
  const first = film.pictures - 4
  add(
    { type: 'reel', id: reelId, name: '', audience: reviewAudience },
    {
      ...{ type: 'clip', ...plainClip, id: randomUUID(), reelId, position: 0, momentId: null },
      ...{ recordingId: id, startMs: first * film.pictureMs, endMs: film.durationMs }
    }
  )
  const reels = createReels(services, recordings)
  const path = join(at.films, 'reel.mp4')
  const exported = async (): Promise<readonly Buffer[]> => {
    const { id: job } = await reels.export(at.sessionId, reelId, path)
    expect((await services.jobs.settled(job)).status).toMatchObject({ state: 'done', path })
    return readGrey(path, 'null', seenSize)
  }
  const open = await exported()
  expect((await readFrames(path)).map(({ number, ptsMs }) => [number, Math.round(ptsMs)])).toEqual(
    [0, 1, 2, 3].map((n) => [film.numberOf(first + n), n * film.pictureMs])
  )

  const startMs = (first + 1) * film.pictureMs
  const hidden: Mask = {
    ...{ type: 'mask', id: randomUUID(), recordingId: id, personId: null, reviewed: true },
    ...{ kind: 'blur', shape: 'box', startMs, endMs: startMs + 2 * film.pictureMs },
    keys: [{ atMs: startMs, x: 0.2, y: 0.1, width: 0.6, height: 0.8 }]
  }
  add(hidden)
  const covered = await exported()
  expect(open.map((each, n) => difference(each, covered[n]) > 60)).toEqual([false, true, true, false])
})

/** How far two grey pictures differ at most. */
function difference(one: Buffer | undefined, other: Buffer | undefined): number {
  return Math.max(...Array.from(one ?? [], (value, at) => Math.abs(value - (other?.[at] ?? NaN))))
}
