import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import {
  type ExportChoice,
  type ExportHabit,
  type ExportWhat
} from '../../../../shared/domain/export-choice.ts'
import { recipientFor } from '../../../../shared/domain/export-scopes.ts'
import type { FailureCode, FailureDetail } from '../../../../shared/domain/failure.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { ReasonKind, RecipientKind } from '../../../../shared/domain/logbook.ts'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { safeFileName } from '../../../../shared/domain/reel-name.ts'
import { spokenPassphrase } from '../../../../shared/domain/spoken-passphrase.ts'
import { tellWhenWritten } from '../../../state/exports.ts'
import { suggestedName } from '../../../state/reel.ts'
import { whenSaved } from '../../../state/saving.ts'
import { session } from '../../../state/session.ts'
import { today } from '../../../ui/day.ts'

/** How long a parent has for a copy unless something else is said. */
const usualDays = 42

export type Draft = Omit<ExportChoice, 'lock' | 'mark'> & {
  readonly marked: boolean
  readonly mark: string
  readonly passphrase: string
  readonly deleteBy: string
}

/** What a reel is let out for, going by for whom. */
export function reasonFor(what: ExportWhat, recipient: RecipientKind): ReasonKind {
  if (what === 'parent-copy') return 'keepsake'
  if (recipient === 'archive') return 'record'
  return recipient === 'parents' ? 'review-talk' : 'consultation'
}

/** An even number from 0 up to 1 that nobody can foretell. */
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

export function newPassphrase(language: Language): string {
  return spokenPassphrase(language, random)
}

function inDays(days: number): string {
  const date = new Date(`${today()}T12:00:00`)
  date.setDate(date.getDate() + days)
  return date.toISOString().slice(0, 10)
}

const usualHabit: ExportHabit = {
  ...{ what: 'film', size: 'original', captions: 'burned' },
  ...{ cardWords: false, marked: false }
}

/** How a reel was let out the last time; null until it is known. */
function useHabit(): ExportHabit | null {
  const [habit, setHabit] = useState<ExportHabit | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('reel.exportHabit').then((asked) => {
      if (isCurrent) setHabit(asked.ok ? asked.value : usualHabit)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return habit
}

/**
 * The choices to begin with: as the last time, for whom the reel is meant. Null until it is known. Once something has been
 * chosen, all of it stays, also when the reel changes behind the dialog.
 */
export function useDraft(reel: Reel, markText: (code: string) => string) {
  const { i18n } = useTranslation()
  const habit = useHabit()
  const [passphrase] = useState(() => newPassphrase(i18n.language === 'nl' ? 'nl' : 'en'))
  const [chosen, setDraft] = useState<Draft | null>(null)
  const recipient = recipientFor(reel.audience)
  const first: Draft | null = habit && {
    ...habit,
    // A code that means nothing outside this vault.
    mark: markText(reel.id.slice(0, 4).toUpperCase()),
    recipient: { kind: recipient, words: '' },
    reason: { kind: reasonFor(habit.what, recipient), words: '' },
    ...{ passphrase, deleteBy: inDays(usualDays) }
  }
  return { draft: chosen ?? first, setDraft }
}

export function choiceOf(draft: Draft): ExportChoice {
  const { marked, mark, passphrase, deleteBy, ...rest } = draft
  const captions = rest.what === 'parent-copy' && rest.captions === 'files' ? 'track' : rest.captions
  return {
    ...{ ...rest, captions, mark: marked ? mark.trim() : '' },
    lock: rest.what === 'parent-copy' ? { passphrase, deleteBy } : null
  }
}

export type Started =
  | { readonly state: 'started' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly code: FailureCode; readonly detail: FailureDetail }

/** What the reel is called now, fit for a file. */
function ownName(reelId: string): string {
  const now = session.getState().doc.get(reelId)
  const name = now?.type === 'reel' ? now.name.trim() : ''
  return safeFileName(name === '' ? suggestedName() : name)
}

/** The name the film gets instead of the reel's own, because that tells whose it is; null: it keeps its own. */
export function useNeutralName(reelId: string): string | null {
  const [neutral, setNeutral] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    const sessionId = session.getState().open?.session.id
    if (sessionId === undefined) return undefined
    void call('reel.fileName', { sessionId, suggestedName: ownName(reelId) }).then((asked) => {
      if (isCurrent && asked.ok && asked.value.isNeutral) setNeutral(asked.value.name)
    })
    return () => {
      isCurrent = false
    }
  }, [reelId])
  return neutral
}

/** Asks where, and starts the export. */
export async function startExport(
  reel: Reel,
  choice: ExportChoice,
  written: (fileName: string) => string
): Promise<Started> {
  const { open } = session.getState()
  if (open === null) return { state: 'cancelled' }
  if ((await whenSaved(open.session.id)) === 'failing')
    return { state: 'failed', code: 'not-saved', detail: {} }
  const job = await call('reel.export', {
    sessionId: open.session.id,
    reelId: reel.id,
    // A name that was being typed has been saved when the dialog took the focus.
    suggestedName: ownName(reel.id),
    choice
  })
  if (!job.ok) return { state: 'failed', code: job.code, detail: job.detail }
  if (job.value === null) return { state: 'cancelled' }
  tellWhenWritten(job.value, written)
  return { state: 'started' }
}
