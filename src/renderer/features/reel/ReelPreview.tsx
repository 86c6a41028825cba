import { useTranslation } from 'react-i18next'
import { ReelStage } from '../../ui/reel-player/ReelStage.tsx'
import type { Studio } from './studio.ts'
import { Transport } from './Transport.tsx'
import styles from './reel.module.css'

type Props = {
  readonly studio: Studio
  readonly size: { readonly width: number; readonly height: number }
}

/** The whole reel as it will be, without waiting for anything to be made. */
export function ReelPreview({ studio, size }: Props) {
  const { t } = useTranslation()
  const { player } = studio
  return (
    <div className={styles['preview']}>
      <div className={styles['stageBox']}>
        <ReelStage
          player={player}
          size={size}
          label={t('reel.player.label')}
          failedText={t('reel.player.failed')}
        >
          {/* masks/: the boxes over the picture */}
        </ReelStage>
      </div>
      <Transport player={player} />
    </div>
  )
}
