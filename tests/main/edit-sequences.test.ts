import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import { app } from '../../src/renderer/state/app.ts'
import {
  changeChosen,
  copyChosen,
  duplicateChosen,
  mergeChosen,
  nudgeChosen,
  pasteCopied,
  removeChosen,
  replaceMoments,
  retagChosen,
  splitChosen,
  starChosen
} from '../../src/renderer/state/moment-edits.ts'
import { selectMoments } from '../../src/renderer/state/workbench.ts'
import { beginPass, choosePass, removePass } from '../../src/renderer/state/passes.ts'
import { player } from '../../src/renderer/state/player.ts'
import { movePlayhead } from '../../src/renderer/state/playhead.ts'
import { reelOf } from '../../src/renderer/state/chosen-reel.ts'
import {
  addCard,
  addMomentToReel,
  changeCard,
  changeClip,
  itemsOf,
  moveItems,
  removeItems,
  renameReel,
  stepItem
} from '../../src/renderer/state/reel.ts'
import { saveNextStep, saveQuote } from '../../src/renderer/state/review.ts'
import { whenSaved } from '../../src/renderer/state/saving.ts'
import { redoEdit, session, undoEdit } from '../../src/renderer/state/session.ts'
import { changeMoment, setEdge, stopMoment, tag, toggleStar } from '../../src/renderer/state/tagging.ts'
import { codesIn } from '../../src/renderer/state/codebooks.ts'
import { hasEdits } from '../../src/shared/domain/history.ts'
import { movedTogether } from '../../src/shared/domain/moment-edits.ts'
import type { Doc } from '../../src/shared/domain/session-doc.ts'
import type { Moment, SessionRecord } from '../../src/shared/domain/session-record.ts'
import { stateOnVault, type StateOnVault } from '../support/state-on-vault.ts'

let it: StateOnVault
beforeEach(async () => {
  it = await stateOnVault()
})

/** One thing a person does: at a time in the film, to the record that `pick` comes to. */
type Doing = { readonly what: keyof typeof doings; readonly pick: number; readonly ms: number }

const doc = (): Doc => session.getState().doc
const snap = (ms: number): number => Math.round(ms / 40) * 40
const chosenOf = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)]
const moments = (): readonly Moment[] => [...doc().moments()]
const withMoment = (pick: number, act: (moment: Moment) => unknown): unknown => {
  const moment = chosenOf(moments(), pick)
  return moment && act(moment)
}
/** One moment is chosen, or all that lie in a row of up to six. */
const withChosen = (pick: number, act: (chosen: readonly Moment[]) => unknown): unknown => {
  const all = moments()
  const from = pick % Math.max(1, all.length)
  const chosen = all.slice(from, from + 1 + (pick % 6))
  selectMoments(new Set(chosen.map(({ id }) => id)), chosen[0]?.id ?? null)
  return chosen.length > 0 && act(chosen)
}
const codeAt = (pick: number): string => chosenOf([...codesIn(app.getState().content).keys()], pick) ?? ''
const items = () => itemsOf(doc(), reelOf(doc())?.id)

const doings = {
  tag: (pick: number, ms: number) => {
    movePlayhead(ms)
    tag(codeAt(pick))
  },
  tagAgain: (pick: number, ms: number) => {
    movePlayhead(ms)
    withMoment(pick, ({ code }) => tag(code))
  },
  stop: (pick: number, ms: number) => {
    movePlayhead(ms)
    withMoment(pick, ({ id }) => stopMoment(id))
  },
  star: (pick: number) => withChosen(pick, () => starChosen()),
  maybe: (pick: number, ms: number) => withChosen(pick, () => changeChosen({ maybe: ms % 2 === 0 })),
  write: (pick: number, ms: number) =>
    withMoment(pick, ({ id }) => changeMoment(id, { note: ms % 3 === 0 ? '' : `bij ${String(ms)} “é”` })),
  retag: (pick: number, ms: number) => withChosen(pick, () => retagChosen(codeAt(ms))),
  start: (pick: number, ms: number) => withMoment(pick, ({ id }) => setEdge(id, 'start', ms)),
  end: (pick: number, ms: number) => withMoment(pick, ({ id }) => setEdge(id, 'end', ms)),
  drag: (pick: number, ms: number) =>
    withChosen(pick, (held) => replaceMoments(held, movedTogether(held, ms - 30_000, 60_000, snap))),
  nudge: (pick: number, ms: number) =>
    withChosen(pick, () =>
      nudgeChosen(chosenOf(['whole', 'start', 'end'] as const, ms) ?? 'whole', (ms % 9) - 4)
    ),
  split: (pick: number, ms: number) =>
    withChosen(pick, ([first]) => {
      movePlayhead(ms % 2 === 0 ? ms : (first?.startMs ?? 0) + 40)
      splitChosen()
    }),
  merge: (pick: number) => withChosen(pick, () => mergeChosen()),
  paste: (pick: number, ms: number) =>
    withChosen(pick, () => {
      copyChosen()
      movePlayhead(ms)
      pasteCopied()
    }),
  duplicate: (pick: number) => withChosen(pick, () => duplicateChosen()),
  remove: (pick: number) => withChosen(pick, () => removeChosen(null)),
  manyStars: (pick: number) => {
    for (let n = 0; n < 130; n++) withMoment(pick, ({ id }) => toggleStar(id))
  },
  pass: () => beginPass('M.', false),
  firstPass: () => choosePass(null),
  removePass: (pick: number) => {
    const pass = chosenOf(doc().of('pass'), pick)
    if (pass) removePass(pass)
  },
  toReel: (pick: number) => withMoment(pick, ({ id }) => addMomentToReel(id)),
  card: (pick: number) => addCard(pick % 2 === 0 ? 'title' : 'question', { title: 'Samen', text: '' }),
  moveItem: (pick: number, ms: number) => {
    const [item, target] = [chosenOf(items(), pick), chosenOf(items(), ms)]
    if (item && target) moveItems(new Set([item.id]), { id: target.id, side: 'before' })
  },
  stepItem: (pick: number, ms: number) => {
    const item = chosenOf(items(), pick)
    if (item) stepItem(item.id, ms % 2 === 0 ? 1 : -1)
  },
  changeItem: (pick: number, ms: number) => {
    const item = chosenOf(items(), pick)
    if (item?.type === 'card') changeCard(item.id, { durationMs: 1000 + ms })
    if (item?.type === 'clip') changeClip(item.id, { caption: `bij ${String(ms)}` })
  },
  removeItem: (pick: number) => {
    const item = chosenOf(items(), pick)
    if (item) removeItems([item.id])
  },
  renameReel: (_pick: number, ms: number) => renameReel(`Film ${String(ms)}`),
  quote: (pick: number, ms: number) =>
    saveQuote(chosenOf(doc().of('quote'), pick)?.id ?? crypto.randomUUID(), {
      clipId: doc().of('clip')[0]?.id ?? null,
      speakerId: null,
      text: ms % 4 === 0 ? '' : `Hij keek (${String(ms)})`
    }),
  nextStep: (_pick: number, ms: number) => saveNextStep({ scale: ms % 11 }),
  undo: () => undoEdit(),
  undoMore: () => {
    for (let n = 0; n < 7; n++) undoEdit()
  },
  redo: () => redoEdit(),
  restart: () => it.restart()
}

const whats = Object.keys(doings) as (keyof typeof doings)[]
/** Tagging and going back are what happens most; a restart and a long row of edits cost most. */
const weights: Partial<Record<keyof typeof doings, number>> = { tag: 12, undo: 6, redo: 6, undoMore: 3 }
const what = fc.oneof(
  ...whats
    .filter((name) => name !== 'restart' && name !== 'manyStars')
    .map((name) => ({ arbitrary: fc.constant(name), weight: 4 * (weights[name] ?? 2) })),
  { arbitrary: fc.constant('restart' as const), weight: 3 },
  { arbitrary: fc.constant('manyStars' as const), weight: 1 }
)
const doing: fc.Arbitrary<Doing> = fc.record({
  what,
  pick: fc.nat(10_000),
  ms: fc.nat(59_999)
})

const sequences = fc.array(doing, { minLength: 10, maxLength: 60, size: 'max' })

type Shown = readonly SessionRecord[]
const byId = (records: Iterable<SessionRecord>): Shown => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What the screen shows, once it is certain that the vault has the same and nobody complained. */
async function shownAndStored(sessionId: string): Promise<Shown> {
  await whenSaved()
  const shown = byId(doc().values())
  expect(byId(loadRecords(it.db(), sessionId))).toEqual(shown)
  expect([app.getState().toasts, session.getState().saveState]).toEqual([[], 'saved'])
  return shown
}

/** Undoes or redoes all there is, also what has to be fetched first. */
async function goAll(side: 'done' | 'undone', turn: () => void): Promise<void> {
  while (hasEdits(session.getState().history, side)) {
    const before = session.getState()
    turn()
    if (session.getState() === before) await new Promise(setImmediate)
  }
  await whenSaved()
}

/** What stays outside undo: words of the talk and the next step. */
const isPlain = ({ type }: SessionRecord): boolean => type === 'quote' || type === 'next-step'

test('whatever one does: the vault has what the screen shows, undo all is the start, redo all the end, and a restart changes nothing', async () => {
  let edits = 0
  session.subscribe((now, before) => (edits += now.doc === before.doc ? 0 : 1))
  const property = fc.asyncProperty(sequences, async (sequence) => {
    app.setState({ toasts: [] })
    const sessionId = await it.openNewSession()
    const recordingId = player.getState().recordingId
    for (const { what: name, pick, ms } of sequence) {
      const before = name === 'restart' ? await shownAndStored(sessionId) : null
      await doings[name](pick, ms)
      const after = await shownAndStored(sessionId)
      if (before) expect(after).toEqual(before)
      player.setState({ recordingId })
    }
    await goAll('undone', redoEdit)
    const end = await shownAndStored(sessionId)
    await goAll('done', undoEdit)
    expect((await shownAndStored(sessionId)).filter((record) => !isPlain(record))).toEqual([])
    await it.restart()
    await goAll('undone', redoEdit)
    expect(await shownAndStored(sessionId)).toEqual(end)
  })
  await fc.assert(property, { seed: 20_261_122, numRuns: 80, interruptAfterTimeLimit: 90_000 })
  expect(edits).toBeGreaterThan(2500)
})
