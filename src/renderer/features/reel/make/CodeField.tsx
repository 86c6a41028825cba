import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../../shared/domain/fold-text.ts'
import { groupRef } from '../../../../shared/domain/match-moment.ts'
import type { MomentFilter } from '../../../../shared/domain/moment-filter.ts'
import type { QuerySources } from '../../../../shared/domain/reel-query.ts'
import { Check } from '../../../ui/Check.tsx'
import { SearchBox } from '../../../ui/SearchBox.tsx'
import { useLanguage } from '../use-language.ts'
import styles from './make.module.css'

type Props = {
  readonly filter: MomentFilter
  readonly sources: QuerySources
  readonly onChange: (change: Pick<MomentFilter, 'codes' | 'groups'>) => void
}

type Option = { readonly kind: 'groups' | 'codes'; readonly ref: string; readonly label: string }

/** Tags and groups of tags that occur, found by name. */
export function CodeField({ filter, sources, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const options = useMemo(() => occurring(sources, language), [sources, language])
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  const shown = options.filter(
    ({ kind, ref, label }) =>
      filter[kind].includes(ref) || words.every((word) => foldText(label).includes(word))
  )
  return (
    <div>
      <SearchBox
        label={t('make.query.codesSearch')}
        clearLabel={t('make.query.codesClear')}
        value={typed}
        onChange={setTyped}
      />
      <div className={styles['codes']} role="group" aria-label={t('make.query.codes')} tabIndex={-1}>
        {shown.map(({ kind, ref, label }) => (
          <Check
            key={`${kind} ${ref}`}
            isSelected={filter[kind].includes(ref)}
            onChange={(on) => {
              const next = on ? [...filter[kind], ref] : filter[kind].filter((each) => each !== ref)
              onChange({ codes: filter.codes, groups: filter.groups, [kind]: next })
            }}
          >
            <span className={kind === 'groups' ? styles['whole'] : undefined}>{label}</span>
          </Check>
        ))}
        {shown.length === 0 && <p className={styles['soft']}>{t('make.query.codesNone')}</p>}
      </div>
    </div>
  )
}

/** Codes with moments, under their groups where a group has several of them. */
function occurring({ sessions, codes }: QuerySources, language: 'nl' | 'en'): readonly Option[] {
  const used = new Set(sessions.flatMap(({ moments }) => moments.map(({ code }) => code)))
  const found = [...codes.values()].filter(({ ref, code }) => used.has(ref) && code.role === undefined)
  const groups = Map.groupBy(found, (each) => groupRef(each, each.group.id))
  return [...groups].flatMap(([ref, [first, ...more]]): Option[] => [
    ...(first !== undefined && more.length > 0
      ? [{ kind: 'groups' as const, ref, label: first.group.title[language] }]
      : []),
    ...[first, ...more].flatMap((each) =>
      each === undefined ? [] : [{ kind: 'codes' as const, ref: each.ref, label: each.code.label[language] }]
    )
  ])
}
