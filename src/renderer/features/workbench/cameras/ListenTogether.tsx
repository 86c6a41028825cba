import { EarIcon, StopIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Angle } from '../../../../shared/domain/session-record.ts'
import { pause } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { listen, type ListenMode } from './listen.ts'
import styles from './cameras.module.css'

type Props = {
  readonly angle: Angle
  readonly number: number
  /** Listened to as proposed, before it is taken over. */
  readonly offsetMs: number
}

/** Some seconds of both cameras together, to judge by ear. */
export function ListenTogether({ angle, number, offsetMs }: Props) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<ListenMode>('ears')
  const [state, setState] = useState<'quiet' | 'playing' | 'silent'>('quiet')
  const leave = useRef<AbortController | null>(null)
  useEffect(() => () => leave.current?.abort(), [])
  const start = async (): Promise<void> => {
    pause()
    const mine = new AbortController()
    leave.current = mine
    setState('playing')
    const { mainId, recordingId: angleId } = angle
    const heard = await listen({ mainId, angleId, atMs: playheadMs(), offsetMs, mode }, mine.signal).catch(
      () => false
    )
    setState(heard ? 'quiet' : 'silent')
  }
  return (
    <section className={styles['section']} aria-label={t('cameras.listen.title')}>
      <div className={styles['listen']}>
        {state === 'playing' ? (
          <Button icon={<StopIcon weight="fill" aria-hidden="true" />} onPress={() => leave.current?.abort()}>
            {t('cameras.listen.stop')}
          </Button>
        ) : (
          <Button icon={<EarIcon aria-hidden="true" />} onPress={() => void start()}>
            {t('cameras.listen.start')}
          </Button>
        )}
        <Choice
          label={t('cameras.listen.how')}
          hideLabel
          value={mode}
          options={[
            { id: 'ears', label: t('cameras.listen.ears', { number }) },
            { id: 'turns', label: t('cameras.listen.turns') }
          ]}
          onChange={setMode}
        />
      </div>
      <p className={styles['soft']} role="status">
        {t(state === 'silent' ? 'cameras.listen.silent' : 'cameras.listen.hint')}
      </p>
    </section>
  )
}
