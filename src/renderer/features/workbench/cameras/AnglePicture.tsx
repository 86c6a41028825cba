import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recording } from '../../../../shared/domain/recording.ts'
import type { Angle } from '../../../../shared/domain/session-record.ts'
import { cameras } from '../../../state/cameras.ts'
import { loadFrames } from '../../../state/frames.ts'
import type { PlayerHandle } from '../../../ui/player/attach-player.ts'
import { VideoPlayer } from '../../../ui/player/VideoPlayer.tsx'
import { type Coverage, followMain } from './follow-main.ts'
import styles from './cameras.module.css'

type Props = {
  readonly angle: Angle
  readonly recording: Recording
  readonly src: string
  readonly label: string
}

/** A further camera's picture, silent and always at camera 1's time. */
export function AnglePicture({ angle, recording, src, label }: Props) {
  const { t } = useTranslation()
  const [coverage, setCoverage] = useState<Coverage>('within')
  const [handle, setHandle] = useState<PlayerHandle | null>(null)
  const placed = useRef(angle)
  const follower = useRef<ReturnType<typeof followMain> | null>(null)
  const { id: recordingId, info } = recording
  const durationMs = info?.durationMs ?? 0
  useEffect(() => void loadFrames(recordingId), [recordingId])
  useEffect(() => {
    placed.current = angle
    follower.current?.again()
  }, [angle])
  useEffect(() => {
    if (handle === null) return
    const offset = (): number => {
      const { draft } = cameras.getState()
      return draft?.angleId === placed.current.id ? draft.offsetMs : placed.current.offsetMs
    }
    const following = followMain(handle, { recordingId, durationMs }, offset, setCoverage)
    follower.current = following
    const stop = cameras.subscribe((now, before) => now.draft !== before.draft && following.again())
    return () => {
      stop()
      following.stop()
      follower.current = null
    }
  }, [handle, recordingId, durationMs])
  return (
    <>
      <VideoPlayer
        src={src}
        label={label}
        onReady={(ready) => {
          ready.setMuted(true)
          setHandle(ready)
          return () => setHandle(null)
        }}
      />
      {coverage !== 'within' && <p className={styles['absent']}>{t(`cameras.coverage.${coverage}`)}</p>}
    </>
  )
}
