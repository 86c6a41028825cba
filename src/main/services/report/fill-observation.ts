import { byTime } from '../../../shared/domain/coding.ts'
import { dyadOf } from '../../../shared/domain/codebook.ts'
import { shownValues } from '../../../shared/domain/modifier-values.ts'
import { type Moment, recordsOf } from '../../../shared/domain/session-record.ts'
import { inSentence } from '../../../shared/domain/written-text.ts'
import { codeOf, type ReportData, toldMoments } from './report-data.ts'
import { lines, oneLine, paragraphs } from './text-lines.ts'
import { timeSpan, type Wording } from './wording.ts'

/** What was seen and heard: what was written at a moment, and nothing of how it was coded. */
export function observation(data: ReportData, wording: Wording): string {
  const seen = toldMoments(data).filter(({ note }) => note.trim() !== '')
  return perRecording(data, wording, seen, (moment) => oneLine(moment.note))
}

/** Above this many codes, only those of what was starred or noted are written down. */
const mostCodes = 40

/** How moments were coded, and by whom: that explains already. */
export function coded(data: ReportData, wording: Wording): string {
  const all = toldMoments(data)
  const chosen = all.length <= mostCodes ? all : all.filter(({ star, note }) => star || note !== '')
  if (chosen.length === 0) return ''
  const { words, with: put } = wording
  const coder = recordsOf(data.records, 'pass').find(({ id }) => id === data.passId)?.coder ?? ''
  const owner = coder === '' ? words.codedByTherapist : put(words.codedBy, { name: coder })
  return lines([owner, perRecording(data, wording, chosen, (moment) => codedAs(data, wording, moment))])
}

function codedAs(data: ReportData, wording: Wording, moment: Moment): string {
  const { language, words, with: put } = wording
  const code = codeOf(data, moment)?.code
  const whom = whomOf(data, wording, moment)
  const about = moment.maybe ? `${whom}; ${words.maybe}` : whom
  const answers = (code?.modifiers ?? []).flatMap((modifier) => {
    const values = shownValues(modifier, moment.modifiers[modifier.id], language)
    return values === '' ? [] : [`. ${inSentence(modifier.title[language])}: ${inSentence(oneLine(values))}`]
  })
  return `${put(words.codedAs, { code: code?.label[language] ?? moment.code, about })}${answers.join('')}`
}

/** Whom a code is about: by name where that was said. Of two caregivers “together” would be read as parent and child. */
function whomOf(data: ReportData, { common, words, list }: Wording, moment: Moment): string {
  const named = moment.personIds.flatMap((id) => data.people.find((person) => person.id === id)?.label ?? [])
  if (named.length > 0) return list(named)
  const dyad = dyadOf(codeOf(data, moment)?.codebook)
  return dyad === 'caregivers' ? words.speakerUnknown : common.subject[moment.subject].toLowerCase()
}

function perRecording(
  { recordings }: ReportData,
  { words, with: put }: Wording,
  moments: readonly Moment[],
  told: (moment: Moment) => string
): string {
  return paragraphs(
    recordings.map(({ id }, at) => {
      const own = moments.filter(({ recordingId }) => recordingId === id).toSorted(byTime)
      const title = `${put(words.recordingNumber, { number: at + 1 })}:`
      return lines([
        ...(own.length > 0 && recordings.length > 1 ? [title] : []),
        ...own.map((moment) => `${timeSpan(moment.startMs, moment.endMs)}  ${told(moment)}`)
      ])
    })
  )
}
