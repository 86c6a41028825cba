import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { Mask } from '../../src/shared/domain/reel-records.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { recordingCase } from '../support/recording-case.ts'
import { likeness, makeTexturedFilm, readGrey, texturedPicture } from '../support/textured-film.ts'

test('a still shows nobody who is hidden at its time, and everything at others', async () => {
  const at = await recordingCase()
  const { recording } = await at.import(await makeTexturedFilm(at.films, { seconds: 2 }))
  const mask: Mask = {
    ...{ type: 'mask', id: randomUUID(), recordingId: recording.id, personId: null, reviewed: true },
    ...{ kind: 'blur', shape: 'box', startMs: 400, endMs: 1200 },
    keys: [
      { atMs: 400, x: 0.1, y: 0.2, width: 0.25, height: 0.4 },
      { atMs: 1200, x: 0.6, y: 0.2, width: 0.25, height: 0.4 }
    ]
  }
  const { db } = at.services.vault()
  commit(db, at.sessionId, diffOf({ added: [mask] }), 'edit', new Date().toISOString())
  const still = async (ms: number) => {
    const [picture] = await readGrey(await at.bytes(`/still/${recording.id}?ms=${String(ms)}`))
    return picture ?? Buffer.alloc(0)
  }
  const left = { left: 0.1, top: 0.2, right: 0.35, bottom: 0.6 }
  const right = { left: 0.6, top: 0.2, right: 0.85, bottom: 0.6 }
  const all = { left: 0, top: 0, right: 1, bottom: 1 }
  for (const [ms, where] of [
    [400, left],
    [1160, { ...right, left: 0.58, right: 0.83 }]
  ] as const) {
    const shown = await still(ms)
    const film = texturedPicture(ms / 40, 1)
    expect(Math.abs(likeness(shown, film, where))).toBeLessThan(0.7)
    expect(likeness(shown, film, { ...all, top: 0.7 })).toBeGreaterThan(0.98)
  }
  for (const ms of [360, 1200]) {
    expect(likeness(await still(ms), texturedPicture(ms / 40, 1), all)).toBeGreaterThan(0.98)
  }
})
