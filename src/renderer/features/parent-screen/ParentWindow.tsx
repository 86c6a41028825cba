import { useCallback, useEffect, useState } from 'react'
import { call, listen } from '../../api.ts'
import type { ParentReel } from '../../../shared/domain/parent-reel.ts'
import type { TalkMessage } from '../../../shared/domain/talk.ts'
import { ParentView } from './ParentView.tsx'
import { useIdle } from './use-idle.ts'
import { useParentKeys } from './use-parent-keys.ts'
import { useTalkScreen } from './use-talk-screen.ts'
import { useTold } from './use-told.ts'

function say(message: TalkMessage): void {
  void call('talk.say', message)
}

/** The parent screen in a window of its own. The therapist's window asks, and is told what is seen. */
export function ParentWindow({ reel: first }: { readonly reel: ParentReel }) {
  const [reel, setReel] = useState(first)
  const [touched, setTouched] = useState(false)
  const { idle, hide } = useIdle(true)
  const leftOut = useCallback((clipId: string): void => say({ kind: 'left-out', clipId }), [])
  const { player, talk } = useTalkScreen(reel, { hide, leftOut })
  useParentKeys({
    perform: talk.perform,
    also: {
      'parent-words': () => say({ kind: 'to-therapist' }),
      'parent-presenter': () => say({ kind: 'to-therapist' }),
      'parent-leave': () => talk.perform({ do: 'keep' })
    },
    off: false
  })
  useEffect(() => listen('talk.reel', setReel), [])
  useEffect(
    () =>
      listen('talk.said', (message) => {
        if (message.kind === 'command') talk.perform(message.command)
      }),
    [talk]
  )
  useTold(player, talk)
  useEffect(() => {
    // Until a hand reaches for this screen its buttons stay away: the therapist has them.
    const touch = (): void => setTouched(true)
    document.addEventListener('pointerdown', touch)
    return () => document.removeEventListener('pointerdown', touch)
  }, [])
  return <ParentView player={player} talk={talk} idle={idle} hands={touched} />
}
