import { codesIn } from './codebooks.ts'
import { app } from './app.ts'
import { framesOf } from './frames.ts'
import { parentFactsNow } from './parent-facts.ts'
import { momentOf } from './reel.ts'
import { reelSources } from './reel-sources.ts'
import { unshownNow } from './script-fonts.ts'
import { session } from './session.ts'
import { type WallLack, wallLacks } from '../../shared/domain/consent-wall.ts'
import { checkReel, type ReelWarning } from '../../shared/domain/reel-check.ts'
import type { Reel } from '../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../shared/domain/session-record.ts'

/** What a reel may want a second look at, from what is open now. */
export function warningsNow(items: readonly ReelItem[]): readonly ReelWarning[] {
  const { doc, open } = session.getState()
  const { recordings, inView, masks, angles } = reelSources.getState()
  const films = [...recordings.values()].flatMap(({ id, info }) =>
    info === null ? [] : [[id, { frames: framesOf(id), durationMs: info.durationMs }] as const]
  )
  return checkReel(items, {
    momentOf: (clip) => momentOf(doc, clip),
    parents: parentFactsNow(),
    codes: codesIn(app.getState().content),
    people: open?.people ?? [],
    inView,
    masks,
    angles,
    unshownIn: unshownNow,
    films: new Map(films),
    hideable: new Set(session.getState().recordings.map(({ id }) => id)),
    newId: () => crypto.randomUUID()
  })
}

/**
 * Who or what stands in the way of showing the reel to its audience, or to whom more is asked for; none as long as it isn't
 * known who has agreed.
 */
export function lacksNow(
  items: readonly ReelItem[],
  { audience }: Reel,
  scopeIds: readonly string[] = []
): readonly WallLack[] {
  const { open } = session.getState()
  const { inView, masks, agreed } = reelSources.getState()
  if (agreed === null || open === null) return []
  const facts = { people: open.people, inView, masks, recordedOn: recordedOn(), ...agreed }
  return wallLacks(items, [...new Set([audience, ...scopeIds])], facts)
}

/** `YYYY-MM-DD`, by the clock on the wall. */
const asDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' })

/** As main reckons it: by the session's day, or the import's when that was earlier. */
function recordedOn(): ReadonlyMap<string, string> {
  const { recordings, sessions } = reelSources.getState()
  const days = new Map(sessions.map(({ id, date }) => [id, date]))
  return new Map(
    [...recordings.values()].map(({ id, sessionId, importedAt }) => {
      const imported = asDay.format(new Date(importedAt))
      const held = days.get(sessionId) ?? imported
      return [id, held < imported ? held : imported]
    })
  )
}
