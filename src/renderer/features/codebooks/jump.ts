import type { CodebookPlace } from '../../../shared/domain/codebook-check.ts'
import { choosePart } from '../../state/codebook-editor.ts'

/** Shows the part and puts the focus in the field. */
export function jumpToPlace({ groupId, codeId, modifierId, field }: CodebookPlace): void {
  choosePart(
    codeId !== undefined
      ? { kind: 'code', codeId }
      : groupId !== undefined
        ? { kind: 'group', groupId }
        : { kind: 'book' }
  )
  // The form of that part is drawn first.
  requestAnimationFrame(() => {
    const name = modifierId === undefined ? field : `modifier-${modifierId}`
    const place = document.querySelector(`[data-field="${CSS.escape(name)}"]`)
    const control = place?.querySelector('input, textarea, button')
    if (control instanceof HTMLElement) control.focus()
    place?.scrollIntoView({ block: 'nearest' })
  })
}
