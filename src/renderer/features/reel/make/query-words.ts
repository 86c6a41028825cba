import type { TFunction } from 'i18next'
import type { CodeRef, FoundCode } from '../../../../shared/domain/codebook.ts'
import type { Person } from '../../../../shared/domain/family.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { groupRef } from '../../../../shared/domain/match-moment.ts'
import type { ReelQuery } from '../../../../shared/domain/reel-query.ts'
import { inLine } from '../../../../shared/domain/written-text.ts'

type Words = {
  readonly t: TFunction
  readonly language: Language
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly people: readonly Person[]
}

/** In one sentence what will be made: "Attunement, starred, this cycle, best 4, at most 20 s". */
export function queryWords(query: ReelQuery, { t, language, codes, people }: Words): string {
  const { filter, personIds, from, camera, best, mostMs } = query
  const named = [
    ...filter.groups.map((ref) => groupTitle(ref, codes, language)),
    ...filter.codes.map((ref) => codes.get(ref)?.code.label[language] ?? ref)
  ]
  const kinds = filter.valences.map((valence) => t(`common.valence.${valence}`))
  const names = people.filter(({ id }) => personIds.includes(id)).map(({ label }) => label)
  const parts = [
    ...(named.length > 0 ? [short(t, named)] : []),
    ...(kinds.length > 0 ? [kinds.join(' / ')] : []),
    ...(named.length + kinds.length === 0 ? [t('make.query.words.any')] : []),
    ...(filter.star === true ? [t('make.query.words.star')] : []),
    ...(names.length > 0 ? [t('make.query.words.about', { names: inLine(names, ', ') })] : []),
    t(`make.query.fromWhere.${from}`),
    ...(camera > 1 ? [t('make.query.cameraName', { number: camera })] : []),
    ...(best === null ? [] : [t('make.query.words.best', { count: best })]),
    ...(mostMs === null ? [] : [t('make.query.words.most', { count: mostMs / 1000 })])
  ]
  const sentence = inLine(parts, ', ')
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}

function groupTitle(ref: string, codes: ReadonlyMap<CodeRef, FoundCode>, language: Language): string {
  for (const found of codes.values())
    if (groupRef(found, found.group.id) === ref) return found.group.title[language]
  return ref
}

function short(t: TFunction, [first = '', second, ...more]: readonly string[]): string {
  if (second === undefined) return first
  return more.length === 0
    ? `${first}, ${second}`
    : t('make.query.words.more', { first, count: more.length + 1 })
}
