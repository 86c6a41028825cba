import { useEffect } from 'react'
import type { TalkCommand } from '../../../shared/domain/talk.ts'
import { chordOf } from '../../state/keymap.ts'
import { parentActionFor } from '../../state/keys-in-force.ts'
import { talkCommandOf } from '../../state/talk-keys.ts'

type Keys = {
  readonly say: (command: TalkCommand) => void
  /** To the field of the nth speaker, from 0. */
  readonly speaker: (index: number) => void
  readonly note: () => void
  readonly leave: () => void
}

/** The keys of the parent screen, from the therapist's one; what a remote sends works while one writes, too. */
export function usePresenterKeys({ say, speaker, note, leave }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      const target = event.target instanceof HTMLElement ? event.target : null
      const chord = chordOf(event)
      const isTyping = target !== null && target.closest('input:not([type=checkbox]), textarea') !== null
      if (isTyping && chord === 'escape') {
        target.blur()
        event.preventDefault()
        return
      }
      if (isTyping && !/^(pageup|pagedown|(shift\+)?f5)$/.test(chord)) return
      if (target?.closest('button, [role=radio], [type=checkbox]') && /^(space|enter|arrow.*)$/.test(chord))
        return
      const action = parentActionFor(chord)
      const command = talkCommandOf(action)
      if (command !== null) say(command)
      else if (/^[1-9]$/.test(chord)) speaker(Number(chord) - 1)
      else if (action === 'parent-words') speaker(0)
      else if (action === 'parent-note') note()
      else if (action === 'parent-leave') leave()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
