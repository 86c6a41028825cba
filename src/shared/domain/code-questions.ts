import type { Code, Modifier } from './codebook.ts'
import type { Moment, ModifierValue } from './session-record.ts'

/** What a code asks of a moment further: how strong, or one of its modifiers. */
export type CodeQuestion =
  | { readonly kind: 'intensity'; readonly to: number }
  | { readonly kind: 'modifier'; readonly modifier: Modifier }

/** All questions of a code; those with several answers last, since they are never finished. */
export function questionsOf(code: Code): readonly CodeQuestion[] {
  const modifiers = code.modifiers ?? []
  const inOrder = [
    ...modifiers.filter(({ kind }) => kind !== 'multiple'),
    ...modifiers.filter(({ kind }) => kind === 'multiple')
  ]
  return [
    ...(code.intensityTo === undefined ? [] : [{ kind: 'intensity', to: code.intensityTo } as const]),
    ...inOrder.map((modifier) => ({ kind: 'modifier', modifier }) as const)
  ]
}

/** The question that a key answers now: the first that is open, else the last that takes several answers, else the first. */
export function currentQuestion(code: Code, moment: Moment): CodeQuestion | null {
  const questions = questionsOf(code)
  const last = questions.at(-1)
  const several = last?.kind === 'modifier' && last.modifier.kind === 'multiple' ? last : null
  return questions.find((question) => !isAnswered(question, moment)) ?? several ?? questions[0] ?? null
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
