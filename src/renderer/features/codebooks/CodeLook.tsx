import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/domain/codebook.ts'
import { without } from '../../../shared/domain/codebook-edit.ts'
import { ColourChoice } from './ColourChoice.tsx'
import { IconChoice } from './IconChoice.tsx'
import styles from './form.module.css'

/** The sign and the colour of a code. */
export function CodeLook({
  code,
  groupColour,
  isReadOnly,
  onChange
}: {
  readonly code: Code
  readonly groupColour: string
  readonly isReadOnly: boolean
  readonly onChange: (make: (code: Code) => Code) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles['set']}>
      <legend>{t('codebooks.field.look')}</legend>
      <IconChoice
        value={code.icon}
        colour={code.colour ?? groupColour}
        valence={code.valence}
        isReadOnly={isReadOnly}
        onChange={(icon) => onChange((now) => (icon === undefined ? without(now, 'icon') : { ...now, icon }))}
      />
      <ColourChoice
        label={t('codebooks.field.ownColour')}
        value={code.colour}
        isReadOnly={isReadOnly}
        onChange={(colour) => onChange((now) => ({ ...now, colour }))}
        noneLabel={t('codebooks.field.groupColour')}
        onNone={() => onChange((now) => without(now, 'colour'))}
      />
    </fieldset>
  )
}
