import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { reelStudio } from '../../state/reel-studio.ts'
import { ReelStage } from '../../ui/reel-player/ReelStage.tsx'
import { FramingBox } from './FramingBox.tsx'
import { MaskBoxes } from './masks/MaskBoxes.tsx'
import type { Studio } from './studio.ts'
import { Transport } from './Transport.tsx'
import styles from './reel.module.css'

/** The whole reel as it will be, without waiting for anything to be made. */
export function ReelPreview({ studio }: { readonly studio: Studio }) {
  const { t } = useTranslation()
  const isFraming = useStore(reelStudio, (state) => state.isFraming)
  const { player, chosen, view } = studio
  const picture = chosen?.type === 'clip' && view.recordings.find(({ id }) => id === chosen.recordingId)?.info
  return (
    <div className={styles['preview']} style={{ ['--shape' as string]: view.size.width / view.size.height }}>
      <div className={styles['stageBox']}>
        <ReelStage
          player={player}
          size={view.size}
          label={t('reel.player.label')}
          failedText={t('reel.player.failed')}
        >
          {isFraming && chosen?.type === 'clip' && picture && (
            <FramingBox key={chosen.id} clip={chosen} studio={studio} picture={picture} frame={view.size} />
          )}
          {!isFraming && chosen?.type === 'clip' && picture && (
            <MaskBoxes key={chosen.id} clip={chosen} studio={studio} picture={picture} frame={view.size} />
          )}
        </ReelStage>
      </div>
      <Transport player={player} />
    </div>
  )
}
