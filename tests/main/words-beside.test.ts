import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ExportChoice, plainExport } from '../../src/shared/domain/export-choice.ts'
import type { Job } from '../../src/shared/domain/job.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'

type Case = {
  readonly it: ReelCase
  readonly out: (captions: ExportChoice['captions'], path?: string) => Promise<Job>
  readonly say: (caption: string) => void
  readonly text: (name: string) => Promise<string>
  readonly names: () => Promise<readonly string[]>
}

/** A reel that was exported once to `reel.mp4`, with "Fenna lacht" in files beside it. */
async function exported(): Promise<Case> {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder, 2)).path)
  let clip = it.clip(id, 0, 1000, { caption: 'Fenna lacht' })
  it.add(clip)
  const made: Case = {
    it,
    out: async (captions, path = 'reel.mp4') => {
      const choice = { ...plainExport, captions }
      const job = await it.reels.export(it.sessionId, it.reelId, join(it.folder, path), choice)
      return it.services.jobs.settled(job.id)
    },
    say: (caption) => {
      const next = { ...clip, caption }
      it.change(clip, next)
      clip = next
    },
    text: (name) => readFile(join(it.folder, name), 'utf8'),
    names: async () => (await readdir(it.folder)).filter((name) => name.startsWith('reel')).sort()
  }
  expect((await made.out('files')).status.state).toBe('done')
  return made
}

test('exporting over a film again puts its new words in the place of its old ones', async () => {
  const { out, say, text, names } = await exported()
  say('Het kind lacht')
  expect((await out('files')).status.state).toBe('done')
  expect(await names()).toEqual(['reel.mp4', 'reel.srt', 'reel.vtt'])
  for (const name of ['reel.srt', 'reel.vtt']) {
    expect(await text(name)).toContain('Het kind lacht')
    expect(await text(name)).not.toContain('Fenna')
  }
})

test('a film that no longer has words beside it takes those of the film it replaces away', async () => {
  const { out, names } = await exported()
  expect((await out('burned')).status.state).toBe('done')
  expect(await names()).toEqual(['reel.mp4'])
})

test('somebody else’s words are left alone: the film and its words get another name, all three the same', async () => {
  const { it, out, say, text, names } = await exported()
  await writeFile(join(it.folder, 'reel.srt'), 'verbeterd door oma')
  const before = await readFile(join(it.folder, 'reel.mp4'))
  say('Het kind lacht')
  const { status } = await out('files')
  expect(status).toMatchObject({ state: 'done', path: join(it.folder, 'reel 2.mp4') })
  expect(await text('reel.srt')).toBe('verbeterd door oma')
  expect((await readFile(join(it.folder, 'reel.mp4'))).equals(before)).toBe(true)
  expect(await names()).toEqual([
    ...['reel 2.mp4', 'reel 2.srt', 'reel 2.vtt', 'reel.mp4', 'reel.srt', 'reel.vtt']
  ])
  // Nor does a film without words come to lie over them.
  expect((await out('burned')).status).toMatchObject({ state: 'done', path: join(it.folder, 'reel 3.mp4') })
})

test('what fails leaves the film and the words that were there, and nothing else', async () => {
  const { it, out, say, text, names } = await exported()
  const before = await readFile(join(it.folder, 'reel.mp4'))
  say('Het kind lacht')
  const { db } = it.services.vault()
  // The clip's picture can't be read any more, whether anew or not.
  db.prepare('UPDATE recording SET wrapped_key = zeroblob(60)').run()
  db.prepare('DELETE FROM segment').run()
  await it.services.lock()
  await it.services.unlock({ by: 'passphrase', secret: 'demo-demo-demo' })
  const failed = await out('files').then(
    ({ status }) => status.state,
    () => 'refused'
  )
  expect(['failed', 'refused']).toContain(failed)
  expect(await names()).toEqual(['reel.mp4', 'reel.srt', 'reel.vtt'])
  expect((await readFile(join(it.folder, 'reel.mp4'))).equals(before)).toBe(true)
  expect(await text('reel.vtt')).toContain('Fenna lacht')
})

test('where the last word can’t be written, the old ones are put back and the film is the old one', async () => {
  const { it, out, say, text, names } = await exported()
  const before = await readFile(join(it.folder, 'reel.mp4'))
  say('Het kind lacht')
  const { db } = it.services.vault()
  // The row that remembers the second file of words is refused.
  db.exec(`CREATE TRIGGER no_more BEFORE INSERT ON unfinished_export WHEN NEW.path LIKE '%.srt%'
    BEGIN SELECT RAISE(ABORT, 'no'); END`)
  expect((await out('files')).status.state).toBe('failed')
  expect((await names()).filter((name) => !name.endsWith('.part'))).toEqual([
    'reel.mp4',
    'reel.srt',
    'reel.vtt'
  ])
  expect((await readFile(join(it.folder, 'reel.mp4'))).equals(before)).toBe(true)
  for (const name of ['reel.srt', 'reel.vtt']) expect(await text(name)).toContain('Fenna lacht')
})

test('without a line in the logbook nothing of it has left, and no old words lie there either', async () => {
  const { it, out, say, names } = await exported()
  say('Het kind lacht')
  it.services
    .vault()
    .db.exec(`CREATE TRIGGER no_line BEFORE INSERT ON logbook BEGIN SELECT RAISE(ABORT, 'no'); END`)
  expect((await out('files')).status.state).toBe('failed')
  expect(await names()).toEqual([])
})
