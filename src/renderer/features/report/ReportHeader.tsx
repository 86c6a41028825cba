import { FileHtmlIcon, FilePdfIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { OpenedSession } from '../../../shared/contract.ts'
import { type Language, languages } from '../../../shared/domain/language.ts'
import { safeFileName } from '../../../shared/domain/reel-name.ts'
import { texts } from '../../../shared/i18n/index.ts'
import { tellFailure } from '../../state/app.ts'
import { runningJob, tellWhenWritten } from '../../state/exports.ts'
import { jobs } from '../../state/jobs.ts'
import { whenSaved } from '../../state/saving.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import styles from './report.module.css'

type Props = {
  readonly open: OpenedSession
  readonly templateId: string
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly stills: boolean
  readonly onStills: (on: boolean) => void
}

/** The report's language, whether pictures go in, and the way out. */
export function ReportHeader({ open, templateId, language, onLanguage, stills, onStills }: Props) {
  const { t } = useTranslation()
  const { session: current, mayUseStills } = open
  const isLocked = useStore(session, ({ recordings }) => recordings.some(({ lock }) => lock))
  const noStills = isLocked ? t('reportScreen.noStillsLocked') : t('reportScreen.noStills')
  const busy = useStore(jobs, ({ byId }) => runningJob(byId, 'export-report', current.id) !== null)

  const exportAs = async (format: 'html' | 'pdf'): Promise<void> => {
    if ((await whenSaved(current.id)) === 'failing') {
      tellFailure('not-saved')
      return
    }
    // Named in the report's own language, whatever the screen's.
    const suggestedName = safeFileName(
      texts[language].reportScreen.fileName
        .replace('{{number}}', String(current.number))
        .replace('{{date}}', current.date)
    )
    const wanted = { sessionId: current.id, templateId, language, format, stills, suggestedName }
    const job = await call('report.export', wanted)
    if (!job.ok) tellFailure(job.code, job.detail)
    else if (job.value) tellWhenWritten(job.value, (name) => t('reportScreen.exported', { name }))
  }
  return (
    <header className={styles['header']}>
      <h1>{t('reportScreen.title')}</h1>
      <ToggleButtonGroup
        aria-label={t('reportScreen.language')}
        className={styles['languages'] ?? ''}
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => {
          const chosen = languages.find((each) => keys.has(each))
          if (chosen) onLanguage(chosen)
        }}
      >
        {languages.map((each) => (
          <ToggleButton key={each} id={each}>
            {t(`common.language.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={styles['stills']}>
        <Check isSelected={stills} isDisabled={!mayUseStills} onChange={onStills}>
          {t('reportScreen.stills')}
        </Check>
        <p>{mayUseStills ? t('reportScreen.stillsHint') : noStills}</p>
      </div>
      <div className={styles['out']}>
        <Button icon={<FileHtmlIcon />} isDisabled={busy} onPress={() => void exportAs('html')}>
          {t('reportScreen.exportHtml')}
        </Button>
        <Button look="primary" icon={<FilePdfIcon />} isDisabled={busy} onPress={() => void exportAs('pdf')}>
          {busy ? t('reportScreen.exporting') : t('reportScreen.exportPdf')}
        </Button>
      </div>
    </header>
  )
}
