import type { Person } from './family.ts'
import type { InView } from './reel-records.ts'
import type { CheckedClip } from './reel-remedies.ts'

type BalanceFacts = {
  readonly people: readonly Person[]
  /** By recording id. */
  readonly inView: ReadonlyMap<string, InView>
}

/** So large a part of the clips is nearly all of them. */
const nearlyAll = 0.75
const fewest = 3

/** Whom nearly all clips show alone, the children or the parents, while the family has both; null: neither. */
export function onlySide(clips: readonly CheckedClip[], facts: BalanceFacts): 'child' | 'parent' | null {
  const isChild = new Map(facts.people.map(({ id, role }) => [id, role === 'child']))
  if (clips.length < fewest || new Set(isChild.values()).size < 2) return null
  const sides = clips.map((each) => {
    const [side, ...more] = new Set(shownPersons(each, facts).map((id) => isChild.get(id)))
    return side === undefined || more.length > 0 ? null : side ? 'child' : 'parent'
  })
  const isOnly = (side: 'child' | 'parent'): boolean =>
    sides.filter((each) => each === side).length >= clips.length * nearlyAll
  return isOnly('child') ? 'child' : isOnly('parent') ? 'parent' : null
}

/** Who a clip is about: as was said of it, else whom its moment means, as far as they are in view. */
function shownPersons({ clip, moment }: CheckedClip, { people, inView }: BalanceFacts): readonly string[] {
  if (clip.inViewIds !== null) return clip.inViewIds
  const inFilm = inView.get(clip.recordingId)?.personIds ?? people.map(({ id }) => id)
  if (moment === null || moment.subject === 'dyad') return inFilm
  if (moment.personIds.length > 0) return moment.personIds
  const meant = people.filter(({ role }) => (role === 'child') === (moment.subject === 'child'))
  const both = meant.map(({ id }) => id).filter((id) => inFilm.includes(id))
  return both.length > 0 ? both : inFilm
}
