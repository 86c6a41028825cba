import { ImageIcon, TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Card } from '../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { changeCard } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { Still } from './Still.tsx'
import { useItemName } from './use-item-name.ts'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = { readonly card: Card; readonly view: ReelView }

/** The picture behind a card's words: out of one of the reel's clips. */
export function CardStill({ card, view }: Props) {
  const { t } = useTranslation()
  const nameOf = useItemName(view)
  const clips = view.items.flatMap((item) => (item.type === 'clip' ? [item] : []))
  return (
    <div className={styles['cover']} role="group" aria-label={t('studio.card.still')}>
      <span className={styles['coverName']}>{t('studio.card.still')}</span>
      {card.still && (
        <span className={styles['coverPicture']}>
          <Still recordingId={card.still.recordingId} ms={card.still.atMs} />
        </span>
      )}
      <span className={styles['coverTools']}>
        <MenuTrigger>
          <Button size="s" icon={<ImageIcon />} isDisabled={clips.length === 0}>
            {t('studio.card.chooseStill')}
          </Button>
          <Popover className={styles['questions'] ?? ''} placement="top end">
            <Menu aria-label={t('studio.card.chooseStill')} className={styles['questionList'] ?? ''}>
              {clips.map((clip) => {
                const atMs = Math.round((clip.startMs + clip.endMs) / 2)
                return (
                  <MenuItem
                    key={clip.id}
                    id={clip.id}
                    textValue={nameOf(clip)}
                    onAction={() => changeCard(card.id, { still: { recordingId: clip.recordingId, atMs } })}
                  >
                    <span className={styles['coverChoice']}>
                      <span className={styles['coverSmall']}>
                        <Still recordingId={clip.recordingId} ms={atMs} />
                      </span>
                      {t('studio.card.middleOf', { name: nameOf(clip) })} · {formatTime(clip.startMs)}
                    </span>
                  </MenuItem>
                )
              })}
            </Menu>
          </Popover>
        </MenuTrigger>
        {card.still && (
          <Button
            size="s"
            look="quiet"
            icon={<TrashIcon />}
            onPress={() => changeCard(card.id, { still: null })}
          >
            {t('studio.card.removeStill')}
          </Button>
        )}
      </span>
    </div>
  )
}
