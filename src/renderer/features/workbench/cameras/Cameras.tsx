import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { cameraPlaces, type Place } from '../../../../shared/domain/camera-layout.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import { anglesShown } from '../../../state/angles.ts'
import { cameras } from '../../../state/cameras.ts'
import { session } from '../../../state/session.ts'
import { playOrPause } from '../../../state/shuttle.ts'
import { playableUrl } from '../playable-url.ts'
import { AnglePicture } from './AnglePicture.tsx'
import { CameraName } from './CameraName.tsx'
import styles from './cameras.module.css'

type Props = {
  readonly main: Recording
  /** The picture of camera 1, which stays the same player whatever is added or arranged. */
  readonly children: ReactNode
}

/** The pictures of all cameras on one stage; a camera that is alone has it to itself. */
export function Cameras({ main, children }: Props) {
  const { t } = useTranslation()
  const stage = useRef<HTMLDivElement>(null)
  const recordings = useStore(session, (state) => state.recordings)
  const angles = useStore(session, (state) => anglesShown(state.doc.of('angle'), main.id))
  const { layout, largeId, corner } = useStore(cameras)
  const shown = angles.flatMap((angle, at) => {
    const recording = recordings.find(({ id }) => id === angle.recordingId)
    const src = recording && playableUrl(recording)
    return recording && typeof src === 'string' ? [{ angle, recording, src, number: at + 2 }] : []
  })
  const large = Math.max(0, shown.findIndex(({ recording }) => recording.id === largeId) + 1)
  const places = cameraPlaces(layout, shown.length + 1, large, corner)
  const name = (number: number, at: number, id: string | null): ReactNode =>
    shown.length > 0 && (
      <CameraName
        number={number}
        recordingId={id}
        isLarge={at === large}
        canMove={layout === 'corner' && at !== large}
        stage={stage}
      />
    )
  return (
    <div
      ref={stage}
      data-testid="cameras"
      className={styles['cameras']}
      data-layout={layout}
      data-count={shown.length + 1}
    >
      <Slot place={places[0]} isSmall={large !== 0}>
        {children}
        {name(1, 0, null)}
      </Slot>
      {shown.map(({ angle, recording, src, number }, at) => (
        <Slot key={angle.id} place={places[at + 1]} isSmall={at + 1 !== large} onClick={playOrPause}>
          <AnglePicture
            angle={angle}
            recording={recording}
            src={src}
            label={t('cameras.picture', { number })}
          />
          {name(number, at + 1, recording.id)}
        </Slot>
      ))}
    </div>
  )
}

function Slot({
  place = { x: 0, y: 0, width: 1, height: 1 },
  isSmall,
  onClick,
  children
}: {
  readonly place?: Place | undefined
  readonly isSmall: boolean
  readonly onClick?: () => void
  readonly children: ReactNode
}) {
  const share = (value: number): string => `${value * 100}%`
  return (
    <div
      className={styles['slot']}
      {...(onClick && { onClick })}
      data-small={isSmall || undefined}
      style={{
        left: share(place.x),
        top: share(place.y),
        width: share(place.width),
        height: share(place.height)
      }}
    >
      {children}
    </div>
  )
}
