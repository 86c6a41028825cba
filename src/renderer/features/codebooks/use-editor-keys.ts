import { useEffect, useRef } from 'react'
import { redoDraft, undoDraft } from '../../state/codebook-editor.ts'
import { chordOf } from '../../state/keymap.ts'

const elsewhere = '[role=dialog], [role=menu], [role=listbox]'

/** Saving, undo and leaving by key. The draft's undo takes the place of the fields' own: it knows the order of all. */
export function useEditorKeys(does: { readonly onSave: () => void; readonly onLeave: () => void }): void {
  const latest = useRef(does)
  useEffect(() => {
    latest.current = does
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector(elsewhere) !== null) return
      const action = {
        'mod+s': () => latest.current.onSave(),
        'mod+z': undoDraft,
        'mod+shift+z': redoDraft,
        'mod+y': redoDraft,
        escape: () => latest.current.onLeave()
      }[chordOf(event)]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
