import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertCodebook, replaceCodebook } from '../../src/main/services/storage/codebooks.ts'
import { chapterList } from '../../src/main/services/reel/text-tracks.ts'
import { cutTitle } from '../../src/main/services/reel/chapters.ts'
import { titlesIn } from '../support/chapters-in.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { code, codebook, idOf, moment } from '../support/records.ts'
import { reelCase } from '../support/reel-case.ts'

/** Words of any script, also signs of several letters and halves of letters, up to as long as a label may be. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .tuple(
      fc.constantFrom('a', 'é', 'अ', '愛', '👩‍👧', '\ud83d', 'ב', ' '),
      fc.integer({ min: 200, max: 4000 })
    )
    .map(([sign, length]) => sign.repeat(length).slice(0, 4000))
)

test('a reel goes out whatever the words of its codes are, in whichever script and however long', async () => {
  const it = await reelCase()
  const recording = await it.importVideo((await makeFrameVideo('h264-25', it.folder, 2)).path)
  const { db } = it.services.vault()
  const bookWith = (label: string) =>
    codebook([{ ...code('look'), parentVisible: true, parentLabel: { nl: label, en: label } }])
  insertCodebook(db, bookWith('Kijkt'), '2026-11-20T10:00:00.000Z')
  const tagged = moment(1, { recordingId: recording.id })
  it.add(tagged, it.clip(recording.id, 0, 1000, { momentId: idOf(1) }))
  const label = async (text: string): Promise<void> => {
    replaceCodebook(db, bookWith(text))
    const job = await it.export(join(it.folder, 'reel.mp4'))
    expect(job.status).toMatchObject({ state: 'done' })
  }
  const known = [
    'x'.repeat(248),
    'x'.repeat(4000),
    '👩‍👧'.repeat(300),
    '\ud83d',
    `${'x'.repeat(242)}\u{1F600}`,
    'x264 - core'
  ]
  for (const text of known) await label(text)
  // What is read from the right keeps to itself behind the number.
  await label('أنتما معاً، Nour (2)!')
  expect(await titlesIn(join(it.folder, 'reel.mp4'))).toEqual([
    'Fragment 1: \u2068أنتما معاً، Nour (2)!\u2069'
  ])
  await fc.assert(fc.asyncProperty(words, label), { numRuns: 12 })
}, 120_000)

test('a title that is cut is the beginning of what it was, in whole signs, and stands in the list as it is', () => {
  fc.assert(
    fc.property(words, (text) => {
      const title = cutTitle(text)
      expect(Buffer.byteLength(title)).toBeLessThanOrEqual(255)
      expect(text.toWellFormed().startsWith(title)).toBe(true)
      const body = chapterList([{ startMs: 0, endMs: 1, title }]).subarray(8)
      expect(body.toString('utf8', 18)).toBe(title)
      if (Buffer.byteLength(text) <= 255) expect(title).toBe(text.toWellFormed())
    })
  )
})
