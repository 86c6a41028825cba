import { BookOpenTextIcon, EyeIcon, KeyboardIcon, TimerIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import { type Codebook, dyadOf } from '../../../shared/domain/codebook.ts'
import { chooseCodebook, showCodebook } from '../../state/codebooks.ts'
import { changeCoder, coder } from '../../state/coder.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { setLookThrough } from '../../state/workbench.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { PairChoice } from './PairChoice.tsx'
import { PassChoice } from './passes/PassChoice.tsx'
import { ReactionDialog } from './ReactionDialog.tsx'
import { useLanguage } from './use-language.ts'
import styles from './codes.module.css'

/** Which codebook, whom and in which pass, and how the keys work. */
export function CodePanelHeader({
  codebooks,
  chosenId
}: {
  readonly codebooks: readonly Codebook[]
  readonly chosenId: string
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scheme = useStore(coder, (state) => state.settings.keyScheme)
  const [reaction, setReaction] = useState(false)
  return (
    <header className={styles['header']}>
      <div className={styles['book']}>
        <Choice
          label={t('workbench.codes.codebook')}
          hideLabel
          value={chosenId}
          options={codebooks.map(({ id, title }) => ({ id, label: title[language] }))}
          onChange={(id) => void chooseCodebook(id)}
        />
        <IconButton
          icon={<BookOpenTextIcon />}
          label={t('keys.action.codebooks')}
          shortcut={shortcutOf('codebooks')}
          onPress={showCodebook}
        />
      </div>
      <div className={styles['tools']}>
        <Tooltip text={t('keys.action.lookThrough')} shortcut={shortcutOf('look-through')}>
          <Button className={styles['look'] ?? ''} preventFocusOnPress onPress={() => setLookThrough(true)}>
            <EyeIcon aria-hidden="true" />
            {t('workbench.codes.lookThrough')}
          </Button>
        </Tooltip>
        <Tooltip text={t(scheme === 'group' ? 'coding.scheme.group' : 'coding.scheme.code')}>
          <ToggleButton
            className={styles['tool'] ?? ''}
            aria-label={t('coding.scheme.label')}
            isSelected={scheme === 'group'}
            onChange={(isGroup) => changeCoder({ keyScheme: isGroup ? 'group' : 'code' })}
            preventFocusOnPress
          >
            <KeyboardIcon weight={scheme === 'group' ? 'fill' : 'regular'} aria-hidden="true" />
          </ToggleButton>
        </Tooltip>
        <IconButton
          size="s"
          icon={<TimerIcon />}
          label={t('coding.reaction.title')}
          onPress={() => setReaction(true)}
        />
        <PassChoice />
      </div>
      <PairChoice dyad={dyadOf(codebooks.find(({ id }) => id === chosenId))} />
      {reaction && <ReactionDialog onClose={() => setReaction(false)} />}
    </header>
  )
}
