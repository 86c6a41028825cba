import { EyeSlashIcon, MaskHappyIcon, SpeakerSlashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { nextKeyMs } from '../../../../shared/domain/mask-edits.ts'
import type { Clip, Mask } from '../../../../shared/domain/reel-records.ts'
import { tellDone } from '../../../state/app.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import {
  canHideIn,
  chosenIn,
  hideFrom,
  masks,
  masksElsewhere,
  masksIn,
  picturesOf
} from '../../../state/masks.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { session } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import { useReelActions } from '../reel-actions.ts'
import type { Studio } from '../studio.ts'
import { MaskItem } from './MaskItem.tsx'
import { showPicture, shownPictureMs } from './shown-picture.ts'
import styles from './masks.module.css'

/** What hides in this clip's recording: whom it hides, where and how long. */
export function HideSection({ clip, studio }: { readonly clip: Clip; readonly studio: Studio }) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const chosenId = useStore(masks, (state) => state.chosenId)
  useStore(reelSources)
  const { player } = studio
  const list = masksIn(doc, clip)
  const elsewhere = masksElsewhere(doc, clip)
  const hide = (kind: Mask['kind']): void => {
    player.pause()
    if (!canHideIn(clip)) {
      tellDone(t('masks.otherSession'))
      return
    }
    const ms = shownPictureMs(player.store.getState(), clip)
    if (ms === null) studio.choose(clip.id)
    else if (!hideFrom(clip, ms, kind)) tellDone(t('masks.noPlace'))
  }
  const toKey = (by: -1 | 1): void => {
    const mask = chosenIn(list, chosenId)
    const ms = shownPictureMs(player.store.getState(), clip)
    const key = mask && ms !== null ? nextKeyMs(mask, picturesOf(clip), ms, by) : null
    if (key !== null) showPicture(player, clip, key)
  }
  useReelActions({
    'mask-new': () => hide('blur'),
    'mask-voice': () => hide('voice'),
    'mask-key-back': () => toKey(-1),
    'mask-key-on': () => toKey(1)
  })
  return (
    <section className={styles['hide']} aria-label={t('masks.title')}>
      <h3>{t('masks.title')}</h3>
      {list.length === 0 && <p className={styles['help']}>{t('masks.promise')}</p>}
      {list.length > 0 && (
        <ul className={styles['list']} aria-label={t('masks.list')}>
          {list.map((mask) => (
            <MaskItem
              key={mask.id}
              mask={mask}
              clip={clip}
              studio={studio}
              isChosen={mask.id === chosenId}
              onKey={toKey}
            />
          ))}
        </ul>
      )}
      {elsewhere > 0 && <p className={styles['help']}>{t('masks.elsewhere', { count: elsewhere })}</p>}
      <div className={styles['add']}>
        <Tooltip text={t('masks.hint.seen')} shortcut={shortcutOf('mask-new')}>
          <Button size="s" icon={<EyeSlashIcon />} onPress={() => hide('blur')}>
            {t('masks.add.seen')}
          </Button>
        </Tooltip>
        <Tooltip text={t('masks.hint.voice')} shortcut={shortcutOf('mask-voice')}>
          <Button size="s" icon={<MaskHappyIcon />} onPress={() => hide('voice')}>
            {t('masks.add.voice')}
          </Button>
        </Tooltip>
        <Tooltip text={t('masks.hint.silence')}>
          <Button size="s" icon={<SpeakerSlashIcon />} onPress={() => hide('silence')}>
            {t('masks.add.silence')}
          </Button>
        </Tooltip>
      </div>
    </section>
  )
}
