import { Failure } from '../../shared/domain/failure.ts'
import type { ParentReel } from '../../shared/domain/parent-reel.ts'
import type { Recordings } from '../services/media/recordings.ts'
import type { Services } from '../services/services.ts'
import { reelConsentLacks, requireReelConsent } from '../services/reel/require-consent.ts'
import { appendLogbook } from '../services/storage/logbook.ts'
import { requireSession } from '../services/storage/sessions.ts'
import { agreedBefore, isAgreedRead, setAgreedRead } from '../services/talk/agreed.ts'
import { createShownNotes, type ShownNotes } from '../services/talk/note-shown.ts'
import { heldBack, prepareReel } from '../services/talk/prepare-reel.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type TalkCalls = Extract<keyof Handlers, `talk.${string}`>

/** The talk with the parents: one at a time, over when the vault is locked. */
export function talkHandlers(
  services: Services,
  recordings: Recordings,
  shell: Shell
): Pick<Handlers, TalkCalls> {
  let talk: { readonly sessionId: string; readonly reelId: string; readonly shown: ShownNotes } | null = null
  const prepare = (): ParentReel => {
    const { db } = services.vault()
    if (talk === null) throw new Failure('not-found')
    // Each time: while it is shown it may get other clips, and someone may withdraw.
    const lacks = reelConsentLacks(services, talk)
    const reel = prepareReel(db, talk.sessionId, talk.reelId, {
      content: services.content,
      language: services.appSettings.get().language,
      recordingOf: (id) => recordings.get(id),
      without: new Set(lacks.flatMap(({ itemIds }) => itemIds))
    })
    talk.shown.given(reel)
    return reel
  }
  const end = (): void => {
    talk = null
    shell.closeParentScreen()
  }
  services.onLock(end)
  services.onConsentChanged(() => {
    if (talk === null) return
    try {
      const reel = prepare()
      services.emit('talk.reel', reel)
      // No clip may be shown any more: the screen stays open neither on the last picture nor on the cards around it.
      if (!reel.items.some(({ type }) => type === 'clip')) end()
    } catch {
      end()
    }
  })
  return {
    'talk.ready': ({ sessionId, reelId }) => ({
      otherDisplay: shell.hasOtherDisplay(),
      heldBackIds: [...heldBack(services.vault().db, sessionId, reelId, services.content)]
    }),
    'talk.start': async ({ sessionId, reelId, display }) => {
      requireReelConsent(services, { sessionId, reelId })
      const before = talk
      talk = { sessionId, reelId, shown: createShownNotes(sessionId, reelId) }
      const reel = prepare()
      if (!reel.items.some(({ type }) => type === 'clip')) {
        const { db } = services.vault()
        const held = heldBack(db, sessionId, reelId, services.content)
        if (held.length > 0 || reel.items.length === 0) {
          talk = before
          throw new Failure(held.length > 0 ? 'reel-held-back' : 'reel-empty')
        }
      }
      const opened = display === 'other' && (await shell.openParentScreen())
      return { display: opened ? 'other' : 'this', reel }
    },
    'talk.reel': prepare,
    'talk.refresh': () => {
      const reel = prepare()
      services.emit('talk.reel', reel)
      return reel
    },
    'talk.say': (message) => {
      if (talk === null) return
      services.emit('talk.said', message)
      if (message.kind === 'state') talk.shown.seen(services.vault().db, message.state)
    },
    'talk.end': end,
    'talk.leftOut': ({ sessionId, reelId }) => {
      const { db } = services.vault()
      const { familyId } = requireSession(db, sessionId)
      appendLogbook(db, {
        kind: 'clip-removed-by-wish',
        ...{ familyId, sessionId, reelId, recipient: null, reason: null, files: [], expiresOn: null }
      })
    },
    'talk.agreed': ({ sessionId }) => {
      const { db } = services.vault()
      return { agreed: agreedBefore(db, sessionId), read: isAgreedRead(db, sessionId) }
    },
    'talk.agreedRead': ({ sessionId }) => setAgreedRead(services.vault().db, sessionId)
  }
}
