import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app, go } from '../state/app.ts'
import { retrySaving, saving } from '../state/saving.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './shell.module.css'

/** What could not be written yet, where and why; it stays, wherever the person goes, until it is on the disk. */
export function UnsavedNotice() {
  const { t } = useTranslation()
  const unsaved = useStore(saving, (state) => state.unsaved)
  const screen = useStore(app, (state) => state.screen)
  const isLocked = useStore(app, (state) => state.vault !== 'unlocked')
  const [first] = unsaved
  if (first === undefined) return null
  const edits = unsaved.reduce((sum, each) => sum + each.edits, 0)
  // Behind the lock nobody is named.
  if (isLocked)
    return (
      <div className={styles['unsaved']}>
        <Notice kind="warning">{t('common.unsaved.locked', { count: edits })}</Notice>
      </div>
    )
  const isElsewhere = !('sessionId' in screen && screen.sessionId === first.sessionId)
  return (
    <div className={styles['unsaved']} data-testid="unsaved">
      <Notice
        kind="warning"
        action={
          <span className={styles['toastActions']}>
            {isElsewhere && (
              <Button
                size="s"
                look="quiet"
                onPress={() => go({ name: 'session', sessionId: first.sessionId, tab: 'workbench' })}
              >
                {t('common.unsaved.open')}
              </Button>
            )}
            <Button size="s" onPress={retrySaving}>
              {t('common.action.retry')}
            </Button>
          </span>
        }
      >
        {unsaved.map(({ sessionId, where, edits: count }) => (
          <p key={sessionId}>
            <strong>{t('common.unsaved.what', { count, ...where })}</strong>
          </p>
        ))}
        <p>
          {t(`failure.${first.code}`, first.detail)} {t('common.unsaved.kept')}
        </p>
      </Notice>
    </div>
  )
}
