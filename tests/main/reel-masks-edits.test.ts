import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commit } from '../../src/main/services/storage/commit.ts'
import { removeAllSegments } from '../../src/main/services/reel/segment-store.ts'
import type { Film } from '../../src/shared/domain/clip-pieces.ts'
import { type Diff, diffOf } from '../../src/shared/domain/diff.ts'
import { maskBoxAt, onWholePictures } from '../../src/shared/domain/masks.ts'
import { withMasksAlong } from '../../src/shared/domain/masks-along.ts'
import { applyDiff, docOf } from '../../src/shared/domain/session-doc.ts'
import { clipEditsOf } from '../support/every-clip-edit.ts'
import { mask } from '../support/records.ts'
import { reelCase } from '../support/reel-case.ts'
import { likeness, makeTexturedFilm, readGrey, texturedPicture } from '../support/textured-film.ts'

const pictures = 50
const film: Film = {
  info: { durationMs: 2000, width: 320, height: 180, frameRate: 25, hasAudio: false },
  frames: Float64Array.from({ length: pictures }, (_, n) => n * 40),
  endMs: 2000
}

/** All that keeps a clip on its own recording, and its length within a small film. */
const names = [
  'drag-start',
  'drag-end',
  'step-start',
  'step-end',
  'start-here',
  'end-here',
  'type-anything',
  'lengthen',
  'split',
  'duplicate',
  'freeze',
  'slow'
] as const

const below = { left: 0, top: 0.7, right: 1, bottom: 1 }

test('whatever is done to a clip over a mask that moves, no picture of the film shows what was hidden', async () => {
  const it = await reelCase()
  const { id: recordingId } = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 2 }))
  const films = new Map([[recordingId, film]])
  const drawn = Array.from({ length: pictures }, (_, n) => texturedPicture(n, 1))
  const save = (diff: Diff): void => {
    commit(it.services.vault().db, it.sessionId, diff, 'edit', new Date().toISOString())
  }
  const time = fc.integer({ min: 0, max: 2000 })
  const asked = fc.record({
    startMs: fc.integer({ min: 200, max: 1000 }),
    lengthMs: fc.integer({ min: 40, max: 500 }),
    kind: fc.constantFrom('blur' as const, 'pixelate' as const),
    from: fc.constantFrom(0.05, 0.3),
    to: fc.constantFrom(0.4, 0.7),
    edits: fc.array(fc.record({ name: fc.constantFrom(...names), a: time, b: fc.nat({ max: 9 }) }), {
      minLength: 2,
      maxLength: 4
    })
  })
  let run = 0
  let looked = 0
  await fc.assert(
    fc.asyncProperty(asked, async ({ startMs, lengthMs, kind, from, to, edits }) => {
      const endMs = startMs + lengthMs
      const key = (atMs: number, x: number) => ({ atMs, x, y: 0.2, width: 0.25, height: 0.4 })
      const keys = [key(startMs, from), key(endMs, to)]
      const shape = 'box'
      const hidden = mask(31, { id: crypto.randomUUID(), recordingId, startMs, endMs, kind, shape, keys })
      let doc = docOf([hidden, it.clip(recordingId, startMs, endMs)])
      for (const { name, a, b } of edits)
        doc = applyDiff(
          doc,
          withMasksAlong(clipEditsOf(doc, { films, angles: [], a, b })[name](), doc.of('mask'))
        )
      const records = [...doc.values()].map((each) =>
        each.type === 'clip' ? { ...each, reelId: it.reelId } : each
      )
      save(diffOf({ added: records }))
      const path = join(it.folder, `reel-${String((run += 1))}.mp4`)
      expect((await it.export(path)).status).toEqual({ state: 'done', path })
      const grown = onWholePictures(doc.of('mask'), film)[0]
      if (grown === undefined) throw new Error('the mask is gone')
      for (const [n, picture] of (await readGrey(path)).entries()) {
        // Which of the recording's pictures it is, is told by what nobody hides.
        const alike = drawn.map((each) => likeness(picture, each, below))
        const at = alike.indexOf(Math.max(...alike))
        expect(alike[at]).toBeGreaterThan(0.9)
        const box = maskBoxAt(grown, at * 40)
        if (box === null)
          throw new Error(`picture ${String(n)}, at ${String(at * 40)} of the film, lies open`)
        const region = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
        expect(likeness(picture, drawn[at] ?? picture, region), `picture ${String(n)}`).toBeLessThan(0.7)
        looked += 1
      }
      save(diffOf({ removed: records }))
      await removeAllSegments(it.services.vault())
    }),
    { numRuns: 6, seed: 20, endOnFailure: true }
  )
  expect(looked).toBeGreaterThan(100)
}, 240_000)
