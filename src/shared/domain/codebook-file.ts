import { z } from 'zod'
import { type Codebook, codebookSchema } from './codebook.ts'
import { checkCodebook, type CodebookProblem } from './codebook-check.ts'
import { tidied } from './codebook-edit.ts'
import { reservedKeys } from './codebook-keys.ts'

/** The name every codebook file begins with, and the version of its form. */
const format = 'weerklank-codebook'
const formatVersion = 1

/** More than any codebook needs; what is larger is not read at all. */
export const codebookFileMaxBytes = 2_000_000

const fileSchema = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  codebook: codebookSchema
})

/** Why a file is no codebook, with where. */
export type CodebookFileProblem =
  | { readonly kind: 'not-json'; readonly line: number }
  | { readonly kind: 'other-format' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'too-large' }
  /** `path` as in `['groups', 1, 'codes', 0, 'key']`. */
  | { readonly kind: 'field'; readonly path: readonly (string | number)[] }
  | { readonly kind: 'content'; readonly problem: CodebookProblem }

export type ReadCodebook =
  | { readonly ok: true; readonly codebook: Codebook }
  | { readonly ok: false; readonly problem: CodebookFileProblem }

/** The codebook as a file: JSON that a person can read and a program can check. */
export function writeCodebookFile(codebook: Codebook): string {
  return `${JSON.stringify({ format, formatVersion, codebook }, null, 2)}\n`
}

/** Reads what a file holds; a file of any other origin than this program is read just as warily. */
export function readCodebookFile(text: string): ReadCodebook {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problem: { kind: 'not-json', line: lineOf(error, text) } }
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format)
    return { ok: false, problem: { kind: 'other-format' } }
  if (
    'formatVersion' in value &&
    typeof value.formatVersion === 'number' &&
    value.formatVersion > formatVersion
  )
    return { ok: false, problem: { kind: 'newer' } }
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? []
    return { ok: false, problem: { kind: 'field', path: pathOf(path) } }
  }
  const codebook = tidied(parsed.data.codebook)
  const wrong = checkCodebook(codebook, reservedKeys()).find(({ severity }) => severity === 'error')
  return wrong === undefined
    ? { ok: true, codebook }
    : { ok: false, problem: { kind: 'content', problem: wrong } }
}

function pathOf(path: readonly PropertyKey[]): readonly (string | number)[] {
  const known = path.filter((part) => typeof part !== 'symbol')
  return known[0] === 'codebook' ? known.slice(1) : known
}

/** The engine names the line, or a position, or neither. */
function lineOf(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : ''
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(message)?.[1]
  const before = position === undefined ? text : text.slice(0, Number(position))
  return before.split('\n').length
}
