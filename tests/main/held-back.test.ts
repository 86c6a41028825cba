import { randomUUID } from 'node:crypto'
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { talkHandlers } from '../../src/main/handlers/talk.ts'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { keyFrom, unlock } from '../../src/main/services/reel/out/film-lock.ts'
import { readHiddenElsewhere } from '../../src/main/services/storage/hidden-moments.ts'
import { loadVaultSettings, saveVaultSettings } from '../../src/main/services/storage/vault-settings.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { plainMoment } from '../../src/shared/domain/session-record.ts'
import { type ExportChoice, plainExport } from '../../src/shared/domain/export-choice.ts'
import { titlesIn } from '../support/chapters-in.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { caseCodes, type HeldBackCase, heldBackCase, secretsIn } from '../support/held-back-case.ts'

const run = promisify(execFile)
let made: HeldBackCase
/** What stays with the therapist may hold all of it: here it is given to parents unless somebody else is named. */
const forParents: ExportChoice = { ...plainExport, recipient: { kind: 'parents', words: '' } }

beforeEach(async () => {
  made = await heldBackCase()
})

async function out(name: string, choice: Partial<ExportChoice> = {}) {
  const { it } = made
  const { id } = await it.reels.export(it.sessionId, it.reelId, join(it.folder, name), {
    ...forParents,
    ...choice
  })
  const { status } = await it.services.jobs.settled(id)
  if (status.state !== 'done') throw new Error(JSON.stringify(status))
  return { path: status.path ?? '', stayed: status.stayed ?? 0 }
}

/** Which of the film's pictures can be seen in a file. */
async function picturesIn(input: string | Buffer): Promise<ReadonlySet<number>> {
  return new Set((await readFrames(input)).flatMap(({ number }) => number ?? []))
}

function talkOf({ it }: HeldBackCase) {
  const shell = { hasOtherDisplay: () => false, closeParentScreen: () => undefined }
  return talkHandlers(it.services, it.recordings, shell as unknown as Parameters<typeof talkHandlers>[2])
}

const startOf = async ({ it }: HeldBackCase) =>
  talkOf({ it } as HeldBackCase)['talk.start']({
    sessionId: it.sessionId,
    reelId: it.reelId,
    display: 'this'
  })

const growthInWords = (isOn: boolean): void => {
  const { db } = made.it.services.vault()
  const { therapistName, handles } = loadVaultSettings(db)
  saveVaultSettings(db, { therapistName, handles, growthInWords: isOn })
}

test('a film for parents holds what they may see and nothing that is held back, in pictures, chapters and words', async () => {
  for (const captions of ['track', 'files', 'none'] as const) {
    const { path, stayed } = await out(`${captions}.mp4`, { captions })
    expect(await picturesIn(path)).toEqual(made.allowed)
    expect(await titlesIn(path)).toEqual([
      ...['Titel', 'Titel', 'Fragment 1: Samen op één lijn', 'Fragment 2', 'Fragment 3']
    ])
    // Nine clips and the picture of a card.
    expect(stayed).toBe(10)
    const beside = captions === 'files' ? ['vtt', 'srt'].map((ending) => path.replace('mp4', ending)) : []
    const files = [path, ...beside].map((file) => ({ path: file }))
    expect(await secretsIn(made.secrets, ...files)).toEqual([])
    if (captions === 'files')
      for (const file of beside) expect(await readFile(file, 'utf8')).toContain('open growth')
  }
})

test('a card keeps its words and loses the picture that parents may not see', async () => {
  const { path } = await out('cards.mp4')
  const { ffmpeg } = await findBinaries()
  // A second each: the first card had a picture behind it, the second never had one.
  const raw = ['-v', 'error', '-i', path, '-frames:v', '50', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1']
  const { stdout } = await run(ffmpeg, raw, { encoding: 'buffer', maxBuffer: 1e9 })
  const bytes = stdout.length / 50
  const [first, second] = [stdout.subarray(10 * bytes, 11 * bytes), stdout.subarray(35 * bytes, 36 * bytes)]
  const apart = first.reduce((most, value, at) => Math.max(most, Math.abs(value - second.readUInt8(at))), 0)
  expect(apart).toBeLessThan(12)
})

test('loose clips for parents are those that they may see', async () => {
  const { path, stayed } = await out('clips', { what: 'clips', captions: 'none' })
  const names = (await readdir(path)).sort()
  expect([names.length, stayed]).toEqual([3, 10])
  const seen = await Promise.all(names.map((name) => picturesIn(join(path, name))))
  expect(new Set(seen.flatMap((each) => [...each]))).toEqual(made.allowed)
  expect(await secretsIn(made.secrets, ...names.map((name) => ({ path: join(path, name) })))).toEqual([])
})

test('a parent’s copy holds nothing that is held back, whoever is said to get it', async () => {
  const passphrase = 'zeven schapen in de wei'
  const { path, stayed } = await out('copy', {
    ...{ what: 'parent-copy', captions: 'track', lock: { passphrase, deleteBy: '2999-12-24' } },
    recipient: { kind: 'colleague', words: '' }
  })
  const page = await readFile(join(path, 'Open de film.html'), 'utf8')
  const copy = JSON.parse(/id="copy">(.*)<\/script>/.exec(page)?.[1] ?? '{}') as Record<string, string>
  const key = await keyFrom(passphrase, Buffer.from(copy['salt'] ?? '', 'base64'))
  const part = await readFile(join(path, 'film', '1.js'), 'latin1')
  const film = unlock(key, Buffer.from(/"(.*)"/.exec(part)?.[1] ?? '', 'base64'), 'part 0')
  const about = unlock(key, Buffer.from(copy['about'] ?? '', 'base64'), 'about').toString('utf8')
  expect(stayed).toBe(10)
  expect(await picturesIn(film)).toEqual(made.allowed)
  expect(await secretsIn(made.secrets, film, about, page)).toEqual([])
  expect(about).toContain('open growth')
  expect((JSON.parse(about) as { chapters: { title: string }[] }).chapters.map(({ title }) => title)).toEqual(
    [...['Titel', 'Titel', 'Fragment 1: Samen op één lijn', 'Fragment 2', 'Fragment 3']]
  )
})

test('the parent screen gets nothing that is held back; what is difficult has the child’s words and no name', async () => {
  const { reel } = await startOf(made)
  expect(reel.items.map((item) => (item.type === 'clip' ? item.label : (item.still?.atMs ?? null)))).toEqual([
    ...[null, null, 'Samen op één lijn', 'Ik ben er', null]
  ])
  expect(await secretsIn(made.secrets, JSON.stringify(reel))).toEqual([])
  growthInWords(true)
  const named = await startOf(made)
  expect(named.reel.items.flatMap((item) => (item.type === 'clip' ? [item.label] : []))).toEqual([
    ...['Samen op één lijn', 'Dicht bij u willen zijn', null]
  ])
})

test('what is difficult has a name in chapters only when the therapist wants that', async () => {
  growthInWords(true)
  const { path } = await out('named.mp4')
  expect(await titlesIn(path)).toContain('Fragment 2: Dicht bij u willen zijn')
})

test('the therapist is told how many clips stay here', async () => {
  const { it, clips } = made
  const { heldBackIds } = await talkOf(made)['talk.ready']({ sessionId: it.sessionId, reelId: it.reelId })
  const { strength, growth, released, ...held } = clips
  expect(new Set(heldBackIds)).toEqual(new Set(Object.values(held).map(({ id }) => id)))
  expect([strength, growth, released].some(({ id }) => heldBackIds.includes(id))).toBe(false)
})

test('a colleague may get all of it, still without a word of the codes; somebody else gets what parents get', async () => {
  const all = await out('colleague.mp4', { recipient: { kind: 'colleague', words: '' }, captions: 'none' })
  expect([await picturesIn(all.path), all.stayed]).toEqual([made.all, 0])
  expect((await titlesIn(all.path)).filter((title) => title.includes(':'))).toEqual([
    ...['Fragment 1: Samen op één lijn', 'Fragment 4: Samen op één lijn'],
    ...['Fragment 5: Samen op één lijn', 'Fragment 8: Samen op één lijn']
  ])
  const other = await out('other.mp4', { recipient: { kind: 'other', words: 'school' }, captions: 'none' })
  expect([await picturesIn(other.path), other.stayed]).toEqual([made.allowed, 10])
})

test('what becomes hidden while an export waits stays here; when nothing is left nothing is written', async () => {
  const { it } = made
  const start = (name: string) =>
    it.reels.export(it.sessionId, it.reelId, join(it.folder, name), { ...forParents, captions: 'none' })
  const [first, waits] = [await start('first.mp4'), await start('waits.mp4')]
  made.hide('strength')
  const ended = (await it.services.jobs.settled(waits.id)).status
  // The first was being made with it: it goes nowhere.
  expect([(await it.services.jobs.settled(first.id)).status, ended]).toMatchObject([
    { state: 'failed', code: 'reel-held-back-since' },
    { state: 'done', stayed: 11 }
  ])
  const seen = await picturesIn(join(it.folder, 'waits.mp4'))
  expect([...seen].filter((number) => number < 25)).toEqual([])

  const [third, empty] = [await start('third.mp4'), await start('empty.mp4')]
  made.hide('growth')
  made.hide('released')
  await it.services.jobs.settled(third.id)
  expect((await it.services.jobs.settled(empty.id)).status).toMatchObject({
    state: 'failed',
    code: 'reel-held-back'
  })
  expect((await readdir(it.folder)).filter((name) => name.startsWith('empty'))).toEqual([])
  await expect(start('refused.mp4')).rejects.toMatchObject({ code: 'reel-held-back' })
  await expect(startOf(made)).rejects.toMatchObject({ code: 'reel-held-back' })
})

test('what was coded on another camera is held back after that camera, or the first one, is erased', async () => {
  const { it, recordingId, clips } = made
  const film = async (): Promise<string> =>
    (await it.importVideo((await makeFrameVideo('h264-25', it.folder, 2)).path)).id
  const [mainId, besideId] = [await film(), await film()]
  const angle = (of: string, offsetMs: number) => ({
    ...{ type: 'angle' as const, id: randomUUID(), mainId, recordingId: of, offsetMs, title: '' }
  })
  it.add(angle(recordingId, 0), angle(besideId, 8000))
  const inside = { ...plainMoment, id: randomUUID(), recordingId: besideId, code: caseCodes.bad }
  it.add({ type: 'moment', ...inside, extent: 'point', subject: 'dyad', startMs: 400, endMs: null })
  const isHeld = async (): Promise<boolean> => {
    const { sessionId, reelId } = it
    const { heldBackIds } = await talkOf(made)['talk.ready']({ sessionId, reelId })
    return heldBackIds.includes(clips.growth.id) && !heldBackIds.includes(clips.strength.id)
  }
  const held = [await isHeld()]
  for (const id of [mainId, besideId]) {
    await it.recordings.remove(id)
    held.push(await isHeld())
  }
  expect(held).toEqual([true, true, true])
  expect(
    readHiddenElsewhere(it.services.vault().db, it.sessionId, indexCodes(it.services.content.codebooks))
      .records
  ).toMatchObject([{ id: inside.id, recordingId, startMs: 8400, note: '' }])
  const seen = await picturesIn((await out('left.mp4', { captions: 'none' })).path)
  expect([...seen].filter((number) => number >= 200 && number < 225)).toEqual([])
})
