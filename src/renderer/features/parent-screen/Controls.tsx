import {
  ArrowCounterClockwiseIcon,
  CaretLeftIcon,
  CaretRightIcon,
  PauseIcon,
  PencilSimpleLineIcon,
  GaugeIcon,
  PlayIcon,
  HandPalmIcon,
  XIcon
} from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { freeze, goOn, goToPart, replay, slowRate, toggleSlow } from './commands.ts'
import { Dots } from './Dots.tsx'
import styles from './parent.module.css'

type Props = {
  readonly player: Sequencer
  /** The clip in words for parents, if there are any. */
  readonly label: string | null
  readonly onFreeze: () => void
  readonly onWrite: () => void
  readonly onLeave: () => void
}

/** Few, large buttons that fade while the film plays. */
export function Controls({ player, label, onFreeze, onWrite, onLeave }: Props) {
  const { t } = useTranslation()
  const parts = useStore(player.store, (state) => state.parts)
  const index = useStore(player.store, (state) => state.index)
  const playing = useStore(player.store, (state) => state.playing)
  const atEnd = useStore(player.store, (state) => state.atEnd)
  const rate = useStore(player.store, (state) => state.rate)
  const part = parts[index]
  const slow = rate === slowRate
  const isLast = index >= parts.length - 1
  const over = isLast && index > 0 && (atEnd || part?.kind === 'card')
  const goesOn = !playing && !isLast && (atEnd || part?.kind === 'card')
  return (
    <>
      <div className={styles['corner']}>
        <Corner icon={<PencilSimpleLineIcon />} label={t('parent.words')} onPress={onWrite} />
        <Corner icon={<XIcon />} label={t('parent.leave')} onPress={onLeave} />
      </div>
      <div role="toolbar" aria-label={t('parent.controls')} className={styles['bar']}>
        <p className={styles['label']}>{over && atEnd ? t('parent.end') : label}</p>
        <Dots count={parts.length} here={index} />
        <div className={styles['buttons']}>
          <Round
            icon={<CaretLeftIcon weight="bold" />}
            label={t('parent.previous')}
            disabled={index === 0}
            onPress={() => goToPart(player, index - 1)}
          />
          <Round
            icon={<ArrowCounterClockwiseIcon weight="bold" />}
            label={t('parent.replay')}
            disabled={part?.kind !== 'clip'}
            onPress={() => replay(player)}
          />
          {over ? (
            <Round
              big
              icon={<ArrowCounterClockwiseIcon weight="bold" />}
              label={t('parent.again')}
              onPress={() => goToPart(player, 0)}
            />
          ) : (
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
              onPress={() => goOn(player)}
            />
          )}
          <Round
            icon={<GaugeIcon weight={slow ? 'fill' : 'regular'} />}
            label={slow ? t('parent.normal') : t('parent.slow')}
            pressed={slow}
            onPress={() => toggleSlow(player)}
          />
          <Round
            icon={<HandPalmIcon />}
            label={t('parent.freeze')}
            disabled={!playing}
            onPress={() => freeze(player, onFreeze)}
          />
          <Round
            icon={<CaretRightIcon weight="bold" />}
            label={t('parent.next')}
            disabled={isLast}
            onPress={() => goToPart(player, index + 1)}
          />
        </div>
      </div>
    </>
  )
}

type RoundProps = {
  readonly icon: ReactNode
  readonly label: string
  readonly big?: boolean
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
}

function Round({ icon, label, big = false, pressed, disabled = false, onPress }: RoundProps) {
  return (
    <Button
      className={styles['round'] ?? ''}
      data-big={big}
      data-pressed-in={pressed}
      isDisabled={disabled}
      preventFocusOnPress
      onPress={onPress}
    >
      <span className={styles['disc']} aria-hidden="true">
        {icon}
      </span>
      <span>{label}</span>
    </Button>
  )
}

function Corner({
  icon,
  label,
  onPress
}: {
  readonly icon: ReactNode
  readonly label: string
  readonly onPress: () => void
}) {
  return (
    <Button className={styles['cornerButton'] ?? ''} aria-label={label} preventFocusOnPress onPress={onPress}>
      {icon}
    </Button>
  )
}
