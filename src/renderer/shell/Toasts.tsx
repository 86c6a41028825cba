import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../api.ts'
import { app, dismissToast, type Toast } from '../state/app.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './shell.module.css'

const shownMs = 6000
/** Long enough to go to the file; afterwards the list of work still has it. */
const shownWithFileMs = 20_000

/** What has just happened, in the corner. Good news goes by itself; failures are put away. */
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
  const goesByItself = toast.kind === 'done'
  const forMs = jobId === null ? shownMs : shownWithFileMs
  useEffect(() => {
    if (!goesByItself) return undefined
    const timer = setTimeout(() => dismissToast(id), forMs)
    return () => clearTimeout(timer)
  }, [id, goesByItself, forMs])
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
