import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { loadContent } from '../../src/main/services/content.ts'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract.ts'
import { unpackMoments } from '../../src/shared/domain/pack-moments.ts'
import { defaultCodebookId } from '../../src/shared/domain/codebook.ts'
import type { Result } from '../../src/shared/domain/failure.ts'
import { type Moment, plainMoment } from '../../src/shared/domain/session-record.ts'
import type { RunningApp } from './launch.ts'

export const benchPassphrase = 'rustig kijken naar samen spelen'

type Bridged = { weerklank: { invoke: (name: string, input: unknown) => Promise<unknown> } }

/** Calls main from the page, as the program itself does; throws what comes back as a failure. */
export async function callFrom<N extends CallName>(
  page: Page,
  name: N,
  input?: CallInput<N>
): Promise<CallOutput<N>> {
  const answer = (await page.evaluate(
    ([called, given]) => (window as unknown as Bridged).weerklank.invoke(called, given),
    [name as string, input] as const
  )) as Result<CallOutput<N>>
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value
}

export type BenchCase = { readonly familyId: string; readonly sessionId: string }

/** A vault with one family that gave every consent, and its first session. */
export async function createCase({ page }: RunningApp): Promise<BenchCase> {
  await callFrom(page, 'vault.create', { passphrase: benchPassphrase })
  const family = await callFrom(page, 'family.create', { pseudonym: 'Beuk' })
  const content = await callFrom(page, 'app.content')
  const day = '2026-11-02'
  for (const [role, label] of [
    ['child', 'J.'],
    ['parent', 'moeder']
  ] as const) {
    const personId = crypto.randomUUID()
    await callFrom(page, 'family.savePerson', {
      id: personId,
      familyId: family.id,
      role,
      label,
      name: '',
      callName: '',
      birthYear: null
    })
    await callFrom(page, 'family.saveConsents', {
      consents: content.consentScopes.map(({ id }) => ({
        id: crypto.randomUUID(),
        familyId: family.id,
        personId,
        scopeId: id,
        givenBy: 'moeder',
        givenOn: day,
        withdrawnOn: null
      }))
    })
  }
  const session = await callFrom(page, 'session.create', {
    familyId: family.id,
    date: day,
    place: 'thuis',
    situation: 'samen spelen'
  })
  return { familyId: family.id, sessionId: session.id }
}

/** Imports a film and waits until it is ready; its recording's id. */
export async function importFilm(app: RunningApp, sessionId: string, path: string): Promise<string> {
  await app.answerDialog({ open: [path] })
  const [started] = await callFrom(app.page, 'recording.choose', { sessionId })
  if (!started) throw new Error('nothing was imported')
  for (;;) {
    const { recordings } = await callFrom(app.page, 'session.open', { sessionId })
    const recording = recordings.find(({ id }) => id === started.id)
    if (recording?.status.state === 'ready') return started.id
    if (recording?.status.state === 'failed') throw new Error(`import: ${recording.status.code}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** A session's moments as the vault has them. */
export async function storedMoments(page: Page, sessionId: string): Promise<readonly Moment[]> {
  return unpackMoments((await callFrom(page, 'session.open', { sessionId })).moments)
}

/** Where moments go: the session, its recording and how long that is. */
export type BenchPlace = {
  readonly sessionId: string
  readonly recordingId: string
  readonly durationMs: number
}
type BenchCode = { readonly ref: string; readonly kind: 'point' | 'interval' }

const starterCodes: readonly BenchCode[] = loadContent(join(import.meta.dirname, '../../resources'))
  .codebooks.filter(({ id }) => id === defaultCodebookId)
  .flatMap(({ id: book, groups }) =>
    groups.flatMap(({ codes }) => codes.map(({ id, kind }) => ({ ref: `${book}/${id}`, kind })))
  )

/** Moment number `index` of many, spread over the film and over codes: always in the same place. */
export function benchMoment(
  { recordingId, durationMs }: BenchPlace,
  index: number,
  codes: readonly BenchCode[] = starterCodes
): Moment {
  const code = codes[(index * 7) % codes.length]
  if (code === undefined) throw new Error('no codes')
  const startMs = Math.round((((index * 0.618034) % 1) * (durationMs - 4000)) / 40) * 40
  return {
    type: 'moment',
    ...plainMoment,
    id: crypto.randomUUID(),
    recordingId,
    code: code.ref,
    extent: code.kind,
    startMs,
    endMs: code.kind === 'interval' ? startMs + 400 + ((index * 37) % 60) * 40 : null,
    subject: (['child', 'parent', 'dyad'] as const)[index % 3] ?? 'dyad',
    star: index % 17 === 0,
    note: index % 9 === 0 ? 'Kind kijkt op, moeder wacht en volgt.' : '',
    caption: ''
  }
}

/** Many moments, spread over the film and over codes, in one edit. */
export async function addMoments(
  page: Page,
  place: BenchPlace,
  count: number,
  codes: readonly BenchCode[]
): Promise<void> {
  await callFrom(page, 'session.commit', {
    sessionId: place.sessionId,
    diff: {
      added: Array.from({ length: count }, (_, index) => benchMoment(place, index, codes)),
      updated: [],
      removed: []
    },
    as: 'edit'
  })
}

/** Goes from the list of families to the workbench of the first session, by what is on the screen. */
export async function openWorkbench(page: Page): Promise<void> {
  // What was made behind the screen's back is shown after a fresh start of the page.
  await page.reload()
  await page.getByText('Beuk', { exact: true }).first().click()
  await page.getByText('samen spelen').first().click()
  const tab = page.getByRole('radio', { name: /Kijken en coderen|Watch and code/ })
  await tab.waitFor()
  if ((await tab.getAttribute('aria-checked')) !== 'true') await tab.click()
  await page.locator('video').first().waitFor()
}
