import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { reviewAudience } from '../../src/shared/domain/consent.ts'
import type { Language } from '../../src/shared/domain/language.ts'
import { type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import { plainMoment, type SessionRecord } from '../../src/shared/domain/session-record.ts'
import type { texts } from '../../src/shared/i18n/index.ts'
import { type BenchCase, callFrom, createCase, importFilm } from './bench-case.ts'
import { makeFrameVideo } from './frame-video.ts'
import type { RunningApp } from './launch.ts'
import { openTab } from './sample-case.ts'

type Tab = keyof (typeof texts)['nl']['common']['nav']['tabs']

type SmallReel = BenchCase & {
  readonly recordingId: string
  readonly reelId: string
  readonly folder: string
}

type Wish = {
  readonly bare?: boolean
  /** How long each clip is; else as long as its piece. */
  readonly clipMs?: number
  /** What is said of every clip beside its place and words. */
  readonly clip?: Partial<Clip>
}

const filmSeconds = 8
/** Where the reel's clips lie in the film, and what is said under them; the first is long enough to be worked on. */
const pieces = [
  { startMs: 200, endMs: 4600, caption: 'Ik kom naar je toe.' },
  { startMs: 3000, endMs: 4200, caption: 'Jij rolt, ik rol terug.' },
  { startMs: 4600, endMs: 5800, caption: 'Je bent er nog.' },
  { startMs: 6200, endMs: 7400, caption: 'Samen.' }
] as const

/**
 * A vault with one family, one session and one short film of numbered pictures, in which moments of attunement are
 * tagged; and unless `bare` the reel of them with a title. Quick: nothing is drawn and no key is pressed.
 */
export async function createSmallReel(
  app: RunningApp,
  { bare = false, clipMs, clip = {} }: Wish = {}
): Promise<SmallReel> {
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-small-reel-'))
  const [film, made] = await Promise.all([makeFrameVideo('h264-25', folder, filmSeconds), createCase(app)])
  const recordingId = await importFilm(app, made.sessionId, film.path)
  const reelId = crypto.randomUUID()
  const moments = pieces.map(({ startMs, endMs, caption }) => ({
    ...{ type: 'moment' as const, ...plainMoment, id: crypto.randomUUID(), recordingId },
    ...{ code: 'starter-vier-tags/afstemming', extent: 'interval' as const, subject: 'dyad' as const },
    ...{ startMs: startMs + 400, endMs: endMs - 400, caption, star: true }
  }))
  const title = {
    ...{ type: 'card' as const, kind: 'title' as const, id: crypto.randomUUID(), reelId, position: 0 },
    ...{ title: 'Samen spelen', text: 'Kijk mee', durationMs: 1000, still: null }
  }
  const clips = pieces.map((piece, at) => ({
    ...{ type: 'clip' as const, ...plainClip, id: crypto.randomUUID(), reelId, position: at + 1 },
    ...{ recordingId, momentId: moments[at]?.id ?? null, ...piece, ...clip },
    ...(clipMs !== undefined && { endMs: piece.startMs + clipMs })
  }))
  const reel = { type: 'reel' as const, id: reelId, name: '', audience: reviewAudience }
  await addRecords(app.page, made.sessionId, bare ? moments : [...moments, reel, title, ...clips])
  return { ...made, recordingId, reelId, folder }
}

/** Adds to a session behind the screen's back. */
export async function addRecords(
  page: Page,
  sessionId: string,
  added: readonly SessionRecord[]
): Promise<void> {
  await callFrom(page, 'session.commit', {
    sessionId,
    diff: { added: [...added], updated: [], removed: [] },
    as: 'plain'
  })
}

/** Goes to a part of the session, by what is on the screen. */
export async function openSmallReel(page: Page, language: Language, tab: Tab): Promise<void> {
  // What was made behind the screen's back is shown after a fresh start of the page.
  await page.reload()
  await page.getByText('Beuk', { exact: true }).first().click()
  await page.getByText('samen spelen').first().click()
  await openTab(page, language, tab)
}
