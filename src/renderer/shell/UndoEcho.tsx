import { ArrowUUpLeftIcon, ArrowUUpRightIcon } from '@phosphor-icons/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { toldUndo } from '../state/told-undo.ts'
import styles from './UndoEcho.module.css'

const shownMs = 2600

/** Says for a moment what undo or redo did; it asks nothing and is in nobody's way. */
export function UndoEcho() {
  const { t } = useTranslation()
  const told = useStore(toldUndo, (state) => state.told)
  useEffect(() => {
    if (told === null) return undefined
    const timer = setTimeout(() => toldUndo.setState({ told: null }), shownMs)
    return () => clearTimeout(timer)
  }, [told])
  const Icon = told?.did === 'redone' ? ArrowUUpRightIcon : ArrowUUpLeftIcon
  return (
    <div className={styles['place']} role="status">
      {told !== null && (
        <span key={told.telling} className={styles['echo']}>
          <Icon aria-hidden="true" />
          {t(`finding.undo.${told.did}`, {
            what: t(`finding.edit.${told.words.what}`, { count: told.words.count })
          })}
        </span>
      )}
    </div>
  )
}
