import type { Code, Modifier } from './codebook.ts'
import type { Moment, ModifierValue } from './session-record.ts'

/** What a code asks of a moment further: how strong, or one of its modifiers. */
export type CodeQuestion =
  | { readonly kind: 'intensity'; readonly to: number }
  | { readonly kind: 'modifier'; readonly modifier: Modifier }

/** All questions of a code, in the order in which they are shown. */
export function questionsOf(code: Code): readonly CodeQuestion[] {
  return [
    ...(code.intensityTo === undefined ? [] : [{ kind: 'intensity', to: code.intensityTo } as const]),
    ...(code.modifiers ?? []).map((modifier) => ({ kind: 'modifier', modifier }) as const)
  ]
}

/**
 * The question that a key answers now: the first that is open among those with one answer, then the one with
 * several, which is never finished; without such a one the first again. What has to be written is asked last.
 */
export function currentQuestion(code: Code, moment: Moment): CodeQuestion | null {
  const questions = questionsOf(code)
  const kindOf = (question: CodeQuestion) =>
    question.kind === 'intensity' ? 'single' : question.modifier.kind
  const single = questions.filter((question) => kindOf(question) === 'single')
  const several = questions.filter((question) => kindOf(question) === 'multiple')
  const isOpen = (question: CodeQuestion): boolean => !isAnswered(question, moment)
  return single.find(isOpen) ?? several.find(isOpen) ?? several.at(-1) ?? single[0] ?? questions[0] ?? null
}

function isAnswered(question: CodeQuestion, moment: Moment): boolean {
  if (question.kind === 'intensity') return moment.intensity !== null
  const value = moment.modifiers[question.modifier.id]
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/**
 * The change that the nth answer makes; the same answer again takes it back. Null when there is no such answer, or
 * when the answer has to be written.
 */
export function answerChange(
  question: CodeQuestion,
  moment: Moment,
  number: number
): Partial<Pick<Moment, 'intensity' | 'modifiers'>> | null {
  if (question.kind === 'intensity') {
    if (number > question.to) return null
    return { intensity: moment.intensity === number ? null : number }
  }
  const { modifier } = question
  const value = modifier.values[number - 1]
  if (value === undefined || modifier.kind === 'number' || modifier.kind === 'text') return null
  const now = moment.modifiers[modifier.id]
  if (modifier.kind === 'single')
    return { modifiers: withModifier(moment, modifier.id, now === value.id ? null : value.id) }
  const chosen = Array.isArray(now) ? now : []
  const next = chosen.includes(value.id) ? chosen.filter((id) => id !== value.id) : [...chosen, value.id]
  return { modifiers: withModifier(moment, modifier.id, next.length === 0 ? null : next) }
}

/** The moment's modifiers with one of them set, or taken away with null. */
export function withModifier(
  moment: Moment,
  modifierId: string,
  value: ModifierValue | null
): Moment['modifiers'] {
  const others = Object.entries(moment.modifiers).filter(([id]) => id !== modifierId)
  return Object.fromEntries(value === null ? others : [...others, [modifierId, value]])
}
