import { expect, test } from 'vitest'
import { beginPass, choosePass } from '../../src/renderer/state/passes.ts'
import { chooseReel, reelOf } from '../../src/renderer/state/chosen-reel.ts'
import { asShown, changeClip, itemsOf, momentOf } from '../../src/renderer/state/reel.ts'
import { addReel } from '../../src/renderer/state/reels.ts'
import { whenSaved } from '../../src/renderer/state/saving.ts'
import { commit, session } from '../../src/renderer/state/session.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { clip, idOf, moment, reel } from '../support/records.ts'
import { stateOnVault } from '../support/state-on-vault.ts'

test('who codes blind reads nothing in the reel of what others wrote at their moments, and takes nothing of it away', async () => {
  const vault = await stateOnVault()
  await vault.openNewSession()
  const recordingId = session.getState().recordings[0]?.id ?? ''
  const lines = [{ id: idOf(9), text: 'Ik kom', startMs: null, endMs: null }]
  const said = { caption: 'Jij wacht', childLines: lines, question: 'Wat zag je?', note: 'Mooi' }
  const theirs = clip(3, { recordingId, momentId: idOf(1), ...said })
  const free = clip(4, { recordingId, ...said })
  commit(diffOf({ added: [moment(1, { recordingId, note: 'van de eerste' }), reel(), theirs, free] }))
  const shown = () => {
    const { doc } = session.getState()
    return itemsOf(doc, reelOf(doc)?.id).map((item) => asShown(doc, item))
  }
  const open = [theirs, free].toSorted((a, b) => a.position - b.position)
  expect(shown()).toEqual(open)

  beginPass('An', true)
  const hidden = { ...theirs, caption: '', childLines: [], question: '', note: '' }
  expect(shown()).toEqual(open.map((item) => (item.id === theirs.id ? hidden : item)))
  expect(momentOf(session.getState().doc, theirs)).toBeNull()
  changeClip(theirs.id, { startMs: theirs.startMs + 40 })

  choosePass(null)
  expect(momentOf(session.getState().doc, theirs)?.note).toBe('van de eerste')
  expect(shown().find(({ id }) => id === theirs.id)).toEqual({ ...theirs, startMs: theirs.startMs + 40 })
  beginPass('Bo', false)
  expect(shown().find(({ id }) => id === theirs.id)).toMatchObject(said)
})

test('the reel that was worked on last is there again after a restart, in each session its own', async () => {
  const vault = await stateOnVault()
  await vault.openNewSession()
  commit(diffOf({ added: [reel()] }))
  addReel()
  const chosen = () => reelOf(session.getState().doc)?.id
  const second = chosen()
  expect(second).not.toBe(reel().id)
  await whenSaved()
  await vault.restart()
  await expect.poll(chosen).toBe(second)

  chooseReel(reel().id)
  await vault.restart()
  await expect.poll(chosen).toBe(reel().id)
  await vault.openNewSession()
  expect(chosen()).toBeUndefined()
})
