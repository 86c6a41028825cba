import { momentWith } from '../../../state/moments.ts'
import { session } from '../../../state/session.ts'
import { chosenIds, workbench } from '../../../state/workbench.ts'
import { xOf } from './geometry.ts'
import { rowPx, topOf } from './layout.ts'
import { layoutNow } from './layout-now.ts'
import { timeline } from './timeline-store.ts'

let lanes: HTMLElement | null = null

/** The element whose top left corner is where the lanes begin. */
export function setLanesElement(element: HTMLElement | null): void {
  lanes = element
}

/** Opens the menu under the moment in focus; at the edge of the timeline when that is out of sight. */
export function openMenuAtChosen(kind: 'edits' | 'retag'): void {
  const layout = layoutNow()
  const moment = momentWith(session.getState().doc, workbench.getState().selectedId)
  const box = lanes?.getBoundingClientRect()
  const shown = lanes?.parentElement?.getBoundingClientRect()
  if (layout === null || moment === null || box === undefined || shown === undefined) return
  const { view, widthPx } = timeline.getState()
  const x = Math.min(Math.max(0, xOf(view, moment.startMs)), widthPx)
  const y = box.top + (topOf(layout, moment) ?? 0) + rowPx
  timeline.setState({
    menu: { kind, x: box.left + x, y: Math.min(Math.max(shown.top, y), shown.bottom) },
    hover: null
  })
}

/** The menu key, or Shift+F10, anywhere but in a field: what can be done with what is chosen. */
export function openMenuByKey(event: MouseEvent): void {
  const isField =
    event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]') !== null
  if (event.button === 2 || isField || chosenIds().size === 0) return
  event.preventDefault()
  openMenuAtChosen('edits')
}
