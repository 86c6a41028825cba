import { EyeSlashIcon, MaskHappyIcon, SpeakerSlashIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { boundMask } from '../../../../shared/domain/mask-edits.ts'
import { isSeenMask } from '../../../../shared/domain/masks.ts'
import type { Clip, Mask } from '../../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { changeMask, chooseMask, picturesOf, removeMask } from '../../../state/masks.ts'
import { session } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import type { Studio } from '../studio.ts'
import { maskWords, personWords } from './mask-words.ts'
import { MaskPlaces } from './MaskPlaces.tsx'
import { showPicture, shownPictureMs } from './shown-picture.ts'
import styles from './masks.module.css'

type Props = {
  readonly mask: Mask
  readonly clip: Clip
  readonly studio: Studio
  readonly isChosen: boolean
  readonly onKey: (by: -1 | 1) => void
}

const someoneElse = 'someone-else'

/** One thing that is hidden: in a line, and with all that can be changed about it when it is chosen. */
export function MaskItem({ mask, clip, studio, isChosen, onKey }: Props) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people) ?? []
  const { player } = studio
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // It may have been chosen on the picture or the strip, while something else of the clip was looked at here.
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const name = maskWords(mask, people, t)
  const open = (): void => {
    chooseMask(mask.id)
    const ms = shownPictureMs(player.store.getState(), clip)
    if (ms === null || ms < mask.startMs || ms >= mask.endMs)
      showPicture(player, clip, Math.max(clip.startMs, mask.startMs))
  }
  const bound = (edge: 'start' | 'end'): void => {
    const ms = shownPictureMs(player.store.getState(), clip)
    if (ms !== null) changeMask(mask.id, boundMask(mask, picturesOf(clip), edge, ms))
  }
  const span = t('masks.span', {
    from: formatTime(mask.startMs, 'tenths'),
    to: formatTime(mask.endMs, 'tenths')
  })
  return (
    <li ref={place} className={styles['item']} data-chosen={isChosen}>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={isChosen}
        aria-label={`${t('masks.open', { name })}, ${span}`}
        onClick={() => (isChosen ? chooseMask(null) : open())}
      >
        {isSeenMask(mask) ? (
          <EyeSlashIcon aria-hidden="true" />
        ) : mask.kind === 'voice' ? (
          <MaskHappyIcon aria-hidden="true" />
        ) : (
          <SpeakerSlashIcon aria-hidden="true" />
        )}
        <strong>{name}</strong>
        <span>{span}</span>
      </button>
      {isChosen && (
        <div className={styles['fields']}>
          {isSeenMask(mask) && <MaskPlaces mask={mask} clip={clip} studio={studio} onKey={onKey} />}
          <div className={styles['row']}>
            <Button size="s" onPress={() => bound('start')}>
              {t('masks.startHere')}
            </Button>
            <Button size="s" onPress={() => bound('end')}>
              {t('masks.endHere')}
            </Button>
          </div>
          {isSeenMask(mask) && (
            <div className={styles['two']}>
              <Choice
                label={t('masks.kindLabel')}
                value={mask.kind === 'pixelate' ? 'pixelate' : 'blur'}
                options={(['blur', 'pixelate'] as const).map((id) => ({ id, label: t(`masks.kind.${id}`) }))}
                onChange={(kind) => changeMask(mask.id, { kind })}
              />
              <Choice
                label={t('masks.shapeLabel')}
                value={mask.shape}
                options={(['oval', 'box'] as const).map((id) => ({ id, label: t(`masks.shape.${id}`) }))}
                onChange={(shape) => changeMask(mask.id, { shape })}
              />
            </div>
          )}
          {mask.kind !== 'silence' && (
            <Choice
              label={t('masks.who')}
              value={mask.personId ?? someoneElse}
              options={[
                { id: someoneElse, label: t('masks.someoneElse') },
                ...people.map((person) => ({ id: person.id, label: personWords(person, t) }))
              ]}
              onChange={(id) => changeMask(mask.id, { personId: id === someoneElse ? null : id })}
            />
          )}
          <p className={styles['help']}>{t('masks.promise')}</p>
          <div className={styles['row']}>
            <Button size="s" look="quiet" onPress={() => removeMask(mask.id)}>
              {t('masks.remove')}
            </Button>
            <Button size="s" onPress={() => chooseMask(null)}>
              {t('masks.done')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
