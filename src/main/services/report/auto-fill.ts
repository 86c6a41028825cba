import { byTime } from '../../../shared/domain/coding.ts'
import type { Consent, Role } from '../../../shared/domain/family.ts'
import { reelDurationMs } from '../../../shared/domain/reel.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { NextStep, Quote, Scaling } from '../../../shared/domain/review-records.ts'
import { type Moment, recordsOf } from '../../../shared/domain/session-record.ts'
import { parentLabelOf } from '../../../shared/domain/words-for-parents.ts'
import { durationWords } from '../../../shared/i18n/duration-words.ts'
import { codeOf, codeOfClip, type ReportData, shownClips } from './report-data.ts'
import { timeSpan, type Wording } from './wording.ts'

type Filler = (data: ReportData, wording: Wording) => string

/**
 * The drafted text of each kind of facts that a template's section can ask for. Plain lines: `Label: value`,
 * `- item`, `0:12–0:20  what was seen`, a blank line between paragraphs.
 */
export const fillers: Readonly<Record<string, Filler>> = {
  client: ({ family, people }, { words, common, person }) =>
    lines([
      field(words.client, family.pseudonym),
      ...people.map((one) => field(common.role[one.role], person(one)))
    ]),
  session: ({ session, therapistName }, { words, day }) =>
    lines([
      field(words.date, day(session.date)),
      field(words.sessionNumber, String(session.number)),
      field(words.place, session.place),
      field(words.therapist, therapistName)
    ]),
  consent: (data, wording) =>
    lines(data.content.consentScopes.flatMap((scope) => consentLines(data, wording, scope))),
  goals: ({ family }, { words, quoted }) =>
    paragraphs([
      family.requestForHelp.trim() === '' ? '' : `${words.requestForHelp}: ${quoted(family.requestForHelp)}`,
      family.goals.length === 0 ? '' : lines([`${words.goals}:`, ...family.goals.map((goal) => `- ${goal}`)])
    ]),
  lastNextStep: ({ lastNextStep }, wording) => (lastNextStep ? stepLines(lastNextStep, wording) : ''),
  recording: ({ session, recordings, people }, wording) => {
    const { words, list, language, with: put } = wording
    const lengths = recordings.map(({ info }) =>
      put(words.minutes, { time: durationWords(info?.durationMs ?? 0, language) })
    )
    return lines([
      field(words.situation, session.situation),
      ...lengths.map((length, at) =>
        field(lengths.length === 1 ? words.length : put(words.recordingNumber, { number: at + 1 }), length)
      ),
      field(words.inView, list(people.map(({ label }) => label)))
    ])
  },
  annotations: observation,
  reel: (data, wording) => {
    const clips = shownClips(data)
    if (clips.length === 0) return ''
    const { words, language, with: put } = wording
    const time = durationWords(reelDurationMs(clips), language)
    const total = put(clips.length === 1 ? words.shownClip : words.shownClips, { count: clips.length, time })
    return paragraphs([total, ...clips.map((clip, at) => clipLines(data, wording, clip, at))])
  },
  reelStrengths: (data, { language }) =>
    lines(
      shownClips(data)
        .map((clip) => codeOfClip(data, clip)?.code)
        .filter((code) => code?.valence === 'strength' && code.parentVisible)
        .map((code) => `- ${parentLabelOf(code, language, null) ?? code?.label[language] ?? ''}`)
    ),
  parentQuotes: (data, wording) => quoteLines(data, wording, (role) => role !== 'child'),
  childQuotes: (data, wording) => quoteLines(data, wording, (role) => role === 'child'),
  childLines: (data, { quoted }) =>
    lines([
      ...new Set(shownClips(data).flatMap(({ childLines }) => childLines.map(({ text }) => quoted(text))))
    ]),
  noticed: ({ records }, { words }) => field(words.noticed, recordsOf(records, 'review')[0]?.noticed ?? ''),
  scalings: (data, wording) =>
    lines(recordsOf(data.records, 'scaling').map((scaling) => scalingLine(data, wording, scaling))),
  goal: ({ records }, { words }) => field(words.goal, recordsOf(records, 'review')[0]?.goal ?? ''),
  nextStep: ({ records }, wording) => {
    const [step] = recordsOf(records, 'next-step')
    return step ? stepLines(step, wording) : ''
  },
  retention: (data, { words, language }) => {
    const scopes = data.content.consentScopes.filter(({ id }) =>
      data.consents.some((consent) => consent.scopeId === id && consent.withdrawnOn === null)
    )
    return paragraphs([
      words.stored,
      scopes.length === 0
        ? ''
        : lines([words.mayBeUsed, ...scopes.map(({ label }) => `- ${label[language]}`)]),
      lines([`${words.keptUntil}:`, `${words.erasedOn}:`])
    ])
  }
}

/** Above this many, only what was starred or noted is written down; the rest is in the recording. */
const mostObservations = 40

function observation(data: ReportData, wording: Wording): string {
  // A second coder's pass is there to be compared, not to be told twice.
  const all = recordsOf(data.records, 'moment').filter(({ passId }) => passId === data.passId)
  const chosen = all.length <= mostObservations ? all : all.filter(({ star, note }) => star || note !== '')
  const perRecording = data.recordings.map((recording, at) => ({
    title: wording.with(wording.words.recordingNumber, { number: at + 1 }),
    moments: chosen.filter((moment) => moment.recordingId === recording.id).sort(byTime)
  }))
  const filmed = perRecording.filter(({ moments }) => moments.length > 0)
  return paragraphs(
    filmed.map(({ title, moments }) =>
      lines([
        ...(data.recordings.length > 1 ? [`${title}:`] : []),
        ...moments.map((moment) => momentLine(data, wording, moment))
      ])
    )
  )
}

function momentLine(data: ReportData, { language, common }: Wording, moment: Moment): string {
  const label = codeOf(data, moment)?.code.label[language] ?? moment.code
  const what = `${label} (${common.subject[moment.subject].toLowerCase()})`
  const note = oneLine(moment.note)
  return `${timeSpan(moment.startMs, moment.endMs)}  ${what}${note === '' ? '' : `: ${note}`}`
}

function clipLines(data: ReportData, wording: Wording, clip: Clip, at: number): string {
  const { words, language } = wording
  const label = codeOfClip(data, clip)?.code.label[language]
  const said = clip.childLines.map(({ text }) => oneLine(text)).filter((text) => text !== '')
  const caption = oneLine(clip.caption)
  const quotes = recordsOf(data.records, 'quote').filter(({ clipId }) => clipId === clip.id)
  return lines([
    `${String(at + 1)}. ${[label, timeSpan(clip.startMs, clip.endMs)].filter(Boolean).join(', ')}`,
    ...said.map((text) => `${words.forChild}: ${wording.quoted(text)}`),
    ...(caption === '' ? [] : [`${words.caption}: ${wording.quoted(caption)}`]),
    ...quotes.map((quote) => quoteLine(data, wording, quote))
  ])
}

function quoteLine({ people }: ReportData, { words, quoted }: Wording, quote: Quote): string {
  const speaker = people.find(({ id }) => id === quote.speakerId)?.label ?? words.speaker
  return `${quoted(oneLine(quote.text))} — ${speaker}`
}

/** What was said by people of these roles, and at which clip; who isn't known may be any of the grown-ups. */
function quoteLines(
  data: ReportData,
  wording: Wording,
  isAsked: (role: Role | undefined) => boolean
): string {
  const clips = shownClips(data).map(({ id }) => id)
  const said = recordsOf(data.records, 'quote').filter(({ speakerId }) =>
    isAsked(data.people.find(({ id }) => id === speakerId)?.role)
  )
  return lines(
    said.map((quote) => {
      const at = quote.clipId === null ? -1 : clips.indexOf(quote.clipId)
      const where = at < 0 ? '' : `, ${wording.with(wording.words.clipNumber, { number: at + 1 })}`
      return `${quoteLine(data, wording, quote)}${where}`
    })
  )
}

function scalingLine({ people }: ReportData, { words, with: put }: Wording, scaling: Scaling): string {
  const who = people.find(({ id }) => id === scaling.speakerId)?.label
  const figure = put(words.ofTen, { scale: scaling.value })
  const question = oneLine(scaling.question)
  const asked = /[?:.!]$/.test(question) ? question : `${question}:`
  return `${asked} ${who === undefined ? figure : `${figure}, ${who}`}`
}

function stepLines(step: NextStep, { words, with: put }: Wording): string {
  return lines([
    field(words.when, step.when),
    field(words.what, step.what),
    field(words.purpose, step.purpose),
    step.scale === null ? '' : field(words.scale, put(words.ofTen, { scale: step.scale }))
  ])
}

function consentLines(
  { people, consents }: ReportData,
  { words, language, day, list, with: put }: Wording,
  scope: { readonly id: string; readonly label: Readonly<Record<'nl' | 'en', string>> }
): string[] {
  const alike = new Map<string, { readonly consent: Consent; readonly labels: string[] }>()
  for (const consent of consents.filter(({ scopeId }) => scopeId === scope.id)) {
    const key = JSON.stringify([consent.givenBy, consent.givenOn, consent.withdrawnOn])
    const group = alike.get(key) ?? { consent, labels: [] }
    group.labels.push(people.find(({ id }) => id === consent.personId)?.label ?? '?')
    alike.set(key, group)
  }
  return [...alike.values()].map(({ consent, labels }) => {
    const common = { scope: scope.label[language], people: list(labels) }
    return consent.withdrawnOn === null
      ? `- ${put(words.given, { ...common, by: consent.givenBy, date: day(consent.givenOn) })}`
      : `- ${put(words.withdrawn, { ...common, date: day(consent.withdrawnOn) })}`
  })
}

const field = (label: string, value: string): string =>
  value.trim() === '' ? '' : `${label}: ${oneLine(value)}`
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')
const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')
