import { PauseIcon, PlayIcon, RepeatIcon, SkipBackIcon, SkipForwardIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useStore } from 'zustand'
import { formatTime } from '../../../shared/domain/time.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { totalDurationMs, wholeMsAt } from '../../ui/reel-player/parts.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import styles from './transport.module.css'

const rates = [
  { id: '0.25', label: '¼×' },
  { id: '0.5', label: '½×' },
  { id: '1', label: '1×' },
  { id: '1.5', label: '1½×' },
  { id: '2', label: '2×' }
] as const

/** Play, back and forth, and where in the reel. */
export function Transport({ player }: { readonly player: Sequencer }) {
  const { t } = useTranslation()
  const { parts, index, offsetMs, playing, rate, looping } = useStore(player.store)
  const totalMs = totalDurationMs(parts)
  const atMs = wholeMsAt(parts, { index, offsetMs })
  const joins = parts.slice(0, -1).map((_, at) => totalDurationMs(parts.slice(0, at + 1)))
  return (
    <div className={styles['transport']} data-testid="reel-transport">
      <IconButton
        icon={<SkipBackIcon weight="fill" />}
        label={t('reel.player.previous')}
        onPress={() => player.goToPart(Math.max(0, offsetMs > 1500 ? index : index - 1))}
      />
      <IconButton
        look="primary"
        icon={playing ? <PauseIcon weight="fill" /> : <PlayIcon weight="fill" />}
        label={playing ? t('reel.player.pause') : t('reel.player.play')}
        shortcut="K"
        onPress={() => (playing ? player.pause() : player.play())}
      />
      <IconButton
        icon={<SkipForwardIcon weight="fill" />}
        label={t('reel.player.next')}
        isDisabled={index >= parts.length - 1}
        onPress={() => player.goToPart(index + 1)}
      />
      <IconButton
        icon={<RepeatIcon weight={looping ? 'bold' : 'regular'} />}
        look={looping ? 'primary' : 'quiet'}
        label={t('keys.action.loopClip')}
        shortcut="L"
        aria-pressed={looping}
        onPress={() => player.toggleLoop()}
      />
      <span className={styles['time']}>
        {formatTime(atMs, 'tenths')} <span className={styles['of']}>/ {formatTime(totalMs)}</span>
      </span>
      <Slider
        className={styles['seek'] ?? ''}
        aria-label={t('reel.player.seek')}
        minValue={0}
        maxValue={Math.max(1, totalMs)}
        step={100}
        value={Math.min(atMs, totalMs)}
        onChange={(ms) => player.seek(ms)}
      >
        <SliderTrack className={styles['track'] ?? ''}>
          <span className={styles['played']} style={{ width: `${(atMs / Math.max(1, totalMs)) * 100}%` }} />
          {joins.map((ms, at) => (
            <span
              key={parts[at]?.id}
              className={styles['join']}
              style={{ left: `${(ms / Math.max(1, totalMs)) * 100}%` }}
            />
          ))}
          <SliderThumb className={styles['thumb'] ?? ''} />
        </SliderTrack>
      </Slider>
      <div className={styles['rate']}>
        <Choice
          label={t('reel.player.rate')}
          hideLabel
          value={rates.find(({ id }) => Number(id) === rate)?.id ?? '1'}
          options={rates}
          onChange={(id) => player.setRate(Number(id))}
        />
      </div>
    </div>
  )
}
