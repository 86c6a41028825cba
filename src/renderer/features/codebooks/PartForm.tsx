import { useStore } from 'zustand'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { codebookEditor } from '../../state/codebook-editor.ts'
import { BookForm } from './BookForm.tsx'
import { CodeForm } from './CodeForm.tsx'
import { GroupForm } from './GroupForm.tsx'

type Props = {
  readonly book: Codebook
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly problems: readonly CodebookProblem[]
}

/** The form of the part that is chosen; of the codebook itself when that part is gone. */
export function PartForm(props: Props) {
  const { book } = props
  const chosen = useStore(codebookEditor, (state) => state.chosen)
  if (chosen.kind === 'group') {
    const group = book.groups.find(({ id }) => id === chosen.groupId)
    if (group !== undefined) return <GroupForm key={group.id} group={group} {...props} />
  }
  if (chosen.kind === 'code')
    for (const group of book.groups) {
      const code = group.codes.find(({ id }) => id === chosen.codeId)
      if (code !== undefined) return <CodeForm key={code.id} code={code} group={group} {...props} />
    }
  return <BookForm {...props} />
}
