import { hasConsent, isReplaced } from '../../../shared/domain/consent.ts'
import type { Consent } from '../../../shared/domain/family.ts'
import type { LogLine } from '../../../shared/domain/logbook.ts'
import { inViewOf } from '../../../shared/domain/reel-consent.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { today } from '../today.ts'
import type { ReportData } from './report-data.ts'
import { lines, paragraphs } from './text-lines.ts'
import type { Wording } from './wording.ts'

type Scope = ReportData['content']['consentScopes'][number]

/** Who agreed to what and when, and who withdrew from it and when. */
export function consentGiven(data: ReportData, wording: Wording): string {
  return lines(data.content.consentScopes.flatMap((scope) => consentLines(data, wording, scope)))
}

function consentLines(
  { people, consents }: ReportData,
  { words, language, day, list, with: put }: Wording,
  scope: Scope
): string[] {
  const alike = new Map<string, { readonly consent: Consent; readonly labels: string[] }>()
  const asked = consents.filter((consent) => consent.scopeId === scope.id && !isReplaced(consent))
  for (const consent of asked) {
    const key = JSON.stringify([consent.givenBy, consent.givenOn, consent.withdrawnOn])
    const group = alike.get(key) ?? { consent, labels: [] }
    group.labels.push(people.find(({ id }) => id === consent.personId)?.label ?? words.noLonger)
    alike.set(key, group)
  }
  return [...alike.values()].map(({ consent, labels }) => {
    const { givenBy, givenOn, withdrawnOn } = consent
    const given = { scope: scope.label[language], people: list(labels), by: givenBy, date: day(givenOn) }
    return withdrawnOn === null
      ? `- ${put(words.given, given)}`
      : `- ${put(words.withdrawn, { ...given, withdrawn: day(withdrawnOn) })}`
  })
}

/** Where the recordings are, which copies were made of them, what they may be used for, and lines to write on. */
export function imagesKept(data: ReportData, wording: Wording): string {
  const { words } = wording
  if (data.recordings.length === 0) return ''
  const uses = data.content.consentScopes.flatMap((scope) => useLine(data, wording, scope))
  return paragraphs([
    words.stored,
    lines(data.logbook.map((line) => copyLine(line, wording))),
    uses.length === 0 ? '' : lines([words.mayBeUsed, ...uses]),
    lines([`${words.keptUntil}:`, `${words.erasedOn}:`])
  ])
}

/**
 * The same for the parent who reads it at home: where the films are, how to say no, and until when to keep a copy made
 * for them. What others agreed to is theirs.
 */
export function filmsForParent({ recordings, logbook }: ReportData, wording: Wording): string {
  if (recordings.length === 0) return ''
  const theirs = logbook.filter(({ recipient }) => recipient?.kind === 'parents')
  return paragraphs([wording.words.filmsKept, lines(theirs.map((line) => copyLineForParent(line, wording)))])
}

function copyLineForParent({ kind, at, expiresOn }: LogLine, { words, day, with: put }: Wording): string {
  if (!isCopy(kind)) return ''
  const made = put(words.copyForYou, { date: day(today(new Date(at))) })
  return expiresOn === null ? `${made}.` : `${made}, ${put(words.eraseBefore, { date: day(expiresOn) })}.`
}

function isCopy(kind: LogLine['kind']): kind is 'reel-film' | 'reel-clips' | 'parent-copy' {
  return kind === 'reel-film' || kind === 'reel-clips' || kind === 'parent-copy'
}

/** That they were recorded is behind us: it is no use of them. */
const recordingScope = 'opnemen'

/** A use that everyone in view agrees to today, or all but some; nothing when nobody does. */
function useLine(data: ReportData, wording: Wording, scope: Scope): string[] {
  const { words, language, list, with: put } = wording
  const { people, others } = inView(data)
  const lacking = people.filter(({ id }) => !hasConsent(data.consents, id, scope.id, data.today))
  if (scope.id === recordingScope || people.length === lacking.length) return []
  const missing = [...lacking.map(({ label }) => label), ...(others ? [words.outsider] : [])]
  const use = scope.label[language]
  if (missing.length === 0) return [`- ${use}`]
  const only = missing.length === 1 ? words.onlyWithoutOne : words.onlyWithoutMore
  return [`- ${use}: ${put(only, { people: list(missing) })}`]
}

/** Who is in view of any of the session's recordings; where that was not said, everyone may be. */
function inView({ records, recordings, people, recordedOn }: ReportData) {
  const known = new Map(recordsOf(records, 'in-view').map((said) => [said.recordingId, said]))
  const seen = recordings.map(({ id }) =>
    inViewOf({ recordingId: id, inViewIds: null }, { people, inView: known, recordedOn })
  )
  return {
    people: people.filter(({ id }) => seen.some(({ personIds }) => personIds.includes(id))),
    others: seen.some(({ others }) => others)
  }
}

/** A copy of pictures that was made for someone: that it was is known, not where it is now. */
function copyLine({ kind, at, recipient, expiresOn }: LogLine, { words, day, with: put }: Wording): string {
  if (!isCopy(kind)) return ''
  const said = recipient?.words.trim() ?? ''
  const kindOf =
    recipient === null || (recipient.kind === 'other' && said !== '') ? '' : words.copyFor[recipient.kind]
  const whom = kindOf === '' ? said : said === '' ? kindOf : `${kindOf} (${said})`
  const made = put(words.copies[kind], { date: day(today(new Date(at))) })
  const forWhom = whom === '' ? '' : ` ${put(words.copyMadeFor, { whom })}`
  const until = expiresOn === null ? '' : ` (${put(words.eraseBefore, { date: day(expiresOn) })})`
  return `${made}${forWhom}${until}.`
}
