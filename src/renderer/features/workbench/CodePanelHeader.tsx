import { EyeIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { chooseCodebook } from '../../state/codebooks.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { setLookThrough, workbench } from '../../state/workbench.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useLanguage } from './use-language.ts'
import styles from './codes.module.css'

/** Which codebook, and the switch for only watching. */
export function CodePanelHeader({
  codebooks,
  chosenId
}: {
  readonly codebooks: readonly Codebook[]
  readonly chosenId: string
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const lookThrough = useStore(workbench, (state) => state.lookThrough)
  return (
    <header className={styles['header']}>
      <Choice
        label={t('workbench.codes.codebook')}
        hideLabel
        value={chosenId}
        options={codebooks.map(({ id, title }) => ({ id, label: title[language] }))}
        onChange={(id) => void chooseCodebook(id)}
      />
      <Tooltip text={t('keys.action.lookThrough')} shortcut={shortcutOf('look-through')}>
        <ToggleButton
          className={styles['look'] ?? ''}
          isSelected={lookThrough}
          onChange={setLookThrough}
          preventFocusOnPress
        >
          <EyeIcon weight={lookThrough ? 'fill' : 'regular'} aria-hidden="true" />
          {t('workbench.codes.lookThrough')}
        </ToggleButton>
      </Tooltip>
    </header>
  )
}
