import { useCallback, useEffect, useState } from 'react'
import { call, listen } from '../../api.ts'
import type { ParentReel } from '../../../shared/domain/parent-reel.ts'
import type { Doc } from '../../../shared/domain/session-doc.ts'
import type { TalkCommand, TalkState } from '../../../shared/domain/talk.ts'
import { go } from '../../state/app.ts'
import { leaveOutClip } from '../../state/left-out.ts'
import { session } from '../../state/session.ts'
import { startTalk } from '../../state/talk.ts'

type Talk = {
  /** Null until the parent screen is open. */
  readonly reel: ParentReel | null
  readonly screen: TalkState | null
  /** Why there is no parent screen any more; null: it is there. */
  readonly gone: 'closed' | 'display-gone' | null
  readonly say: (command: TalkCommand) => void
  readonly reopen: () => void
}

/** A talk on the other display for as long as this screen is there. */
export function useTalk(sessionId: string, reelId: string): Talk {
  const [reel, setReel] = useState<ParentReel | null>(null)
  const [screen, setScreen] = useState<TalkState | null>(null)
  const [gone, setGone] = useState<Talk['gone']>(null)
  const open = useCallback(async (): Promise<void> => {
    const started = await startTalk(sessionId, reelId, 'other')
    if (started === null) go({ name: 'session', sessionId, tab: 'review' })
    else if (started.display === 'this') go({ name: 'parent', sessionId, reelId })
    else {
      setReel(started.reel)
      setGone(null)
    }
  }, [sessionId, reelId])
  useEffect(() => {
    /** Whether the reel was changed since the screen was told of it. */
    let isStale = false
    const stops = [
      listen('talk.reel', setReel),
      listen('talk.ended', ({ why }) => {
        if (why !== 'asked') setGone(why)
      }),
      listen('talk.said', (message) => {
        if (message.kind === 'state') setScreen(message.state)
        else if (message.kind === 'left-out') void leaveOutClip(message.clipId)
      }),
      // What was changed of the reel meanwhile is on the screen as soon as it is on the disk.
      session.subscribe((now, before) => {
        const isSame =
          (['clip', 'card', 'mask', 'in-view', 'angle'] as const).every(
            (type) => now.doc.of(type) === before.doc.of(type)
          ) && !hasOtherMoments(now.doc, before.doc, now.recordings)
        isStale ||= !isSame
        if (!isStale || now.open === null || now.saveState !== 'saved') return
        isStale = false
        void call('talk.refresh')
      })
    ]
    void Promise.resolve().then(open)
    return () => {
      for (const stop of stops) stop()
      void call('talk.end')
    }
  }, [open])
  const say = useCallback((command: TalkCommand) => void call('talk.say', { kind: 'command', command }), [])
  return { reel, screen, gone, say, reopen: () => void open() }
}

/** Whether any moment changed: one that is not for parents may have come into what is shown. */
function hasOtherMoments(now: Doc, before: Doc, recordings: readonly { readonly id: string }[]): boolean {
  if (now === before) return false
  const passIds = [null, ...[...now.of('pass'), ...before.of('pass')].map(({ id }) => id)]
  return recordings.some(({ id }) =>
    passIds.some((passId) => now.momentsOf(id, passId) !== before.momentsOf(id, passId))
  )
}
