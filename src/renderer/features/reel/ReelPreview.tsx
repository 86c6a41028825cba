import { useTranslation } from 'react-i18next'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { ReelStage } from '../../ui/reel-player/ReelStage.tsx'
import { Transport } from './Transport.tsx'
import styles from './reel.module.css'

type Props = {
  readonly player: Sequencer
  readonly size: { readonly width: number; readonly height: number }
}

/** The whole reel as it will be, without waiting for anything to be made. */
export function ReelPreview({ player, size }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles['preview']}>
      <div className={styles['stageBox']}>
        <ReelStage
          player={player}
          size={size}
          label={t('reel.player.label')}
          failedText={t('reel.player.failed')}
        />
      </div>
      <Transport player={player} />
    </div>
  )
}
