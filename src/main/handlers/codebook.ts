import type { Codebooks } from '../services/codebooks/codebooks.ts'
import type { CallName } from '../../shared/contract.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

type CodebookCalls = Extract<CallName, `codebook.${string}`>

export function codebookHandlers(codebooks: Codebooks, shell: Shell): Pick<Handlers, CodebookCalls> {
  return {
    'codebook.list': () => [...codebooks.list()],
    'codebook.use': () => codebooks.use(),
    'codebook.save': (codebook) => codebooks.save(codebook),
    'codebook.remove': ({ codebookId }) => codebooks.remove(codebookId),
    'codebook.archive': ({ codebookId, archived }) => codebooks.archive(codebookId, archived),
    'codebook.import': async () => {
      const path = await shell.chooseCodebookFile()
      return path === null ? null : codebooks.import(path)
    },
    'codebook.export': async ({ suggestedName, ...request }) => {
      const path = await shell.chooseSavePath(suggestedName, request.format)
      return path === null ? null : codebooks.export(request, path)
    },
    'codebook.drafts': () => codebooks.drafts(),
    'codebook.keepDraft': (draft) => codebooks.keepDraft(draft),
    'codebook.dropDraft': ({ codebookId }) => codebooks.dropDraft(codebookId),
    'codebook.sessions': ({ codebookId }) => codebooks.sessions(codebookId),
    'codebook.migrate': (request) => ({ moments: codebooks.migrate(request) })
  }
}
