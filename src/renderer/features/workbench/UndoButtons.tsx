import { ArrowUUpLeftIcon, ArrowUUpRightIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { hasEdits } from '../../../shared/domain/history.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { redoEdit, session, undoEdit } from '../../state/session.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './moments.module.css'

/** Back and forth through all that was done in this session. */
export const UndoButtons = memo(function UndoButtons() {
  const { t } = useTranslation()
  const canUndo = useStore(session, (state) => hasEdits(state.history, 'done'))
  const canRedo = useStore(session, (state) => hasEdits(state.history, 'undone'))
  return (
    <div className={styles['undo']}>
      <IconButton
        size="s"
        icon={<ArrowUUpLeftIcon />}
        label={t('common.action.undo')}
        shortcut={shortcutOf('undo')}
        isDisabled={!canUndo}
        preventFocusOnPress
        onPress={undoEdit}
      />
      <IconButton
        size="s"
        icon={<ArrowUUpRightIcon />}
        label={t('common.action.redo')}
        shortcut={shortcutOf('redo')}
        isDisabled={!canRedo}
        preventFocusOnPress
        onPress={redoEdit}
      />
    </div>
  )
})
