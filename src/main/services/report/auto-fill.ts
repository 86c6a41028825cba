import { belongedOn } from '../../../shared/domain/consent.ts'
import type { NextStep, Scaling } from '../../../shared/domain/review-records.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { inSentence } from '../../../shared/domain/written-text.ts'
import { consentGiven, filmsForParent, imagesKept } from './fill-consent.ts'
import { coded, observation } from './fill-observation.ts'
import { madeForChild, madeForYourChild, quoteLines, shownInTalk, shownStrengths } from './fill-shown.ts'
import type { ReportData } from './report-data.ts'
import { field, lines, oneLine, paragraphs } from './text-lines.ts'
import type { Wording } from './wording.ts'

type Filler = (data: ReportData, wording: Wording) => string

/**
 * The drafted text of each kind of facts that a template's section can ask for. Plain lines: `Label: value`,
 * `- item`, `0:12–0:20  what was seen`, a blank line between paragraphs. Nothing is claimed here that no record says.
 */
export const fillers: Readonly<Record<string, Filler>> = {
  client: ({ family, session, people }, { words, common, person }) =>
    lines([
      field(words.client, family.pseudonym),
      ...people
        .filter((one) => belongedOn(one, session.date))
        .map((one) => field(common.role[one.role], person(one)))
    ]),
  session: ({ session, therapistName }, { words, day }) =>
    lines([
      field(words.date, day(session.date)),
      field(words.sessionNumber, String(session.number)),
      field(words.place, session.place),
      field(words.therapist, therapistName)
    ]),
  consent: consentGiven,
  goals: ({ family }, { words, quoted }) =>
    paragraphs([
      family.requestForHelp.trim() === '' ? '' : `${words.requestForHelp}: ${quoted(family.requestForHelp)}`,
      family.goals.length === 0 ? '' : lines([`${words.goals}:`, ...family.goals.map((goal) => `- ${goal}`)])
    ]),
  lastNextStep: ({ lastNextStep }, wording) => (lastNextStep ? stepLines(lastNextStep, wording) : ''),
  recording: recordingFacts,
  annotations: observation,
  coded,
  reel: shownInTalk,
  reelStrengths: shownStrengths,
  parentQuotes: (data, wording) => quoteLines(data, wording, (role) => role !== 'child'),
  childQuotes: (data, wording) => quoteLines(data, wording, (role) => role === 'child'),
  childLines: madeForChild,
  childLinesForParent: madeForYourChild,
  noticed: ({ records }, { words }) => field(words.noticed, recordsOf(records, 'review')[0]?.noticed ?? ''),
  scalings: (data, wording) =>
    lines(recordsOf(data.records, 'scaling').map((scaling) => scalingLine(data, wording, scaling))),
  goal: ({ records }, { words }) => field(words.goal, recordsOf(records, 'review')[0]?.goal ?? ''),
  nextStep: ({ records }, wording) => {
    const [step] = recordsOf(records, 'next-step')
    return step ? stepLines(step, wording) : ''
  },
  retention: imagesKept,
  filmsForParent
}

function recordingFacts({ session, recordings, records, people }: ReportData, wording: Wording): string {
  const { words, list, duration, with: put } = wording
  const named = (label: string, one: string, at: number): string =>
    recordings.length === 1 ? label : `${put(words.recordingNumber, { number: at + 1 })}, ${one}`
  return lines([
    field(words.situation, session.situation),
    ...recordings.flatMap(({ id, info }, at) => {
      const said = recordsOf(records, 'in-view').find(({ recordingId }) => recordingId === id)
      const seen = people.filter((person) => said?.personIds.includes(person.id)).map(({ label }) => label)
      const all = said?.others === true ? [...seen, words.outsider] : seen
      const inView = said === undefined ? words.notRecorded : list(all)
      return [
        info === null ? '' : field(named(words.length, words.lengthOf, at), duration(info.durationMs)),
        field(named(words.inView, words.inViewOf, at), inView)
      ]
    })
  ])
}

function scalingLine({ people }: ReportData, { words, with: put }: Wording, scaling: Scaling): string {
  const who = people.find(({ id }) => id === scaling.speakerId)?.label
  const figure = put(words.ofTen, { scale: scaling.value })
  const question = oneLine(scaling.question)
  const asked = /[?:.!؟]$/.test(question) ? inSentence(question) : `${inSentence(question)}:`
  return `${asked} ${who === undefined ? figure : `${figure}, ${inSentence(who)}`}`
}

function stepLines(step: NextStep, { words, with: put }: Wording): string {
  return lines([
    field(words.when, step.when),
    field(words.what, step.what),
    field(words.purpose, step.purpose),
    step.scale === null ? '' : field(words.scale, put(words.ofTen, { scale: step.scale }))
  ])
}
