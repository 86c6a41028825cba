import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../api.ts'
import { app, dismissToast } from '../state/app.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './shell.module.css'

/** What has just happened, in the corner, until it is put away. */
export function Toasts() {
  const { t } = useTranslation()
  const toasts = useStore(app, (state) => state.toasts)
  return (
    <div className={styles['toasts']} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles['toast']}>
          <Notice
            kind={toast.kind === 'failure' ? 'warning' : 'good'}
            action={
              <span className={styles['toastActions']}>
                {toast.kind === 'done' && toast.jobId !== null && (
                  <Button size="s" onPress={() => void call('job.reveal', { jobId: toast.jobId ?? '' })}>
                    {t('common.action.show')}
                  </Button>
                )}
                <Button size="s" look="quiet" onPress={() => dismissToast(toast.id)}>
                  {t('common.action.close')}
                </Button>
              </span>
            }
          >
            {toast.kind === 'failure' ? t(`failure.${toast.code}`, toast.detail) : toast.text}
          </Notice>
        </div>
      ))}
    </div>
  )
}
