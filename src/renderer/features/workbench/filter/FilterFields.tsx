import { CaretRightIcon } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Disclosure, DisclosureGroup, DisclosurePanel, Heading } from 'react-aria-components'
import { useStore } from 'zustand'
import { subjectSchema, valenceSchema } from '../../../../shared/domain/codebook.ts'
import { askingFields, type MomentFilter, withoutField } from '../../../../shared/domain/moment-filter.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { inLine } from '../../../../shared/domain/written-text.ts'
import { momentsOf } from '../../../state/moments.ts'
import { session } from '../../../state/session.ts'
import { setFilter, workbench } from '../../../state/workbench.ts'
import { parseTime } from '../parse-time.ts'
import { Asked } from './Asked.tsx'
import { Choices } from './Choices.tsx'
import { chosenCodes, codeChoices, codesAsked, modifiersOf, usedCodes } from './code-choices.ts'
import { type FilterWords, passName, wordsOf } from './filter-words.ts'
import { readNumber, readSeconds } from './read-number.ts'
import { RangeFields } from './RangeFields.tsx'
import styles from './filter.module.css'

const extents = ['point', 'interval', 'open'] as const
const marks = ['star', 'maybe', 'note', 'inReel'] as const

/** Everything that can be asked of a moment, one subject at a time. */
export function FilterFields({ words }: { readonly words: FilterWords }) {
  const { t, language, codes, people, passes } = words
  const filter = useStore(workbench, (state) => state.filter)
  // What occurs is counted when the panel opens, not while one tags.
  const [facts] = useState(() => factsOf(words))
  const part = (title: string, fields: readonly (keyof MomentFilter)[], children: ReactNode) => (
    <Part key={title} title={title} fields={fields} filter={filter} words={words}>
      {children}
    </Part>
  )
  const name = (field: 'codes' | 'valences' | 'subjects' | 'extents' | 'passIds'): string =>
    t(`finding.filter.field.${field}`)
  return (
    <DisclosureGroup className={styles['fields'] ?? ''}>
      {facts.used.length > 0 &&
        part(
          name('codes'),
          ['codebooks', 'groups', 'codes'],
          <Choices
            label={name('codes')}
            options={codeChoices(facts.used, codes, language, t)}
            chosen={chosenCodes(filter)}
            onChange={(chosen) => setFilter(codesAsked(chosen))}
          />
        )}
      {part(
        name('valences'),
        ['valences'],
        <Choices
          label={name('valences')}
          options={valenceSchema.options.map((id) => ({ id, label: t(`common.valence.${id}`) }))}
          chosen={filter.valences}
          onChange={(valences) => setFilter({ valences })}
        />
      )}
      {part(
        name('subjects'),
        ['subjects', 'personIds'],
        <>
          <Choices
            label={name('subjects')}
            options={subjectSchema.options.map((id) => ({ id, label: t(`common.subject.${id}`) }))}
            chosen={filter.subjects}
            onChange={(subjects) => setFilter({ subjects })}
          />
          {facts.hasPersons && (
            <Choices
              label={name('subjects')}
              options={people.map(({ id, label }) => ({ id, label }))}
              chosen={filter.personIds}
              onChange={(personIds) => setFilter({ personIds })}
            />
          )}
        </>
      )}
      {part(
        t('finding.filter.field.marks'),
        marks,
        marks.map((mark) => (
          <Asked
            key={mark}
            label={t(`finding.filter.field.${mark}`)}
            value={filter[mark]}
            onChange={(value) => setFilter({ [mark]: value })}
          />
        ))
      )}
      {part(
        name('extents'),
        ['extents'],
        <Choices
          label={name('extents')}
          options={extents.map((id) => ({ id, label: t(`finding.filter.extent.${id}`) }))}
          chosen={filter.extents}
          onChange={(chosen) => setFilter({ extents: chosen })}
        />
      )}
      {part(
        t('finding.filter.field.durationMs'),
        ['durationMs'],
        <RangeFields
          range={filter.durationMs}
          unit={t('finding.filter.seconds')}
          problem={t('finding.filter.badNumber')}
          read={readSeconds}
          write={(ms) => (ms / 1000).toLocaleString(language, { useGrouping: false })}
          onChange={(durationMs) => setFilter({ durationMs })}
        />
      )}
      {part(
        t('finding.filter.field.timeMs'),
        ['timeMs'],
        <RangeFields
          range={filter.timeMs}
          problem={t('finding.filter.badTime')}
          read={parseTime}
          write={(ms) => formatTime(ms, ms % 1000 === 0 ? 'none' : 'millis')}
          onChange={(timeMs) => setFilter({ timeMs })}
        />
      )}
      {facts.hasIntensity &&
        part(
          t('finding.filter.field.intensity'),
          ['intensity'],
          <RangeFields
            range={filter.intensity}
            problem={t('finding.filter.badNumber')}
            read={readNumber}
            write={String}
            onChange={(intensity) => setFilter({ intensity })}
          />
        )}
      {facts.modifiers.length > 0 &&
        part(
          t('finding.filter.field.modifiers'),
          ['modifiers'],
          facts.modifiers.map(({ id, title, values }) => (
            <div key={id} className={styles['modifier']}>
              <span>{title[language]}</span>
              <Choices
                label={title[language]}
                options={values.map((value) => ({ id: value.id, label: value.label[language] }))}
                chosen={filter.modifiers[id] ?? []}
                onChange={(chosen) => setFilter({ modifiers: withModifier(filter, id, chosen) })}
              />
            </div>
          ))
        )}
      {facts.passIds.length > 1 &&
        part(
          name('passIds'),
          ['passIds'],
          <Choices
            label={name('passIds')}
            options={facts.passIds.map((id) => ({ id, label: passName(t, id, passes) }))}
            chosen={filter.passIds}
            onChange={(passIds) => setFilter({ passIds })}
          />
        )}
    </DisclosureGroup>
  )
}

type PartProps = {
  readonly title: string
  readonly fields: readonly (keyof MomentFilter)[]
  readonly filter: MomentFilter
  readonly words: FilterWords
  readonly children: ReactNode
}

/** One subject: closed, it tells what it asks. */
function Part({ title, fields, filter, words, children }: PartProps) {
  const { t } = useTranslation()
  const asking = askingFields(filter).filter((field) => fields.includes(field))
  const said = asking.map((field) => wordsOf(field, filter, words).replace(title, '').replace(/^:? /, ''))
  return (
    <Disclosure className={styles['part'] ?? ''}>
      <Heading level={4} className={styles['partHead'] ?? ''}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <CaretRightIcon aria-hidden="true" className={styles['caret'] ?? ''} />
          <span className={styles['partTitle']}>{title}</span>
          <span className={styles['said']}>{inLine(said, ', ')}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>
        <div className={styles['inside']}>
          {children}
          {asking.length > 0 && (
            <Button
              className={styles['clear'] ?? ''}
              onPress={() => setFilter(asking.reduce(withoutField, filter))}
            >
              {t('finding.filter.any')}
            </Button>
          )}
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}

/** What of all that can be asked makes sense here. */
function factsOf({ codes }: FilterWords) {
  const moments = momentsOf(session.getState().doc, workbench.getState().recordingId)
  const used = usedCodes(moments, codes)
  return {
    used,
    modifiers: modifiersOf(used, codes),
    hasIntensity: moments.some(({ intensity }) => intensity !== null),
    hasPersons: moments.some(({ personIds }) => personIds.length > 0),
    passIds: [...new Set(moments.map(({ passId }) => passId))]
  }
}

function withModifier({ modifiers }: MomentFilter, id: string, chosen: string[]): MomentFilter['modifiers'] {
  const others = Object.entries(modifiers).filter(([other]) => other !== id)
  return Object.fromEntries(chosen.length === 0 ? others : [...others, [id, chosen] as const])
}
