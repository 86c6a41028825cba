import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { changeMoment } from '../../state/tagging.ts'
import { Choice } from '../../ui/Choice.tsx'

const none = 'none'

/** What a code asks further, such as in what manner. */
export function Modifiers({
  moment,
  modifiers,
  language
}: {
  readonly moment: Moment
  readonly modifiers: NonNullable<Code['modifiers']>
  readonly language: Language
}) {
  const { t } = useTranslation()
  const set = (modifierId: string, value: string): void => {
    const others = Object.entries(moment.modifiers).filter(([id]) => id !== modifierId)
    const next = value === none ? others : [...others, [modifierId, value] as const]
    changeMoment(moment.id, { modifiers: Object.fromEntries(next) })
  }
  return modifiers.map(({ id, title, values }) => (
    <Choice
      key={id}
      label={title[language]}
      value={String(moment.modifiers[id] ?? none)}
      options={[
        { id: none, label: t('workbench.details.none') },
        ...values.map((value) => ({ id: value.id, label: value.label[language] }))
      ]}
      onChange={(value) => set(id, value)}
    />
  ))
}
