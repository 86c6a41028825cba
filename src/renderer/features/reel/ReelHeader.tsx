import { ArrowsClockwiseIcon, ProjectorScreenIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { reelDurationMs } from '../../../shared/domain/reel.ts'
import type { Reel } from '../../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { go } from '../../state/app.ts'
import { renameReel, suggestedName } from '../../state/reel.ts'
import { typing } from '../../state/typing.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { ReelChoice } from './make/ReelChoice.tsx'
import { ExportButton } from './out/ExportButton.tsx'
import { Readiness } from './Readiness.tsx'
import { useReadiness } from './use-readiness.ts'
import styles from './reel.module.css'

type Props = { readonly sessionId: string; readonly reel: Reel; readonly items: readonly ReelItem[] }

/** The reel's name and length, how ready it is, and the way out: to the parent, or as a film. */
export function ReelHeader({ sessionId, reel, items }: Props) {
  const { t } = useTranslation()
  const readiness = useReadiness(sessionId, reel.id, items)
  const name = useDraft(reel.name, renameReel, { onType: typing })
  return (
    <header className={styles['header']}>
      <div className={styles['name']}>
        <Field label={t('reel.name.label')} hideLabel maxLength={200} {...name.field} />
        <IconButton
          icon={<ArrowsClockwiseIcon />}
          label={t('reel.name.suggest')}
          onPress={() => renameReel(suggestedName())}
        />
        <ReelChoice reel={reel} />
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
        <ExportButton reel={reel} />
      </div>
    </header>
  )
}
