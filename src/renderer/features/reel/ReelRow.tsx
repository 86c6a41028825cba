import {
  ArrowDownIcon,
  ArrowUpIcon,
  ChatTextIcon,
  DotsSixVerticalIcon,
  QuestionIcon,
  HandPalmIcon,
  TextTIcon,
  TrashIcon,
  WarningIcon
} from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { valenceOf } from '../../../shared/domain/effective-code.ts'
import { itemDurationMs } from '../../../shared/domain/reel.ts'
import { clipWords } from '../../../shared/domain/clip-words.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { lostItems } from '../../state/lost-items.ts'
import { momentOf, stepItem } from '../../state/reel.ts'
import { IconButton } from '../../ui/Button.tsx'
import { RowMarks } from './RowMarks.tsx'
import { Still } from './Still.tsx'
import type { ReelView } from './use-reel.ts'
import styles from './rows.module.css'

type Props = {
  readonly item: ReelItem
  readonly name: string
  /** Its place among the clips, as the check calls it; null for a card. */
  readonly number: number | null
  readonly view: ReelView
  readonly isShown: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onRemove: () => void
}

/** One clip or card in the list. */
export function ReelRow({ item, name, number, view, isShown, isFirst, isLast, onRemove }: Props) {
  const { t } = useTranslation()
  const moment = momentOf(view.doc, item)
  const isLost = lostItems([item], view.sources).length > 0
  const valence = moment && valenceOf(moment, view.codes)
  const caption = item.type === 'clip' ? (clipWords(item)[0] ?? '') : ''
  return (
    <GridListItem id={item.id} textValue={name} className={styles['row'] ?? ''} data-shown={isShown}>
      <AriaButton slot="drag" className={styles['grip'] ?? ''} aria-label={t('reel.drag', { name })}>
        <DotsSixVerticalIcon weight="bold" aria-hidden="true" />
      </AriaButton>
      <span className={styles['thumb']} data-card={item.type === 'card' ? item.kind : undefined}>
        {item.type === 'clip' ? (
          <Still recordingId={item.recordingId} ms={Math.round((item.startMs + item.endMs) / 2)} />
        ) : item.still !== null ? (
          <Still recordingId={item.still.recordingId} ms={item.still.atMs} />
        ) : item.kind === 'title' ? (
          <TextTIcon aria-hidden="true" />
        ) : item.kind === 'question' ? (
          <QuestionIcon aria-hidden="true" />
        ) : (
          <HandPalmIcon aria-hidden="true" />
        )}
        {number !== null && <span className={styles['number']}>{number}</span>}
        <span className={styles['length']}>{formatTime(itemDurationMs(item))}</span>
      </span>
      <span className={styles['words']}>
        <strong className={styles['rowName']}>{name}</strong>
        <span className={styles['rowFacts']}>
          {item.type === 'card' && t(`reel.card.${item.kind}`)}
          {valence && valence !== 'neutral' && (
            <span className={styles['valence']} data-valence={valence}>
              {t(`common.valence.${valence}`)}
            </span>
          )}
          {isLost && (
            <span className={styles['lost']}>
              <WarningIcon weight="fill" aria-hidden="true" />
              {t('reel.noPicture')}
            </span>
          )}
          {item.type === 'clip' && <RowMarks clip={item} masks={view.doc.of('mask')} />}
        </span>
        {caption !== '' && (
          <span className={styles['rowCaption']}>
            <ChatTextIcon aria-hidden="true" /> {caption}
          </span>
        )}
      </span>
      <span className={styles['rowTools']}>
        <IconButton
          size="s"
          icon={<ArrowUpIcon />}
          label={t('reel.up')}
          shortcut="Alt ↑"
          isDisabled={isFirst}
          onPress={() => stepItem(item.id, -1)}
        />
        <IconButton
          size="s"
          icon={<ArrowDownIcon />}
          label={t('reel.down')}
          shortcut="Alt ↓"
          isDisabled={isLast}
          onPress={() => stepItem(item.id, 1)}
        />
        <IconButton
          size="s"
          icon={<TrashIcon />}
          label={t('reel.remove')}
          shortcut="Delete"
          onPress={onRemove}
        />
      </span>
    </GridListItem>
  )
}
