import { basename } from 'node:path'
import { stat, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type {
  CallInput,
  CallOutput,
  CodebookUse,
  CodedSession,
  OwnCodebook
} from '../../../shared/contract.ts'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { checkCodebook } from '../../../shared/domain/codebook-check.ts'
import {
  codebookFileMaxBytes,
  type CodebookFileProblem,
  readCodebookFile,
  writeCodebookFile
} from '../../../shared/domain/codebook-file.ts'
import { asNextVersion, lineageOf } from '../../../shared/domain/codebook-versions.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { codebookFileText } from '../../../shared/i18n/codebook-texts.ts'
import { writeOutgoing } from '../outgoing-file.ts'
import { readSmall } from '../read-small.ts'
import type { PrintPdf } from '../report/reports.ts'
import type { Services } from '../services.ts'
import {
  archiveCodebook,
  codebookUse,
  deleteCodebook,
  insertCodebook,
  isChosen,
  isCodedWith,
  listCodebooks,
  replaceCodebook,
  sessionsCodedWith
} from '../storage/codebooks.ts'
import { dropDraft, keepDraft, listDrafts } from '../storage/codebook-drafts.ts'
import { renderCodebookSheet } from './codebook-sheet.ts'
import { migrateSessions } from './migrate-sessions.ts'
import { placeImported } from './place-imported.ts'

export type Codebooks = {
  list(): readonly OwnCodebook[]
  use(): CodebookUse[]
  save(codebook: Codebook): Codebook
  remove(codebookId: string): void
  archive(codebookId: string, archived: boolean): void
  import(path: string): Promise<NonNullable<CallOutput<'codebook.import'>>>
  /** Starts writing it to `path`. */
  export(request: Omit<CallInput<'codebook.export'>, 'suggestedName'>, path: string): Job
  /** What is being made and was not saved yet. */
  drafts(): Codebook[]
  keepDraft(draft: Codebook): void
  dropDraft(codebookId: string): void
  sessions(codebookId: string): CodedSession[]
  migrate(request: CallInput<'codebook.migrate'>): number
}

/** The codebooks a therapist makes: kept in the vault, never changed under what was coded with them. */
export function createCodebooks(services: Services, printPdf: PrintPdf): Codebooks {
  const db = () => services.vault().db
  const now = (): string => new Date().toISOString()
  const changed = (codebookId: string): void => services.emit('codebook.changed', { codebookId })
  const isBuiltIn = (id: string): boolean => services.builtInContent.codebooks.some((book) => book.id === id)

  function insert(codebook: Codebook): Codebook {
    insertCodebook(db(), codebook, now())
    changed(codebook.id)
    return codebook
  }

  return {
    list: () => listCodebooks(db()),
    use: () => codebookUse(db()),
    save: (codebook) => {
      if (isBuiltIn(codebook.id)) throw new Failure('codebook-built-in')
      // The screen tells what is wrong; which keys the program has is known there only.
      if (checkCodebook(codebook, new Set()).some(({ severity }) => severity === 'error'))
        throw new Failure('bad-input', { reason: 'codebook' })
      const stored = services.content.codebooks.find(({ id }) => id === codebook.id)
      if (stored === undefined) return insert({ ...codebook, lineageId: lineageOf(codebook) })
      const { version, lineageId } = stored
      const mine: Codebook = { ...codebook, version, ...(lineageId === undefined ? {} : { lineageId }) }
      if (isDeepStrictEqual(plain(mine), plain(stored))) return stored
      if (isCodedWith(db(), stored.id)) return insert(asNextVersion(mine, services.content.codebooks))
      replaceCodebook(db(), mine)
      changed(mine.id)
      return mine
    },
    remove: (codebookId) => {
      if (isBuiltIn(codebookId)) throw new Failure('codebook-built-in')
      if (isChosen(db(), codebookId) || isCodedWith(db(), codebookId)) throw new Failure('codebook-in-use')
      deleteCodebook(db(), codebookId)
      changed(codebookId)
    },
    archive: (codebookId, archived) => {
      archiveCodebook(db(), codebookId, archived)
      changed(codebookId)
    },
    import: async (path) => {
      const fail = (problem: CodebookFileProblem): never => {
        const { language } = services.appSettings.get()
        const detail = { name: basename(path), problem: codebookFileText(problem, language) }
        throw new Failure('codebook-file-invalid', detail)
      }
      const read = readCodebookFile(await readBook(path, () => fail({ kind: 'too-large' })))
      if (!read.ok) return fail(read.problem)
      const placed = placeImported(read.codebook, services.content.codebooks, isBuiltIn)
      if (placed.as !== 'same') insert(placed.codebook)
      return placed
    },
    export: ({ codebookId, format, language }, path) => {
      const vault = services.vault()
      const codebook = services.content.codebooks.find(({ id }) => id === codebookId)
      if (codebook === undefined) throw new Failure('not-found')
      return services.jobs.start({
        kind: 'export-codebook',
        subjectId: null,
        title: basename(path),
        run: async () => {
          await writeOutgoing(vault, path, async (partial) => {
            const content =
              format === 'json'
                ? writeCodebookFile(codebook)
                : await printPdf(renderCodebookSheet(codebook, language, services.resourcesDirectory))
            await writeFile(partial, content)
          })
          return { path }
        }
      })
    },
    drafts: () => listDrafts(db()),
    keepDraft: (draft) => keepDraft(db(), draft),
    dropDraft: (codebookId) => dropDraft(db(), codebookId),
    sessions: (codebookId) => sessionsCodedWith(db(), codebookId),
    migrate: (request) => {
      const to = services.content.codebooks.find(({ id }) => id === request.toId)
      if (to === undefined) throw new Failure('not-found')
      return migrateSessions(db(), request, to, now())
    }
  }
}

async function readBook(path: string, tooLarge: () => never): Promise<string> {
  try {
    if ((await stat(path)).size > codebookFileMaxBytes) tooLarge()
    return await readSmall(path, codebookFileMaxBytes)
  } catch (error) {
    if (error instanceof Failure && error.code !== 'file-unreadable') throw error
    throw new Failure('file-unreadable', { name: basename(path) }, { cause: error })
  }
}

/** Fields that are `undefined` and fields that are not there are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}
