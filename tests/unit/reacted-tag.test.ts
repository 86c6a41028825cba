import { beforeEach, expect, test, vi } from 'vitest'
import { app } from '../../src/renderer/state/app.ts'
import { coder } from '../../src/renderer/state/coder.ts'
import { loop } from '../../src/renderer/state/loop.ts'
import { player } from '../../src/renderer/state/player.ts'
import { movePlayhead } from '../../src/renderer/state/playhead.ts'
import { openSession, session } from '../../src/renderer/state/session.ts'
import { tag } from '../../src/renderer/state/tagging.ts'
import { plainCoder } from '../../src/shared/domain/coder-settings.ts'
import type { Content } from '../../src/shared/domain/content.ts'
import { packMoments } from '../../src/shared/domain/pack-moments.ts'
import { code, codebook, recordingId } from '../support/records.ts'

const settings = { ...plainCoder, all: { leadMs: 400, lagMs: 0 } }
const nothing = { edits: [], more: false }
const opened = {
  family: { pseudonym: 'Blackbird' },
  session: { id: 'here', number: 1 },
  people: [],
  records: [],
  moments: packMoments([]),
  recordings: [],
  history: { done: nothing, undone: nothing }
}

beforeEach(async () => {
  vi.stubGlobal('window', {
    weerklank: {
      invoke: (name: string) =>
        Promise.resolve({
          ok: true,
          value: name === 'coding.coder' ? { settings, corrections: [] } : opened
        }),
      on: () => () => undefined
    }
  })
  app.setState({ content: { codebooks: [codebook([code('look')])] } as unknown as Content })
  await openSession('here')
  player.setState({ recordingId, durationMs: 60_000, speed: 1, playing: true })
  await vi.waitFor(() => expect(coder.getState().settings).toBe(settings))
  movePlayhead(10_000)
  return () => loop.setState({ on: false, startMs: null, endMs: null, rate: null })
})

/** Where a press at ten seconds begins a moment. */
function pressed(): number | undefined {
  tag('book/look')
  return session.getState().doc.momentsOf(recordingId, null)[0]?.startMs
}

test('a press is taken back by the reaction time at the speed that was chosen', () => {
  player.setState({ speed: 1.5 })
  expect(pressed()).toBe(9400)
})

test('in a slow loop it is the loop’s speed that counts', () => {
  loop.setState({ on: true, startMs: 8000, endMs: 12_000, rate: 0.5 })
  expect(pressed()).toBe(9800)
})

test('a picture that stands still is exact', () => {
  player.setState({ playing: false })
  expect(pressed()).toBe(10_000)
})
