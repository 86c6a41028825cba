import { ArrowsClockwiseIcon, ProjectorScreenIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { reelDurationMs } from '../../../shared/domain/reel.ts'
import type { Reel } from '../../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { call } from '../../api.ts'
import { go } from '../../state/app.ts'
import { lacksNow } from '../../state/reel-check.ts'
import { reelSources } from '../../state/reel-sources.ts'
import { renameReel, suggestedName } from '../../state/reel.ts'
import { whenSaved } from '../../state/saving.ts'
import { typing } from '../../state/typing.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { ReelChoice } from './make/ReelChoice.tsx'
import { ExportButton } from './out/ExportButton.tsx'
import { Readiness } from './Readiness.tsx'
import { reelAction } from './reel-actions.ts'
import { useReadiness } from './use-readiness.ts'
import styles from './reel.module.css'

type Props = { readonly sessionId: string; readonly reel: Reel; readonly items: readonly ReelItem[] }

/** The reel's name and length, how ready it is, and the way out: to the parent, or as a film. */
export function ReelHeader({ sessionId, reel, items }: Props) {
  const { t } = useTranslation()
  const readiness = useReadiness(sessionId, reel.id)
  const name = useDraft(reel.name, renameReel, { onType: typing })
  useStore(reelSources)
  const lacks = lacksNow(items, reel).length > 0
  const show = async (): Promise<void> => {
    if (lacks) {
      // Whose consent is missing, and what to do about it, stands here and not where the talk begins.
      reelAction('reel-check')?.()
      return
    }
    await whenSaved(sessionId)
    const ready = await call('talk.ready', { sessionId, reelId: reel.id })
    go({ name: ready.ok && ready.value.otherDisplay ? 'presenter' : 'parent', sessionId, reelId: reel.id })
  }
  return (
    <header className={styles['header']}>
      <div className={styles['name']}>
        <Field
          label={t('reel.name.label')}
          hideLabel
          maxLength={200}
          placeholder={t('reel.name.none')}
          {...name.field}
        />
        <IconButton
          icon={<ArrowsClockwiseIcon />}
          label={t('reel.name.suggest')}
          onPress={() => renameReel(suggestedName())}
        />
        <ReelChoice reel={reel} />
      </div>
      <div className={styles['facts']}>
        <p className={styles['total']}>
          {t('reel.clips', { count: items.filter((item) => item.type === 'clip').length })}
          <span aria-hidden="true"> · </span>
          {t('reel.total', { time: formatTime(reelDurationMs(items)) })}
        </p>
        <Readiness readiness={readiness} lacksConsent={lacks} />
      </div>
      <div className={styles['out']}>
        <Button icon={<ProjectorScreenIcon />} onPress={() => void show()}>
          {t('reel.play')}
        </Button>
        <ExportButton reel={reel} lacksConsent={lacks} />
      </div>
    </header>
  )
}
