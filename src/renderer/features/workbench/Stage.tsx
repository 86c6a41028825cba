import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../shared/domain/recording.ts'
import { followFilmEnd } from '../../state/film-end.ts'
import { loadFrames } from '../../state/frames.ts'
import { attachHandle, describeFilm, player, playerFailed } from '../../state/player.ts'
import { clearLoop, followLoop } from '../../state/loop.ts'
import { rememberView } from '../../state/recording-view.ts'
import { stopShuttle } from '../../state/shuttle.ts'
import { Notice } from '../../ui/Notice.tsx'
import { VideoPlayer } from '../../ui/player/VideoPlayer.tsx'
import { Cameras } from './cameras/Cameras.tsx'
import { EchoLine } from './EchoLine.tsx'
import { followWatching } from './looking/follow-watching.ts'
import { LookChips } from './looking/LookChips.tsx'
import { LookEcho } from './looking/LookEcho.tsx'
import { PictureBox } from './looking/PictureBox.tsx'
import { WatchHint } from './looking/WatchHint.tsx'
import styles from './workbench.module.css'

/**
 * The picture. What draws the film goes into the picture's box and is enlarged with it; what is said about it lies
 * over it.
 */
export function Stage({ recording, src }: { readonly recording: Recording; readonly src: string }) {
  const { t } = useTranslation()
  const failed = useStore(player, (state) => state.failed)
  const { id, info, status } = recording
  const durationMs = info?.durationMs ?? 0
  const frameRate = info?.frameRate ?? 25
  useEffect(() => {
    if (status.state === 'ready') void loadFrames(id)
  }, [id, status.state])
  useEffect(() => describeFilm({ id, durationMs, frameRate }), [id, durationMs, frameRate])
  useEffect(followLoop, [])
  useEffect(followFilmEnd, [])
  useEffect(followWatching, [])
  useEffect(() => {
    const forget = rememberView(id)
    return () => {
      forget()
      clearLoop()
      // Else it goes on without a picture, and is in force again when one comes back.
      stopShuttle()
    }
  }, [id])
  return (
    <div className={styles['stage']}>
      <Cameras main={recording}>
        <PictureBox
          recordingId={id}
          width={info?.width ?? 16}
          height={info?.height ?? 9}
          overlay={
            <>
              <WatchHint recordingId={id} />
              <LookChips />
              <EchoLine />
              <LookEcho />
              {failed && (
                <div className={styles['stageNotice']}>
                  <Notice kind="warning">{t('player.failed')}</Notice>
                </div>
              )}
            </>
          }
        >
          <VideoPlayer
            key={id}
            src={src}
            label={t('player.picture')}
            onReady={(handle) => attachHandle(handle, { id, durationMs, frameRate })}
            onError={playerFailed}
          />
        </PictureBox>
      </Cameras>
    </div>
  )
}
