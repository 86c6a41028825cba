import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { forgetLookEcho, lookEcho } from '../../../state/look-echo.ts'
import styles from './looking.module.css'

/** Says over the picture, and to screen readers, what became of a key for looking; then it fades. */
export function LookEcho() {
  const { t } = useTranslation()
  const { said, count } = useStore(lookEcho)
  useEffect(() => forgetLookEcho, [])
  return (
    <div className={styles['echo']} role="status">
      {said !== null && (
        <span key={count} className={styles['echoWords']}>
          {t(`looking.echo.${said}`)}
        </span>
      )}
    </div>
  )
}
