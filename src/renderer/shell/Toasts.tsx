import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../api.ts'
import { app, dismissToast, type Toast } from '../state/app.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './shell.module.css'

const shownMs = 6000

/** What has just happened, in the corner. Good news without more to do goes by itself; the rest is put away. */
export function Toasts() {
  const toasts = useStore(app, (state) => state.toasts)
  return (
    // The mark keeps it in reach while a dialog is open.
    <div className={styles['toasts']} aria-live="polite" data-react-aria-top-layer="true">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation()
  const { id } = toast
  const jobId = toast.kind === 'done' ? toast.jobId : null
  const goesByItself = toast.kind === 'done' && jobId === null
  useEffect(() => {
    if (!goesByItself) return undefined
    const timer = setTimeout(() => dismissToast(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, goesByItself])
  return (
    <div className={styles['toast']}>
      <Notice
        kind={toast.kind === 'failure' ? 'warning' : 'good'}
        action={
          <span className={styles['toastActions']}>
            {jobId !== null && (
              <Button size="s" onPress={() => void call('job.reveal', { jobId })}>
                {t('common.action.show')}
              </Button>
            )}
            <Button size="s" look="quiet" onPress={() => dismissToast(id)}>
              {t('common.action.close')}
            </Button>
          </span>
        }
      >
        {toast.kind === 'failure' ? t(`failure.${toast.code}`, toast.detail) : toast.text}
      </Notice>
    </div>
  )
}
