import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Code, codeIcons } from '../../../shared/domain/codebook.ts'
import { CodeSign } from '../../ui/CodeSign.tsx'
import styles from './form.module.css'

type Props = {
  readonly value: Code['icon']
  readonly colour: string
  readonly valence: Code['valence']
  readonly isReadOnly: boolean
  readonly onChange: (icon: Code['icon']) => void
}

const none = 'none'

/** The sign of a code: the shape of its meaning, or a picture. */
export function IconChoice({ value, colour, valence, isReadOnly, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('codebooks.field.icon')}</span>
      <ToggleButtonGroup
        aria-label={t('codebooks.field.icon')}
        className={styles['swatches'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isReadOnly}
        selectedKeys={[value ?? none]}
        onSelectionChange={(keys) => onChange(codeIcons.find((icon) => keys.has(icon)))}
      >
        <ToggleButton
          id={none}
          aria-label={t('codebooks.field.iconNone')}
          className={styles['iconToggle'] ?? ''}
        >
          <CodeSign colour={colour} shape={valence} />
        </ToggleButton>
        {codeIcons.map((icon) => (
          <ToggleButton
            key={icon}
            id={icon}
            aria-label={t(`codebooks.icon.${icon}`)}
            className={styles['iconToggle'] ?? ''}
          >
            <CodeSign colour={colour} shape={valence} icon={icon} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
