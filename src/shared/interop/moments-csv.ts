import type { CodeRef, FoundCode, Subject } from '../domain/codebook.ts'
import { subjectSchema } from '../domain/codebook.ts'
import type { Moment } from '../domain/session-record.ts'
import { readFormulaText, withoutFormula } from './csv-formula.ts'

/** The columns of a list of moments, in the order in which it is written. */
export const momentColumns = ['start_ms', 'end_ms', 'code', 'subject', 'star', 'caption', 'note'] as const
export type MomentColumn = (typeof momentColumns)[number]

/** A line of the list: text by column, and where it stands in the file. */
export type MomentCells = {
  readonly line: number
  readonly cells: Readonly<Partial<Record<MomentColumn, string>>>
}

export type MomentRow = {
  readonly line: number
  readonly startMs: number
  /** Null: a point. */
  readonly endMs: number | null
  readonly code: CodeRef
  readonly subject: Subject
  readonly star: boolean
  readonly caption: string
  readonly note: string
}

/** What can be wrong with a line. */
export type MomentFault = {
  readonly line: number
  readonly problem:
    'start' | 'thousands' | 'end' | 'order' | 'past-end' | 'code' | 'subject' | 'star' | 'too-long'
  readonly value: string
}

/** Reads every line, or tells all that is wrong with them: a list with one bad line is not half used. */
export function readMomentRows(
  lines: readonly MomentCells[],
  codes: ReadonlyMap<CodeRef, FoundCode>,
  durationMs: number
): { readonly rows: readonly MomentRow[]; readonly faults: readonly MomentFault[] } {
  const rows: MomentRow[] = []
  const faults: MomentFault[] = []
  for (const line of lines) {
    const read = readRow(line, codes, durationMs)
    if ('problem' in read) faults.push(read)
    else rows.push(read)
  }
  return { rows, faults }
}

function readRow(
  { line, cells }: MomentCells,
  codes: ReadonlyMap<CodeRef, FoundCode>,
  durationMs: number
): MomentRow | MomentFault {
  const cell = (column: MomentColumn): string => (cells[column] ?? '').trim()
  const fault = (problem: MomentFault['problem'], column: MomentColumn): MomentFault => ({
    line,
    problem,
    value: cell(column).slice(0, 60)
  })
  const ambiguous = (['start_ms', 'end_ms'] as const).find((column) => mayBeThousands(cell(column)))
  if (ambiguous !== undefined) return fault('thousands', ambiguous)
  const startMs = readMs(cell('start_ms'))
  if (startMs === null) return fault('start', 'start_ms')
  if (startMs >= durationMs) return fault('past-end', 'start_ms')
  const endMs = cell('end_ms') === '' ? null : readMs(cell('end_ms'))
  if (endMs === null && cell('end_ms') !== '') return fault('end', 'end_ms')
  if (endMs !== null && endMs <= startMs) return fault('order', 'end_ms')
  const found = codes.get(cell('code'))
  if (found === undefined) return fault('code', 'code')
  const subject = cell('subject') === '' ? found.code.subject : subjectSchema.safeParse(cell('subject')).data
  if (subject === undefined) return fault('subject', 'subject')
  if (!['', '0', '1'].includes(cell('star'))) return fault('star', 'star')
  const [caption, note] = [readFormulaText(cell('caption')), readFormulaText(cell('note'))]
  if (caption.length > 500) return fault('too-long', 'caption')
  if (note.length > 20_000) return fault('too-long', 'note')
  return {
    line,
    startMs,
    endMs: endMs === null ? null : Math.min(endMs, durationMs),
    code: found.ref,
    subject,
    star: cell('star') === '1',
    caption,
    note
  }
}

/** Digits in groups as spreadsheets write thousands, or with so many behind the point that a group may have lost its way. */
function mayBeThousands(text: string): boolean {
  return /^\d+(?:[.,'’\s]\d+)*[.,'’\s]\d{3,}(?:[.,]\d+)?$/.test(text)
}

function readMs(text: string): number | null {
  return /^\d{1,9}([.,]\d+)?$/.test(text) ? Math.round(Number(text.replace(',', '.'))) : null
}

/** A moment as the cells of a line, none of which a spreadsheet would calculate. */
export function momentCells(moment: Moment): Readonly<Record<MomentColumn, string>> {
  return {
    start_ms: String(moment.startMs),
    end_ms: moment.endMs === null ? '' : String(moment.endMs),
    code: moment.code,
    subject: moment.subject,
    star: moment.star ? '1' : '0',
    caption: withoutFormula(moment.caption),
    note: withoutFormula(moment.note)
  }
}
