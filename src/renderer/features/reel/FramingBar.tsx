import { useTranslation } from 'react-i18next'
import { framingHere } from '../../../shared/domain/clip-edits.ts'
import { wholePicture } from '../../../shared/domain/picture-view.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { editClip } from '../../state/reel-clips.ts'
import { chooseFraming } from '../../state/reel-studio.ts'
import { changeClip } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { shownMs } from './shown-picture.ts'
import type { Studio } from './studio.ts'
import styles from './editor.module.css'

/** While the framing is chosen on the picture: how that goes, the whole picture again, and done. */
export function FramingBar({ clip, studio }: { readonly clip: Clip; readonly studio: Studio }) {
  const { t } = useTranslation()
  const whole = (): void => {
    const ms = shownMs(studio.player, clip)
    if (ms !== null) editClip(clip.id, (now, pictures) => framingHere(now, pictures, ms, wholePicture))
  }
  const none = (): void => {
    changeClip(clip.id, { framings: [] })
    chooseFraming(false)
  }
  return (
    <div className={styles['markBar']} role="group" aria-label={t('studio.framing.box')}>
      <p className={styles['markName']}>
        <strong>{t('studio.framing.box')}</strong>{' '}
        {clip.framings.length === 1 ? t('studio.framing.moves') : t('studio.framing.help')}
      </p>
      <Button size="s" look="quiet" onPress={whole}>
        {t('studio.framing.whole')}
      </Button>
      <Button size="s" look="quiet" onPress={none}>
        {t('studio.framing.none')}
      </Button>
      <Button size="s" look="primary" onPress={() => chooseFraming(false)}>
        {t('studio.framing.done')}
      </Button>
    </div>
  )
}
