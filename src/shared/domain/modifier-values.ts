import type { Modifier } from './codebook.ts'
import type { Language } from './language.ts'
import type { ModifierValue } from './session-record.ts'

/** What was answered to a code's further question, in words; empty: nothing. */
export function shownValues(
  { kind, values }: Modifier,
  answer: ModifierValue | undefined,
  language: Language
): string {
  if (answer === undefined) return ''
  if (kind === 'number' || kind === 'text') return Array.isArray(answer) ? answer.join(', ') : String(answer)
  const chosen = Array.isArray(answer) ? answer : [String(answer)]
  return values
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => label[language])
    .join(', ')
}
