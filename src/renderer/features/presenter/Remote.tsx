import {
  ArrowCounterClockwiseIcon,
  CaretLeftIcon,
  CaretRightIcon,
  EyeSlashIcon,
  GaugeIcon,
  PauseIcon,
  PlayIcon,
  SkipBackIcon,
  SkipForwardIcon,
  TrashIcon
} from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { TalkCommand, TalkState } from '../../../shared/domain/talk.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import styles from './presenter.module.css'

type Props = { readonly screen: TalkState | null; readonly say: (command: TalkCommand) => void }

/** Everything on the parent screen, from here. */
export function Remote({ screen, say }: Props) {
  const { t } = useTranslation()
  const isBlank = screen?.face === 'blank'
  if (screen?.face === 'leave-out')
    return (
      <div key="leave-out" role="group" aria-label={t('parent.leaveOut.title')} className={styles['remote']}>
        <strong>{t('parent.leaveOut.title')}</strong>
        <span className={styles['gap']} />
        <Button onPress={() => say({ do: 'leave-out' })}>{t('parent.leaveOut.yes')}</Button>
        <Button autoFocus onPress={() => say({ do: 'keep' })}>
          {t('parent.leaveOut.no')}
        </Button>
      </div>
    )
  const goesOn = screen !== null && !screen.playing && (screen.atEnd || screen.face !== 'film')
  return (
    <div role="toolbar" aria-label={t('parent.controls')} className={styles['remote']}>
      <IconButton
        icon={<SkipBackIcon weight="fill" />}
        label={t('talk.previous')}
        shortcut={shortcutOf('parent-previous')}
        onPress={() => say({ do: 'previous' })}
      />
      <IconButton
        icon={<ArrowCounterClockwiseIcon />}
        label={t('talk.again')}
        shortcut={shortcutOf('parent-again')}
        onPress={() => say({ do: 'again' })}
      />
      <IconButton
        icon={<CaretLeftIcon />}
        label={t('talk.stepBack')}
        shortcut={shortcutOf('parent-step-back')}
        onPress={() => say({ do: 'step-back' })}
      />
      <Button
        look="primary"
        icon={screen?.playing === true ? <PauseIcon weight="fill" /> : <PlayIcon weight="fill" />}
        onPress={() => say({ do: 'go-on' })}
      >
        {screen?.playing === true ? t('talk.pause') : goesOn ? t('talk.onward') : t('talk.play')}
      </Button>
      <IconButton
        icon={<CaretRightIcon />}
        label={t('talk.step')}
        shortcut={shortcutOf('parent-step')}
        onPress={() => say({ do: 'step' })}
      />
      <IconButton
        icon={<GaugeIcon weight={screen?.rate === 1 ? 'regular' : 'fill'} />}
        label={t('talk.slow')}
        shortcut={shortcutOf('parent-slow')}
        onPress={() => say({ do: 'slow' })}
      />
      <IconButton
        icon={<SkipForwardIcon weight="fill" />}
        label={t('talk.next')}
        shortcut={shortcutOf('parent-next')}
        onPress={() => say({ do: 'next' })}
      />
      <span className={styles['gap']} />
      <IconButton
        icon={<EyeSlashIcon weight={isBlank ? 'fill' : 'regular'} />}
        label={isBlank ? t('talk.unblank') : t('talk.blank')}
        shortcut={shortcutOf('parent-blank')}
        onPress={() => say({ do: 'blank' })}
      />
      <IconButton
        icon={<TrashIcon />}
        label={t('talk.leaveOut')}
        shortcut={shortcutOf('parent-leave-out')}
        onPress={() => say({ do: 'ask-leave-out' })}
      />
    </div>
  )
}
