import {
  ArrowsInSimpleIcon,
  ArrowsOutSimpleIcon,
  CaretDoubleLeftIcon,
  CaretDoubleRightIcon,
  CaretLeftIcon,
  CaretRightIcon,
  MinusIcon,
  PauseIcon,
  PlayIcon,
  PlusIcon,
  RepeatIcon,
  SpeakerHighIcon,
  SpeakerSlashIcon
} from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { shortcutOf } from '../../state/key-names.ts'
import type { ActionId } from '../../state/keymap.ts'
import { loop } from '../../state/loop.ts'
import { player, setVolume } from '../../state/player.ts'
import { shuttle } from '../../state/shuttle.ts'
import { workbench } from '../../state/workbench.ts'
import { IconButton } from '../../ui/Button.tsx'
import { perform } from './actions.ts'
import { LightButton } from './looking/LightButton.tsx'
import { StillsButton } from './looking/StillsButton.tsx'
import { TimeDisplay } from './TimeDisplay.tsx'
import styles from './transport.module.css'

/** Everything one does to the film; each button has a key. */
export function Transport({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const playing = useStore(player, (state) => state.playing)
  const back = useStore(shuttle, (state) => state.rate < 0)
  const looping = useStore(loop, (state) => state.on)
  const muted = useStore(player, (state) => state.muted)
  const fullFrame = useStore(workbench, (state) => state.fullFrame)
  const moving = playing || back
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('player.controls')}>
      <div className={styles['group']}>
        <Key id="second-back" label={t('player.secondBack')} icon={<CaretDoubleLeftIcon />} />
        <Key id="frame-back" label={t('player.frameBack')} icon={<CaretLeftIcon />} />
        <IconButton
          look="primary"
          icon={moving ? <PauseIcon weight="fill" /> : <PlayIcon weight="fill" />}
          label={moving ? t('player.pause') : t('player.play')}
          shortcut={shortcutOf('play-pause')}
          preventFocusOnPress
          onPress={() => perform('play-pause')}
        />
        <Key id="frame-forward" label={t('player.frameForward')} icon={<CaretRightIcon />} />
        <Key id="second-forward" label={t('player.secondForward')} icon={<CaretDoubleRightIcon />} />
      </div>
      <TimeDisplay />
      <div className={styles['group']}>
        <Speed />
        <Key
          id="loop"
          label={looping ? t('player.loopOff') : t('player.loop')}
          icon={<RepeatIcon weight={looping ? 'fill' : 'regular'} />}
          isOn={looping}
        />
        <Key
          id="mute"
          label={muted ? t('player.unmute') : t('player.mute')}
          icon={muted ? <SpeakerSlashIcon /> : <SpeakerHighIcon />}
          isOn={muted}
        />
        <Volume />
        <LightButton />
        <StillsButton recordingId={recordingId} />
        <Key
          id="full-frame"
          label={fullFrame ? t('player.leaveFullFrame') : t('player.fullFrame')}
          icon={fullFrame ? <ArrowsInSimpleIcon /> : <ArrowsOutSimpleIcon />}
        />
      </div>
    </div>
  )
}

function Key({
  id,
  label,
  icon,
  isOn = false
}: {
  readonly id: ActionId
  readonly label: string
  readonly icon: ReactNode
  readonly isOn?: boolean
}) {
  return (
    <span className={styles['key']} data-on={isOn || undefined}>
      <IconButton
        icon={icon}
        label={label}
        shortcut={shortcutOf(id)}
        preventFocusOnPress
        onPress={() => perform(id)}
      />
    </span>
  )
}

function Speed() {
  const { t, i18n } = useTranslation()
  const speed = useStore(player, (state) => state.speed)
  const rate = useStore(shuttle, (state) => state.rate)
  const slow = useStore(loop, (state) => state.rate)
  const shown = slow ?? (Math.abs(rate) > 1 || rate < 0 ? Math.abs(rate) : speed)
  const number = new Intl.NumberFormat(i18n.language).format(shown)
  return (
    <div className={styles['speed']} role="group" aria-label={t('player.speed')}>
      <IconButton
        size="s"
        icon={<MinusIcon />}
        label={t('keys.action.slower')}
        shortcut={shortcutOf('slower')}
        preventFocusOnPress
        onPress={() => perform('slower')}
      />
      <output className={styles['rate']} data-testid="speed">
        {rate < 0 ? t('player.rewinding', { rate: number }) : t('player.speedOf', { rate: number })}
      </output>
      <IconButton
        size="s"
        icon={<PlusIcon />}
        label={t('keys.action.faster')}
        shortcut={shortcutOf('faster')}
        preventFocusOnPress
        onPress={() => perform('faster')}
      />
    </div>
  )
}

function Volume() {
  const { t } = useTranslation()
  const volume = useStore(player, (state) => (state.muted ? 0 : state.volume))
  return (
    <input
      type="range"
      className={styles['volume']}
      aria-label={t('player.volume')}
      min="0"
      max="1"
      step="0.05"
      value={volume}
      onChange={(event) => setVolume(Number(event.currentTarget.value))}
    />
  )
}
