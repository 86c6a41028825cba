import type { CodebookProblem } from '../domain/codebook-check.ts'
import type { CodebookFileProblem } from '../domain/codebook-file.ts'
import type { Language } from '../domain/language.ts'
import { fill } from './fill.ts'
import { texts } from './index.ts'

/** What is wrong, in one sentence. `keyName` says what stands on a key. */
export function codebookProblemText(
  { kind, values }: CodebookProblem,
  language: Language,
  keyName: (key: string) => string = plainKey
): string {
  const words = texts[language].codebooks.problem
  const named = Object.entries(values).map(([name, value]) => {
    if (name === 'key' && typeof value === 'string') return [name, keyName(value)] as const
    if (typeof value === 'object') return [name, value[language]] as const
    if (name === 'group') return [name, fill(words.unnamedGroup, { number: value })] as const
    if (name === 'code' || name === 'other')
      return [name, fill(words.unnamedCode, { number: value })] as const
    if (name === 'modifier' && value === '') return [name, words.unnamedModifier] as const
    return [name, value] as const
  })
  return fill(words[kind], Object.fromEntries(named))
}

/** Why a file is no codebook: part of a sentence, with where it is. */
export function codebookFileText(problem: CodebookFileProblem, language: Language): string {
  const words = texts[language].codebooks.file
  switch (problem.kind) {
    case 'not-json':
      return fill(words['not-json'], { line: problem.line })
    case 'other-format':
      return words['other-format']
    case 'newer':
      return words.newer
    case 'too-large':
      return words['too-large']
    case 'field':
      return fill(words.field, { place: placeText(problem.path, language) })
    case 'content':
      return inSentence(codebookProblemText(problem.problem, language))
  }
}

/** `['groups', 1, 'codes', 0, 'key']` is "group 2, code 1, the key". */
function placeText(path: readonly (string | number)[], language: Language): string {
  const words = texts[language].codebooks.file
  const kinds = { groups: words.group, codes: words.code, modifiers: words.modifier, values: words.value }
  const fields: Readonly<Record<string, string>> = words.fields
  const parts = path.flatMap((part, at) => {
    const before = path[at - 1]
    if (typeof part === 'number') return isKind(before) ? [fill(kinds[before], { number: part + 1 })] : []
    if (part === 'nl' || part === 'en') return [texts[language].common.language[part]]
    return fields[part] === undefined ? [] : [fields[part]]
  })
  return parts.length === 0 ? words.whole : parts.join(', ')
}

function isKind(part: unknown): part is 'groups' | 'codes' | 'modifiers' | 'values' {
  return part === 'groups' || part === 'codes' || part === 'modifiers' || part === 'values'
}

function inSentence(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

function plainKey(key: string): string {
  return key.replace('shift+', '⇧').toUpperCase()
}
