import { useTranslation } from 'react-i18next'
import { DayField } from '../ui/DayField.tsx'
import { SuggestField } from '../ui/SuggestField.tsx'

/** What is asked about a session. */
export type SessionDetails = { readonly date: string; readonly place: string; readonly situation: string }

type Props = {
  readonly value: SessionDetails
  readonly onChange: (value: SessionDetails) => void
  readonly onBlur?: () => void
}

/** When and where was filmed, and what was going on. */
export function SessionFields({ value, onChange, onBlur }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <DayField
        label={t('families.session.date')}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        {...(onBlur && { onBlur })}
      />
      <SuggestField
        label={t('families.session.place')}
        maxLength={200}
        value={value.place}
        suggestions={t('families.session.places').split('|')}
        onChange={(place) => onChange({ ...value, place })}
        {...(onBlur && { onBlur })}
      />
      <SuggestField
        label={t('families.session.situation')}
        maxLength={500}
        value={value.situation}
        suggestions={t('families.session.situations').split('|')}
        onChange={(situation) => onChange({ ...value, situation })}
        {...(onBlur && { onBlur })}
      />
    </>
  )
}
