import { useEffect } from 'react'
import { app } from '../../state/app.ts'
import { armedGroup, armGroup } from '../../state/armed-group.ts'
import { currentCodebook } from '../../state/codebooks.ts'
import { coder } from '../../state/coder.ts'
import { chordOf, keymap } from '../../state/keymap.ts'
import { tag } from '../../state/tagging.ts'
import { workbench } from '../../state/workbench.ts'
import { perform } from './actions.ts'
import { resolveKey, type Resolved } from './resolve-key.ts'

/** What is left for later while one only watches. */
function isTagging(meant: Resolved): boolean {
  return meant.kind !== 'action' || keymap.some(({ id, group }) => id === meant.id && group === 'tagging')
}

/** Actions that go on while the key is held down. */
const repeating: ReadonlySet<string> = new Set([
  'frame-back',
  'frame-forward',
  'second-back',
  'second-forward',
  'five-back',
  'five-forward',
  'previous-moment',
  'next-moment',
  'picture-in',
  'picture-out',
  'picture-left',
  'picture-right',
  'picture-up',
  'picture-down',
  'brighter',
  'darker',
  'zoom-in',
  'zoom-out',
  'nudge-back',
  'nudge-forward',
  'shorten',
  'lengthen',
  'start-earlier',
  'start-later',
  'choose-previous',
  'choose-next',
  'previous-edge',
  'next-edge',
  'undo',
  'redo'
])

/**
 * All keys of the workbench. They are taken before any widget sees them, so that a focused button can't swallow
 * a code; what a widget needs for itself is left to it.
 */
export function useWorkbenchKeys(): void {
  useEffect(() => {
    const point = (): void => void (focusedBy = 'pointer')
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') focusedBy = 'key'
      if (event.isComposing || app.getState().overlay !== null || !isOurs(event)) return
      const { keyScheme } = coder.getState().settings
      const meant = resolveKey(chordOf(event), currentCodebook(), keyScheme, armedGroup.getState().index)
      if (meant === null) return
      if (workbench.getState().lookThrough && isTagging(meant)) return
      event.preventDefault()
      event.stopPropagation()
      if (meant.kind === 'action') {
        if (!event.repeat || repeating.has(meant.id)) perform(meant.id, event.repeat)
      } else if (event.repeat) return
      else if (meant.kind === 'code') tag(meant.ref)
      else armGroup(meant.index)
    }
    focusedBy = 'key'
    window.addEventListener('pointerdown', point, { capture: true })
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', point, { capture: true })
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [])
}

const typing = 'input:not([type=checkbox], [type=range]), textarea, select, [contenteditable=true]'
const ownWorld = '[role=dialog], [role=alertdialog], [role=listbox], [role=menu]'
const pressable = 'button, a[href], [role=button], [role=row], input[type=checkbox]'
const moving = 'input[type=range], [role=slider], [role=radiogroup], [role=grid], [data-scrolls]'

/** How the focus came where it is: by Tab, or because something was pressed with the pointer. */
let focusedBy: 'key' | 'pointer' = 'key'

/** Whether a key is the workbench's and not the widget's that has the focus. */
function isOurs(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target === null) return true
  if (target.closest(`${typing}, ${ownWorld}`)) return false
  // What was pressed with the pointer happens to have the focus; nobody means to press it again by key.
  if (focusedBy === 'pointer') return true
  const { code } = event
  if (target.closest(moving) && /^(Arrow|Page|Home|End)/.test(code)) return false
  if (target.closest('[aria-haspopup=listbox]') && /^Arrow(Up|Down)$/.test(code)) return false
  return !(target.closest(pressable) && /^(Space|Enter|NumpadEnter)$/.test(code))
}
