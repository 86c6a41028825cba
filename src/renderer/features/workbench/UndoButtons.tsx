import { ArrowUUpLeftIcon, ArrowUUpRightIcon } from '@phosphor-icons/react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { describeDiff } from '../../../shared/domain/describe-diff.ts'
import { type HistorySide, hasEdits } from '../../../shared/domain/history.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { redoEdit, session, undoEdit } from '../../state/session.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './moments.module.css'

/** Back and forth through all that was done in this session. What lies on top follows a breath later. */
export const UndoButtons = memo(function UndoButtons() {
  const history = useDeferredValue(useStore(session, (state) => state.history))
  return (
    <div className={styles['undo']}>
      <Step side="done" diff={history.done.top?.diff ?? null} />
      <Step side="undone" diff={history.undone.top?.diff ?? null} />
    </div>
  )
})

type Props = { readonly side: HistorySide; readonly diff: Parameters<typeof describeDiff>[0] | null }

const Step = memo(function Step({ side, diff }: Props) {
  const { t } = useTranslation()
  const isThere = useStore(session, (state) => hasEdits(state.history, side))
  const isUndo = side === 'done'
  const action = isUndo ? 'undo' : 'redo'
  const words = diff === null ? null : describeDiff(diff)
  return (
    <IconButton
      size="s"
      icon={isUndo ? <ArrowUUpLeftIcon /> : <ArrowUUpRightIcon />}
      label={
        words === null
          ? t(`common.action.${action}`)
          : t(`finding.undo.${action}`, { what: t(`finding.edit.${words.what}`, { count: words.count }) })
      }
      shortcut={shortcutOf(action)}
      isDisabled={!isThere}
      preventFocusOnPress
      onPress={isUndo ? undoEdit : redoEdit}
    />
  )
})
