import { useEffect } from 'react'
import type { TalkCommand } from '../../../shared/domain/talk.ts'
import { chordOf } from '../../state/keymap.ts'
import { type AnyActionId, parentActionFor } from '../../state/keys-in-force.ts'
import { talkCommandOf } from '../../state/talk-keys.ts'

type Keys = {
  readonly perform: (command: TalkCommand) => void
  /** Keys that are not of the film: what to do at them. */
  readonly also: Partial<Record<AnyActionId, () => void>>
  /** Something lies over the screen that has keys of its own. */
  readonly off: boolean
}

/** Keys of the parent screen. Also those that a browser would answer by itself, such as F5, do nothing else here. */
export function useParentKeys({ perform, also, off }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      const chord = chordOf(event)
      if (/^(shift\+)?f5$/.test(chord)) event.preventDefault()
      if (off || target?.closest('input, textarea')) return
      if (target?.closest('button') && (chord === 'space' || chord === 'enter')) return
      const action = parentActionFor(chord)
      const command = talkCommandOf(action)
      const other = action === null ? undefined : also[action]
      if (command !== null) perform(command)
      else if (other !== undefined) other()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
