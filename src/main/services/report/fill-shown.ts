import { childMeant } from '../../../shared/domain/child-meant.ts'
import type { Role } from '../../../shared/domain/family.ts'
import { reelDurationMs } from '../../../shared/domain/reel.ts'
import type { Quote } from '../../../shared/domain/review-records.ts'
import { withChild } from '../../../shared/domain/with-child.ts'
import { inLine, inSentence } from '../../../shared/domain/written-text.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import { isStrength, paperLabel, type ReportData, type ShownClip } from './report-data.ts'
import { field, lines, oneLine, paragraphs } from './text-lines.ts'
import { timeSpan, type Wording } from './wording.ts'

/** What the parent screen showed in the talk; nothing when no talk took place. */
export function shownInTalk(data: ReportData, wording: Wording): string {
  const { words, duration, day, with: put } = wording
  const leftOut = recordsOf(data.records, 'left-out').length
  const about = { count: data.shown.length, date: day(data.shownOn ?? data.today) }
  const time = duration(reelDurationMs(data.shown.map(({ clip }) => clip)))
  const total = put(data.shown.length === 1 ? words.shownClip : words.shownClips, { ...about, time })
  return paragraphs([
    lines([
      data.shown.length === 0 ? '' : total,
      leftOut === 0 ? '' : field(words.leftOutByWish, String(leftOut))
    ]),
    ...data.shown.map((shown, at) => clipLines(data, wording, shown, at))
  ])
}

function clipLines(data: ReportData, wording: Wording, shown: ShownClip, at: number): string {
  const { words, language, quoted } = wording
  const { clip } = shown
  const label = paperLabel(data, shown, language)
  const seen = (text: string): string => withChild(text, language, null)
  const said = clip.childLines.map(({ text }) => oneLine(seen(text))).filter((text) => text !== '')
  const inQuotes = (name: string, text: string): string =>
    text.trim() === '' ? '' : `${name}: ${quoted(oneLine(text))}`
  const quotes = recordsOf(data.records, 'quote').filter(({ clipId }) => clipId === clip.id)
  return lines([
    `${String(at + 1)}. ${inLine([label, timeSpan(clip.startMs, clip.endMs)], ', ')}`,
    ...said.map((text) => inQuotes(words.forChild, text)),
    inQuotes(words.caption, seen(clip.caption)),
    inQuotes(words.questionWithClip, seen(clip.question)),
    ...quotes.map((quote) => quoteLine(data, wording, quote))
  ])
}

/** What went well in what was shown, in words for parents. */
export function shownStrengths(data: ReportData, { language }: Wording): string {
  const labels = data.shown
    .filter((shown) => isStrength(data, shown))
    .map((shown) => paperLabel(data, shown, language))
  return lines([...new Set(labels)].map((label) => (label === '' ? '' : `- ${label}`)))
}

/** The words that were made for the child, told as such: the child never said them. */
export function madeForChild(data: ReportData, wording: Wording): string {
  return wordsUnder(wording.words.madeForChild, data, wording)
}

/** The same as a parent reads it, with the child called by name where that may be. */
export function madeForYourChild(data: ReportData, wording: Wording): string {
  const { words, language } = wording
  return wordsUnder(withChild(words.madeForYourChild, language, childMeant(data.people)), data, wording)
}

function wordsUnder(title: string, { shown }: ReportData, { language, quoted }: Wording): string {
  const said = shown.flatMap(({ clip }) =>
    clip.childLines.map(({ text }) => oneLine(withChild(text, language, null)))
  )
  const different = [...new Set(said)].filter((text) => text !== '')
  return different.length === 0 ? '' : lines([`${title}:`, ...different.map((text) => `- ${quoted(text)}`)])
}

function quoteLine({ people }: ReportData, { words, quoted }: Wording, quote: Quote): string {
  const speaker = people.find(({ id }) => id === quote.speakerId)?.label ?? words.speakerUnknown
  return `${quoted(oneLine(quote.text))} — ${inSentence(speaker)}`
}

/** What was said by people of these roles, and at which clip; who isn't known may be any of the grown-ups. */
export function quoteLines(
  data: ReportData,
  wording: Wording,
  isAsked: (role: Role | undefined) => boolean
): string {
  const clips = data.shown.map(({ clip }) => clip.id)
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
