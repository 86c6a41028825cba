import { CaretLeftIcon, CaretRightIcon, PushPinIcon, TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { pictureMs } from '../../../../shared/domain/clip-marks.ts'
import { nextKeyMs, withKey, withoutKey } from '../../../../shared/domain/mask-edits.ts'
import { maskBoxAt } from '../../../../shared/domain/masks.ts'
import type { Clip, Mask } from '../../../../shared/domain/reel-records.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { changeMask, picturesOf } from '../../../state/masks.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import type { Studio } from '../studio.ts'
import { shownPictureMs } from './shown-picture.ts'
import styles from './masks.module.css'

type Props = {
  readonly mask: Mask
  readonly clip: Clip
  readonly studio: Studio
  readonly onKey: (by: -1 | 1) => void
}

/** Where a box was put, picture by picture: from one place to the other it goes by itself. */
export function MaskPlaces({ mask, clip, studio, onKey }: Props) {
  const { t } = useTranslation()
  const ms = useStore(studio.player.store, (state) => shownPictureMs(state, clip))
  const pictures = picturesOf(clip)
  const box = ms === null ? null : maskBoxAt(mask, ms)
  const isKey = ms !== null && mask.keys.some(({ atMs }) => atMs === pictureMs(pictures, ms))
  const has = (by: -1 | 1): boolean => ms !== null && nextKeyMs(mask, pictures, ms, by) !== null
  return (
    <>
      <div className={styles['row']} role="group" aria-label={t('masks.keys', { count: mask.keys.length })}>
        <IconButton
          size="s"
          icon={<CaretLeftIcon />}
          label={t('masks.previous')}
          shortcut={shortcutOf('mask-key-back')}
          isDisabled={!has(-1)}
          onPress={() => onKey(-1)}
        />
        <span className={styles['count']}>{t('masks.keys', { count: mask.keys.length })}</span>
        <IconButton
          size="s"
          icon={<CaretRightIcon />}
          label={t('masks.next')}
          shortcut={shortcutOf('mask-key-on')}
          isDisabled={!has(1)}
          onPress={() => onKey(1)}
        />
        {isKey ? (
          <Button
            size="s"
            look="quiet"
            icon={<TrashIcon />}
            isDisabled={mask.keys.length < 2}
            onPress={() => changeMask(mask.id, withoutKey(mask, pictures, ms))}
          >
            {t('masks.removeKey')}
          </Button>
        ) : (
          <Button
            size="s"
            look="quiet"
            icon={<PushPinIcon />}
            isDisabled={box === null}
            onPress={() => {
              if (box !== null && ms !== null) changeMask(mask.id, withKey(mask, pictures, ms, box))
            }}
          >
            {t('masks.here')}
          </Button>
        )}
      </div>
      <p className={styles['help']}>{box === null ? t('masks.outside') : t('masks.keysHelp')}</p>
    </>
  )
}
