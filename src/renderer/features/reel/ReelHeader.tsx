import { ArrowsClockwiseIcon, ExportIcon, ProjectorScreenIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import { reelDurationMs } from '../../../shared/domain/reel.ts'
import { safeFileName } from '../../../shared/domain/reel-name.ts'
import type { Reel } from '../../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { go, tellFailure } from '../../state/app.ts'
import { runningJob, tellWhenWritten } from '../../state/exports.ts'
import { jobs } from '../../state/jobs.ts'
import { renameReel, suggestedName } from '../../state/reel.ts'
import { whenSaved } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { Readiness } from './Readiness.tsx'
import { useReadiness } from './use-readiness.ts'
import styles from './reel.module.css'

type Props = { readonly sessionId: string; readonly reel: Reel; readonly items: readonly ReelItem[] }

/** The reel's name and length, how ready it is, and the way out: to the parent, or as a film. */
export function ReelHeader({ sessionId, reel, items }: Props) {
  const { t } = useTranslation()
  const readiness = useReadiness(sessionId, reel.id, items)
  const busy = useStore(jobs, ({ byId }) => runningJob(byId, 'export-reel', reel.id) !== null)
  const name = useDraft(reel.name, renameReel, { onType: typing })

  const exportReel = async (): Promise<void> => {
    name.flush()
    await whenSaved()
    const suggested = safeFileName(name.field.value.trim() === '' ? suggestedName() : name.field.value)
    const job = await call('reel.export', { sessionId, reelId: reel.id, suggestedName: suggested })
    if (!job.ok) tellFailure(job.code, job.detail)
    else if (job.value) tellWhenWritten(job.value, (file) => t('reel.exported', { name: file }))
  }
  return (
    <header className={styles['header']}>
      <div className={styles['name']}>
        <Field label={t('reel.name.label')} hideLabel maxLength={200} {...name.field} />
        <IconButton
          icon={<ArrowsClockwiseIcon />}
          label={t('reel.name.suggest')}
          onPress={() => renameReel(suggestedName())}
        />
      </div>
      <p className={styles['total']}>
        {t('reel.clips', { count: items.filter((item) => item.type === 'clip').length })}
        <span aria-hidden="true"> · </span>
        {t('reel.total', { time: formatTime(reelDurationMs(items)) })}
      </p>
      <div className={styles['out']}>
        <Readiness readiness={readiness} />
        <Button
          icon={<ProjectorScreenIcon />}
          onPress={() => go({ name: 'parent', sessionId, reelId: reel.id })}
        >
          {t('reel.play')}
        </Button>
        <Button look="primary" icon={<ExportIcon />} isDisabled={busy} onPress={() => void exportReel()}>
          {busy ? t('reel.exporting') : t('reel.export')}
        </Button>
      </div>
    </header>
  )
}
