import { useTranslation } from 'react-i18next'
import { valenceSchema } from '../../../../shared/domain/codebook.ts'
import {
  type QueryPreset,
  queryPresets,
  type QuerySources,
  type ReelQuery
} from '../../../../shared/domain/reel-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { Check } from '../../../ui/Check.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { CodeField } from './CodeField.tsx'
import styles from './make.module.css'

type Props = {
  readonly query: ReelQuery
  readonly sources: QuerySources
  readonly onChange: (change: Partial<ReelQuery>) => void
}

const counts = [1, 2, 3, 4, 5, 6, 8, 10]
const lengths = [10, 15, 20, 30, 45, 60]
const presets = Object.keys(queryPresets) as QueryPreset[]

/** What is asked for: what is often asked in one press, else field by field. */
export function QueryFields({ query, sources, onChange }: Props) {
  const { t } = useTranslation()
  const { filter, personIds } = query
  const cameras =
    1 +
    Math.max(0, ...[...Map.groupBy(sources.angles, ({ mainId }) => mainId).values()].map((of) => of.length))
  const toggle = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
    on ? [...list, one] : list.filter((each) => each !== one)
  const best = query.best === null ? 'all' : String(query.best)
  const most = query.mostMs === null ? 'whole' : String(query.mostMs / 1000)
  return (
    <div className={styles['fields']}>
      <div className={styles['presets']} role="group" aria-label={t('make.query.presets')}>
        {presets.map((preset) => (
          <Button key={preset} size="s" onPress={() => onChange(queryPresets[preset])}>
            {t(`make.query.preset.${preset}`)}
          </Button>
        ))}
      </div>
      <CodeField
        filter={filter}
        sources={sources}
        onChange={(change) => onChange({ filter: { ...filter, ...change } })}
      />
      <div className={styles['ticks']} role="group" aria-label={t('make.query.valences')}>
        {valenceSchema.options.map((valence) => (
          <Check
            key={valence}
            isSelected={filter.valences.includes(valence)}
            onChange={(on) =>
              onChange({ filter: { ...filter, valences: toggle(filter.valences, valence, on) } })
            }
          >
            {t(`common.valence.${valence}`)}
          </Check>
        ))}
        <Check
          isSelected={filter.star === true}
          onChange={(on) => onChange({ filter: { ...filter, star: on ? true : null } })}
        >
          {t('make.query.star')}
        </Check>
      </div>
      {sources.people.length > 1 && (
        <div className={styles['ticks']} role="group" aria-label={t('make.query.persons')}>
          <span className={styles['label']}>{t('make.query.persons')}</span>
          {sources.people.map(({ id, label }) => (
            <Check
              key={id}
              isSelected={personIds.includes(id)}
              onChange={(on) => onChange({ personIds: toggle(personIds, id, on) })}
            >
              {label}
            </Check>
          ))}
        </div>
      )}
      <div className={styles['choices']}>
        <Choice
          label={t('make.query.from')}
          value={query.from}
          options={(['session', 'cycle', 'family'] as const).map((id) => ({
            id,
            label: t(`make.query.fromWhere.${id}`)
          }))}
          onChange={(from) => onChange({ from })}
        />
        <Choice
          label={t('make.query.best')}
          value={best}
          options={[
            ...counts.map((count) => ({
              id: String(count),
              label: count === 1 ? t('make.query.bestOne') : t('make.query.bestOf', { count })
            })),
            { id: 'all', label: t('make.query.all') }
          ]}
          onChange={(id) => onChange({ best: id === 'all' ? null : Number(id) })}
        />
        <Choice
          label={t('make.query.most')}
          value={most}
          options={[
            ...lengths.map((count) => ({ id: String(count), label: t('make.query.seconds', { count }) })),
            { id: 'whole', label: t('make.query.whole') }
          ]}
          onChange={(id) => onChange({ mostMs: id === 'whole' ? null : Number(id) * 1000 })}
        />
        <Choice
          label={t('make.query.order')}
          value={query.order}
          options={(['strength-first', 'time'] as const).map((id) => ({
            id,
            label: t(`make.query.orderBy.${id}`)
          }))}
          onChange={(order) => onChange({ order })}
        />
        {cameras > 1 && (
          <Choice
            label={t('make.query.camera')}
            value={String(Math.min(query.camera, cameras))}
            options={Array.from({ length: cameras }, (_, at) => ({
              id: String(at + 1),
              label: t('make.query.cameraName', { number: at + 1 })
            }))}
            onChange={(id) => onChange({ camera: Number(id) })}
          />
        )}
      </div>
    </div>
  )
}
