import i18next from 'i18next'
import type { Audience } from '../../shared/domain/audiences.ts'
import { reviewAudience } from '../../shared/domain/consent.ts'
import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import type { Reel } from '../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../shared/domain/session-record.ts'
import { chooseReel, reelOf } from './chosen-reel.ts'
import { itemsOf, suggestedName } from './reel.ts'
import { commit, session } from './session.ts'

/** Adds an empty reel beside the others and works on it from now on. */
export function addReel(): void {
  const { doc } = session.getState()
  const reel: Reel = {
    type: 'reel',
    id: crypto.randomUUID(),
    name: freeName(suggestedName()),
    audience: reelOf(doc)?.audience ?? reviewAudience
  }
  commit(diffOf({ added: [reel] }))
  chooseReel(reel.id)
}

/** Adds the same reel again, such as a shorter one for another audience, and works on that one from now on. */
export function duplicateReel(reel: Reel): void {
  const { doc } = session.getState()
  const copy: Reel = { ...reel, id: crypto.randomUUID(), name: freeName(reel.name) }
  const items = itemsOf(doc, reel.id).map((item): ReelItem => {
    const place = { id: crypto.randomUUID(), reelId: copy.id }
    if (item.type === 'card') return { ...item, ...place }
    return {
      ...item,
      ...place,
      childLines: item.childLines.map((line) => ({ ...line, id: crypto.randomUUID() }))
    }
  })
  commit(diffOf({ added: [copy, ...items] }))
  chooseReel(copy.id)
}

/** Takes a reel away with its clips and cards; what was said at them stays. */
export function removeReel(reel: Reel): void {
  const { doc } = session.getState()
  commit(diffOf({ removed: [...itemsOf(doc, reel.id), reel] }))
}

/** For whom the reel is: the scope that everyone in view must have agreed to. */
export function setAudience(reel: Reel, audience: Audience): void {
  commit(updateDiff(reel, { audience }))
}

/** The name, with a number behind it when another reel has it. */
function freeName(name: string): string {
  const taken = new Set(
    session
      .getState()
      .doc.of('reel')
      .map((reel) => reel.name)
  )
  if (!taken.has(name)) return name
  const base = name.replace(/ \(\d+\)$/, '')
  let number = 2
  while (taken.has(i18next.t('make.reels.numbered', { name: base, number }))) number += 1
  return i18next.t('make.reels.numbered', { name: base, number })
}
