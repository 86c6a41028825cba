import {
  ArrowCounterClockwiseIcon,
  CaretLeftIcon,
  CaretRightIcon,
  ChatCircleIcon,
  GaugeIcon,
  HandPalmIcon,
  PauseIcon,
  PlayIcon
} from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ParentItem } from '../../../shared/domain/parent-reel.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { Dots } from './Dots.tsx'
import { Round } from './Round.tsx'
import type { TalkScreen } from './talk-screen.ts'
import styles from './parent.module.css'

type Props = {
  readonly player: Sequencer
  readonly talk: TalkScreen
  readonly item: ParentItem | undefined
  /** Whether there is a hand for buttons here; else the therapist has them. */
  readonly hands: boolean
}

/** Few, large buttons that fade while the film plays. */
export function Controls({ player, talk, item, hands }: Props) {
  const { t } = useTranslation()
  const parts = useStore(player.store, (state) => state.parts)
  const index = useStore(player.store, (state) => state.index)
  const playing = useStore(player.store, (state) => state.playing)
  const atEnd = useStore(player.store, (state) => state.atEnd)
  const slow = useStore(player.store, (state) => state.rate !== 1)
  const part = parts[index]
  const goesOn = !playing && (atEnd || part?.kind === 'card')
  const label = item?.type === 'clip' ? item.label : null
  if (!hands)
    return (
      <div className={styles['bar']} data-rests={!playing}>
        <p className={styles['label']}>{label}</p>
        <Dots count={parts.length} here={index} />
      </div>
    )
  return (
    <div role="toolbar" aria-label={t('parent.controls')} className={styles['bar']}>
      <p className={styles['label']}>{label}</p>
      <Dots count={parts.length} here={index} />
      <div className={styles['buttons']}>
        <Round
          icon={<CaretLeftIcon weight="bold" />}
          label={t('parent.previous')}
          disabled={index === 0}
          onPress={() => talk.perform({ do: 'previous' })}
        />
        <Round
          icon={<ArrowCounterClockwiseIcon weight="bold" />}
          label={t('parent.replay')}
          disabled={part?.kind !== 'clip'}
          onPress={() => talk.perform({ do: 'again' })}
        />
        <Round
          big
          icon={
            playing ? (
              <PauseIcon weight="fill" />
            ) : goesOn ? (
              <CaretRightIcon weight="bold" />
            ) : (
              <PlayIcon weight="fill" />
            )
          }
          label={playing ? t('parent.pause') : goesOn ? t('parent.next') : t('parent.play')}
          disabled={part === undefined}
          onPress={() => talk.perform({ do: 'go-on' })}
        />
        <Round
          icon={<GaugeIcon weight={slow ? 'fill' : 'regular'} />}
          label={slow ? t('parent.normal') : t('parent.slow')}
          pressed={slow}
          onPress={() => talk.perform({ do: 'slow' })}
        />
        <Round
          icon={<HandPalmIcon />}
          label={t('parent.freeze')}
          disabled={!playing}
          onPress={() => talk.perform({ do: 'freeze' })}
        />
        {item?.type === 'clip' && item.question !== '' && (
          <Round
            icon={<ChatCircleIcon />}
            label={t('parent.question')}
            onPress={() => talk.perform({ do: 'question' })}
          />
        )}
        <Round
          icon={<CaretRightIcon weight="bold" />}
          label={t('parent.next')}
          disabled={part === undefined}
          onPress={() => talk.perform({ do: 'next' })}
        />
      </div>
    </div>
  )
}
