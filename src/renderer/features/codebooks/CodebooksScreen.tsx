import { BookList } from './BookList.tsx'
import { Editor } from './Editor.tsx'

/** All codebooks, or one of them to look at and change. */
export function CodebooksScreen({
  codebookId,
  from
}: {
  readonly codebookId: string | null
  readonly from: { readonly sessionId: string } | null
}) {
  return codebookId === null ? (
    <BookList from={from} />
  ) : (
    <Editor key={codebookId} codebookId={codebookId} from={from} />
  )
}
