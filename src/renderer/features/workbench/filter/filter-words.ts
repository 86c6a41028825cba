import type { TFunction } from 'i18next'
import type { CodeRef, FoundCode } from '../../../../shared/domain/codebook.ts'
import type { Person } from '../../../../shared/domain/family.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { groupRef } from '../../../../shared/domain/match-moment.ts'
import type { MomentFilter, Range } from '../../../../shared/domain/moment-filter.ts'
import type { Pass } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'

/** What the words of a filter are made with. */
export type FilterWords = {
  readonly t: TFunction
  readonly language: Language
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly people: readonly Person[]
  readonly passes: readonly Pass[]
}

/** What one field of a filter asks, in a few words. */
export function wordsOf(field: keyof MomentFilter, filter: MomentFilter, words: FilterWords): string {
  const { t, people, passes } = words
  const list = (name: 'codes' | 'valences' | 'subjects' | 'extents' | 'passIds', values: string[]): string =>
    t('finding.filter.words.list', { field: t(`finding.filter.field.${name}`), values: short(t, values) })
  switch (field) {
    case 'text':
      return t('finding.filter.words.text', { text: filter.text.trim() })
    case 'codebooks':
    case 'groups':
    case 'codes':
      return list(
        'codes',
        filter[field].map((ref) => codeName(field, ref, words))
      )
    case 'valences':
      return list(
        'valences',
        filter.valences.map((valence) => t(`common.valence.${valence}`))
      )
    case 'subjects':
      return list(
        'subjects',
        filter.subjects.map((subject) => t(`common.subject.${subject}`))
      )
    case 'personIds':
      return list(
        'subjects',
        filter.personIds.map((id) => people.find((each) => each.id === id)?.label ?? '?')
      )
    case 'extents':
      return list(
        'extents',
        filter.extents.map((extent) => t(`finding.filter.extent.${extent}`))
      )
    case 'passIds':
      return list(
        'passIds',
        filter.passIds.map((id) => passName(t, id, passes))
      )
    case 'durationMs':
      return range(t, 'durationMs', filter.durationMs, (ms) => secondsOf(ms, words))
    case 'timeMs':
      return range(t, 'timeMs', filter.timeMs, (ms) => formatTime(ms, ms % 1000 === 0 ? 'none' : 'tenths'))
    case 'intensity':
      return range(t, 'intensity', filter.intensity, String)
    case 'star':
      return t(`finding.filter.words.${filter.star === true ? 'star' : 'noStar'}`)
    case 'maybe':
      return t(`finding.filter.words.${filter.maybe === true ? 'maybe' : 'noMaybe'}`)
    case 'note':
      return t(`finding.filter.words.${filter.note === true ? 'note' : 'noNote'}`)
    case 'inReel':
      return t(`finding.filter.words.${filter.inReel === true ? 'inReel' : 'notInReel'}`)
    case 'modifiers':
      return modifierWords(filter, words)
  }
}

/** The name of a pass; null is the session's first. */
export function passName(t: TFunction, id: string | null, passes: readonly Pass[]): string {
  if (id === null) return t('finding.filter.firstPass')
  const coder = passes.find((pass) => pass.id === id)?.coder ?? ''
  return coder === '' ? t('finding.filter.passUnnamed') : t('finding.filter.pass', { coder })
}

function codeName(field: 'codebooks' | 'groups' | 'codes', ref: string, words: FilterWords): string {
  const { codes, language } = words
  if (field === 'codes') return codes.get(ref)?.code.label[language] ?? ref
  for (const found of codes.values()) {
    const { codebook, group } = found
    if (field === 'groups' && groupRef(found, group.id) === ref) return group.title[language]
    if (field === 'codebooks' && (codebook.lineageId ?? codebook.id) === ref) return codebook.title[language]
  }
  return ref
}

function modifierWords({ modifiers }: MomentFilter, { t, codes, language }: FilterWords): string {
  const [[id, values] = ['', []]] = Object.entries(modifiers)
  for (const { code } of codes.values()) {
    const modifier = code.modifiers?.find((each) => each.id === id)
    if (modifier === undefined) continue
    const names = values.map(
      (each) => modifier.values.find((one) => one.id === each)?.label[language] ?? each
    )
    return t('finding.filter.words.list', { field: modifier.title[language], values: short(t, names) })
  }
  return t('finding.filter.words.list', {
    field: t('finding.filter.field.modifiers'),
    values: short(t, values)
  })
}

/** Two by name; of more the first and how many others. */
function short(t: TFunction, values: readonly string[]): string {
  const [first = '', second] = values
  if (second === undefined) return first
  if (values.length === 2) return `${first}, ${second}`
  return t('finding.filter.words.more', { first, count: values.length - 1 })
}

function range(
  t: TFunction,
  name: 'durationMs' | 'timeMs' | 'intensity',
  { from, to }: Range,
  write: (value: number) => string
): string {
  const field = t(`finding.filter.field.${name}`)
  if (from !== null && to !== null)
    return t('finding.filter.words.between', { field, from: write(from), to: write(to) })
  if (from !== null) return t('finding.filter.words.atLeast', { field, from: write(from) })
  return t('finding.filter.words.atMost', { field, to: write(to ?? 0) })
}

function secondsOf(ms: number, { t, language }: FilterWords): string {
  return t('finding.filter.words.secondsOf', { seconds: (ms / 1000).toLocaleString(language) })
}
