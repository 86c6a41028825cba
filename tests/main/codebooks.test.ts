import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { type Codebooks, createCodebooks } from '../../src/main/services/codebooks/codebooks.ts'
import { gatherReport } from '../../src/main/services/report/gather.ts'
import { codeOf } from '../../src/main/services/report/report-data.ts'
import { createServices, type Services } from '../../src/main/services/services.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { loadHistory } from '../../src/main/services/storage/edit-log.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import { requireSession, saveSession } from '../../src/main/services/storage/sessions.ts'
import type { Codebook } from '../../src/shared/domain/codebook.ts'
import { writeCodebookFile } from '../../src/shared/domain/codebook-file.ts'
import { type Diff, diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import { recordsOf } from '../../src/shared/domain/session-record.ts'
import { code, codebook, moment, recordingId } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, passphrase, temporaryFolder, testSession } from '../support/vault.ts'

const run = promisify(execFile)

type Case = {
  readonly services: Services
  readonly codebooks: Codebooks
  readonly heard: string[]
  readonly folder: string
  readonly sessionId: string
  readonly recoveryKey: string
  readonly edit: (diff: Partial<Diff>) => void
}

async function codebookCase(): Promise<Case> {
  const folder = await temporaryFolder()
  const heard: string[] = []
  const services = createServices(
    {
      vaultDirectory: join(folder, 'vault'),
      resourcesDirectory: join(import.meta.dirname, '../../resources'),
      settingsPath: join(folder, 'settings.json'),
      systemLocale: 'nl-NL'
    },
    (name, payload) => {
      if ('codebookId' in payload) heard.push(`${name} ${payload.codebookId}`)
    }
  )
  onTestFinished(() => services.lock())
  const recoveryKey = await services.createVault(passphrase)
  const { db } = services.vault()
  const sessionId = testSession(db).id
  testRecording(db, sessionId, recordingId)
  const codebooks = createCodebooks(services, (html) => Promise.resolve(Buffer.from(html)))
  const edit = (diff: Partial<Diff>): void =>
    commit(db, sessionId, diffOf(diff), 'edit', '2026-11-20T10:00:00.000Z')
  return { services, codebooks, heard, folder, sessionId, recoveryKey, edit }
}

const book = codebook([code('look', { key: 'a' }), code('near', { key: 'b', kind: 'interval' })])
const withCodes = (...codes: Codebook['groups'][0]['codes']): Codebook => codebook(codes)
const ids = (books: Codebooks): unknown => books.list().map(({ codebook: { id, version } }) => [id, version])

test('an own codebook is saved, told of, found among all, and still there after locking', async () => {
  const { services, codebooks, heard, recoveryKey } = await codebookCase()
  const saved = codebooks.save(book)
  expect(saved).toEqual({ ...book, lineageId: 'book' })
  expect(heard).toEqual(['codebook.changed book'])
  expect(services.content.codebooks.at(-1)).toEqual(saved)
  expect(services.builtInContent.codebooks).toHaveLength(7)
  await services.lock()
  expect(services.content.codebooks).toHaveLength(7)
  await services.unlock({ by: 'recovery-key', secret: recoveryKey })
  expect(services.content.codebooks.at(-1)).toEqual(saved)
})

test('the content is the same value until a codebook changes: look-ups keep their index', async () => {
  const { services, codebooks } = await codebookCase()
  codebooks.save(book)
  const before = services.content
  expect(services.content).toBe(before)
  codebooks.archive('book', true)
  expect(services.content).not.toBe(before)
})

test('what nobody has tagged with is changed in place, and what was tagged with becomes a new version', async () => {
  const { codebooks, edit } = await codebookCase()
  codebooks.save(book)
  const renamed = withCodes(code('look', { key: 'q' }))
  codebooks.save(renamed)
  expect(ids(codebooks)).toEqual([['book', 1]])
  edit({ added: [moment(1, { code: 'book/look' })] })
  expect(codebooks.save(renamed).id).toBe('book')
  const next = codebooks.save(book)
  expect([next.id, next.lineageId, next.version]).toEqual(['book-2', 'book', 2])
  expect(codebooks.list()[0]?.codebook.groups[0]?.codes[0]?.key).toBe('q')
  expect(ids(codebooks)).toEqual([
    ['book', 1],
    ['book-2', 2]
  ])
  // From the old version another one is made, beside the second.
  expect(codebooks.save({ ...book, title: { nl: 'x', en: 'x' } }).id).toBe('book-3')
})

test('a moment that was removed still counts as use: undo could bring it back', async () => {
  const { codebooks, edit } = await codebookCase()
  codebooks.save(book)
  const tagged = moment(1, { code: 'book/look' })
  edit({ added: [tagged] })
  edit({ removed: [tagged] })
  expect(await failureCode(() => codebooks.remove('book'))).toBe('codebook-in-use')
  expect(codebooks.save(withCodes(code('other'))).id).toBe('book-2')
})

test('only what was never used can be removed, and a built-in codebook stays as it is', async () => {
  const { services, codebooks, sessionId } = await codebookCase()
  codebooks.save(book)
  const { db } = services.vault()
  const session = requireSession(db, sessionId)
  saveSession(db, { ...session, codebookId: 'book' })
  expect(await failureCode(() => codebooks.remove('book'))).toBe('codebook-in-use')
  saveSession(db, session)
  codebooks.remove('book')
  expect(codebooks.list()).toEqual([])
  const builtIn = services.content.codebooks[0]
  if (!builtIn) throw new Error('no codebook')
  expect(await failureCode(() => codebooks.save(builtIn))).toBe('codebook-built-in')
  expect(await failureCode(() => codebooks.remove(builtIn.id))).toBe('codebook-built-in')
})

test('a codebook with two codes on one key is not saved', async () => {
  const { codebooks } = await codebookCase()
  const clash = withCodes(code('look', { key: 'a' }), code('near', { key: 'a' }))
  expect(await failureCode(() => codebooks.save(clash))).toBe('bad-input')
  expect(codebooks.list()).toEqual([])
})

test('use is counted by codebook, and by code in each session', async () => {
  const { codebooks, edit, sessionId } = await codebookCase()
  codebooks.save(book)
  const tags = [moment(1), moment(2), moment(3, { code: 'book/near' }), moment(4, { code: 'book-2/near' })]
  edit({ added: tags })
  expect(codebooks.use()).toEqual([
    { codebookId: 'book', sessions: 1, moments: 3, chosen: 0 },
    { codebookId: 'book-2', sessions: 1, moments: 1, chosen: 0 },
    { codebookId: 'starter-vier-tags', sessions: 0, moments: 0, chosen: 1 }
  ])
  const [session] = codebooks.sessions('book')
  expect([session?.sessionId, session?.moments]).toEqual([sessionId, { look: 2, near: 1 }])
})

test('moments move to another version in one edit, and undo brings them back', async () => {
  const { services, codebooks, edit, sessionId } = await codebookCase()
  const { db } = services.vault()
  codebooks.save(book)
  const session = requireSession(db, sessionId)
  saveSession(db, { ...session, codebookId: 'book' })
  const tagged = [
    moment(1),
    moment(2, { code: 'book/near' }),
    moment(3, { code: 'starter-vier-tags/begrenzen' })
  ]
  edit({ added: tagged })
  codebooks.save(withCodes(code('gaze', { key: 'a' }), code('near', { key: 'b' })))
  const mapping = { look: 'gaze', near: null }
  const moved = codebooks.migrate({ sessionIds: [sessionId], fromId: 'book', toId: 'book-2', mapping })
  const codes = (): string[] => recordsOf(loadRecords(db, sessionId), 'moment').map((one) => one.code)
  expect([moved, codes()]).toEqual([1, ['book-2/gaze', 'book/near', 'starter-vier-tags/begrenzen']])
  expect(requireSession(db, sessionId).codebookId).toBe('book-2')
  const last = loadHistory(db, sessionId).done.edits.at(-1)
  if (!last) throw new Error('no edit')
  commit(db, sessionId, reverseDiff(last), 'undo', '2026-11-20T11:00:00.000Z')
  expect(codes()).toEqual(tagged.map((one) => one.code))
})

test('a report finds the words of an own code', async () => {
  const { services, codebooks, edit, sessionId } = await codebookCase()
  codebooks.save(withCodes(code('look', { label: { nl: 'Kijkt', en: 'Looks' } })))
  edit({ added: [moment(1)] })
  const { content } = services
  const data = gatherReport(services.vault().db, sessionId, { content, recordings: [] })
  expect(codeOf(data, moment(1))?.code.label.nl).toBe('Kijkt')
})

test('a codebook written to a file and read into another vault is the same, byte by byte', async () => {
  const first = await codebookCase()
  const saved = first.codebooks.save(book)
  const path = join(first.folder, 'book.json')
  const request = { codebookId: 'book', format: 'json', language: 'nl' } as const
  const job = await first.services.jobs.settled(first.codebooks.export(request, path).id)
  expect(job.status).toEqual({ state: 'done', path })
  const second = await codebookCase()
  expect(await second.codebooks.import(path)).toEqual({ codebook: saved, as: 'new' })
  const again = join(first.folder, 'again.json')
  await second.services.jobs.settled(second.codebooks.export(request, again).id)
  expect(await readFile(again)).toEqual(await readFile(path))
  expect(await second.codebooks.import(path)).toEqual({ codebook: saved, as: 'same' })
  expect(ids(second.codebooks)).toEqual([['book', 1]])
})

test('what is read in never takes the place of what is there', async () => {
  const { services, codebooks, folder } = await codebookCase()
  codebooks.save(book)
  const path = join(folder, 'other.json')
  await writeFile(path, writeCodebookFile({ ...withCodes(code('other')), lineageId: 'book' }))
  const version = await codebooks.import(path)
  expect([version.as, version.codebook.id, version.codebook.version]).toEqual(['version', 'book-2', 2])
  expect(codebooks.list()[0]?.codebook.groups).toEqual(book.groups)
  const builtIn = services.content.codebooks[0]
  if (!builtIn) throw new Error('no codebook')
  await writeFile(path, writeCodebookFile({ ...builtIn, title: { nl: 'Anders', en: 'Other' } }))
  const copy = await codebooks.import(path)
  expect([copy.as, copy.codebook.id, copy.codebook.lineageId]).toEqual(['copy', 'anders', 'anders'])
})

test('a file that is no codebook is refused in words that say where', async () => {
  const { codebooks, folder } = await codebookCase()
  const path = join(folder, 'fout.json')
  const told = async (text: string): Promise<string> => {
    await writeFile(path, text)
    try {
      await codebooks.import(path)
      return 'read'
    } catch (error) {
      if (error instanceof Failure && error.code === 'codebook-file-invalid')
        return String(error.detail['problem'])
      throw error
    }
  }
  const wrong = codebook([code('look'), { ...code('near'), key: 'kk' }])
  const clash = codebook([code('look', { key: 'a' }), code('near', { key: 'a' })])
  const extra = { ...codebook([code('look')]), script: '<script>alert(1)</script>' }
  expect([
    await told('{\n  "format": "weerklank-codebook",\n  oops\n}'),
    await told('{"format":"something else"}'),
    await told('[]'),
    await told('{"format":"weerklank-codebook","formatVersion":2,"codebook":{}}'),
    await told(writeCodebookFile(wrong)),
    await told(writeCodebookFile(clash)),
    await told(writeCodebookFile(extra)),
    await told(`"${'x'.repeat(2_000_001)}"`)
  ]).toEqual([
    'regel 3 is niet te lezen',
    'het is geen codeboek van Weerklank',
    'het is geen codeboek van Weerklank',
    'het is gemaakt met een nieuwere versie van Weerklank',
    'er klopt iets niet bij groep 1, code 2, de toets',
    '“near” en “look” hebben allebei de toets A',
    'er klopt iets niet bij het begin van het bestand',
    'het is groter dan een codeboek kan zijn'
  ])
  expect(codebooks.list()).toEqual([])
})

test.skipIf(process.platform === 'win32')('what is no file is not waited for', async () => {
  const { codebooks, folder } = await codebookCase()
  const pipe = join(folder, 'boek.json')
  await run('mkfifo', [pipe])
  for (const path of [pipe, '/dev/zero', folder])
    expect(await failureCode(() => codebooks.import(path))).toBe('file-unreadable')
})

test('whatever a file asks for its place among the versions, codebooks can be read afterwards', async () => {
  const { codebooks, folder } = await codebookCase()
  const path = join(folder, 'vreemd.json')
  const long = 'x'.repeat(100)
  const read = async (change: Partial<Codebook>, ...codes: string[]): Promise<unknown> => {
    const book = { ...withCodes(...codes.map((id, at) => code(id, { key: 'ab'[at] ?? '' }))), ...change }
    await writeFile(path, writeCodebookFile(book))
    return codebooks.import(path).then(
      ({ as }) => as,
      (error: unknown) => (error instanceof Failure ? error.code : error)
    )
  }
  expect(await read({ lineageId: '../x' }, 'look')).toBe('codebook-file-invalid')
  expect(await read({ version: Number.MAX_SAFE_INTEGER }, 'look')).toBe('codebook-file-invalid')
  expect(await read({ id: long }, 'look')).toBe('new')
  expect(await read({ id: long }, 'near')).toBe('version')
  expect(await read({ id: long }, 'look', 'near')).toBe('version')
  expect(ids(codebooks)).toEqual([
    [long, 1],
    [`${'x'.repeat(98)}-2`, 2],
    [`${'x'.repeat(98)}-3`, 3]
  ])
})

test('the printed sheet has every code with its key, and writes someone’s words as words', async () => {
  const { services, codebooks, folder } = await codebookCase()
  const label = { nl: '<b>Kijkt</b>', en: 'Looks' }
  const parentLabel = { nl: 'Hij zoekt u', en: 'He looks for you' }
  codebooks.save(withCodes(code('look', { key: 'shift+a', label, parentLabel }), code('near', { key: 'b' })))
  const path = join(folder, 'sheet.pdf')
  const request = { codebookId: 'book', format: 'pdf', language: 'nl' } as const
  await services.jobs.settled(codebooks.export(request, path).id)
  const page = await readFile(path, 'utf8')
  const parts = ['&lt;b&gt;Kijkt&lt;/b&gt;', '⇧ A', '>B</kbd>', 'Hij zoekt u', 'Voor ouders']
  expect(parts.filter((part) => !page.includes(part))).toEqual([])
  expect(page).not.toContain('<b>Kijkt')
})

test('a draft is kept across locking, without keys too, until it is dropped', async () => {
  const { services, codebooks, recoveryKey } = await codebookCase()
  const draft = withCodes(code('look', { key: '' }))
  codebooks.keepDraft(draft)
  codebooks.keepDraft({ ...draft, title: { nl: 'Anders', en: 'Other' } })
  await services.lock()
  await services.unlock({ by: 'recovery-key', secret: recoveryKey })
  expect(codebooks.drafts()).toEqual([{ ...draft, title: { nl: 'Anders', en: 'Other' } }])
  codebooks.dropDraft('book')
  expect(codebooks.drafts()).toEqual([])
})
