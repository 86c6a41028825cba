import { type CSSProperties, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { CardPart } from './parts.ts'
import type { Sequencer } from './sequencer.ts'
import { pairOf } from './video-pair.ts'
import styles from './ReelStage.module.css'

/** The stage takes the shape of its picture; the number is for a stylesheet that has to fit it in a window. */
function shapeOf({ width, height }: { readonly width: number; readonly height: number }): CSSProperties {
  const ratio = `${String(width)} / ${String(height)}`
  return { aspectRatio: ratio, ['--ratio' as string]: String(width / height) }
}

type Props = {
  readonly player: Sequencer
  readonly label: string
  /** Said in place of a picture that can't be shown. */
  readonly failedText: string
  readonly size: { readonly width: number; readonly height: number }
  /** On a dark room's screen: no frame, captions as large as can be. */
  readonly look?: 'framed' | 'bare'
  /** What lies over the picture and covers it exactly, such as boxes to be moved. */
  readonly children?: ReactNode
}

/** The picture of a reel: clip or card, with its caption over it. */
export function ReelStage({ player, label, failedText, size, look = 'framed', children }: Props) {
  const first = useRef<HTMLVideoElement>(null)
  const second = useRef<HTMLVideoElement>(null)
  const part = useStore(player.store, (state) => state.parts[state.index])
  const front = useStore(player.store, (state) => state.front)
  const failed = useStore(player.store, (state) => state.failed)
  useEffect(() => {
    if (!first.current || !second.current) return
    return player.attach(pairOf([first.current, second.current]))
  }, [player])
  const isClip = part?.kind === 'clip'
  return (
    <div
      role="group"
      aria-label={label}
      className={`${styles['stage'] ?? ''} ${styles[look] ?? ''}`}
      style={shapeOf(size)}
      data-testid="reel-stage"
    >
      <Film ref={first} seen={isClip && front === 0} onError={() => player.fail(0)} />
      <Film ref={second} seen={isClip && front === 1} onError={() => player.fail(1)} />
      {part?.kind === 'card' && <CardFace card={part} />}
      {isClip && failed && <p className={styles['failed']}>{failedText}</p>}
      {isClip && !failed && part.caption !== '' && (
        <p className={styles['caption']}>
          <span>{part.caption}</span>
        </p>
      )}
      {children}
    </div>
  )
}

function Film({
  ref,
  seen,
  onError
}: {
  readonly ref: Ref<HTMLVideoElement>
  readonly seen: boolean
  readonly onError: () => void
}) {
  return (
    <video
      ref={ref}
      className={styles['film']}
      data-front={seen}
      playsInline
      disablePictureInPicture
      disableRemotePlayback
      tabIndex={-1}
      aria-hidden="true"
      onError={(event) => {
        if (event.currentTarget.getAttribute('src')) onError()
      }}
    />
  )
}

const grounds = { title: 'onTitle', question: 'onQuestion', missing: 'onMissing' } as const

function CardFace({ card }: { readonly card: CardPart }) {
  const long = card.title.length > 90 ? styles['veryLong'] : card.title.length > 45 ? styles['long'] : ''
  return (
    <div className={`${styles['card'] ?? ''} ${styles[grounds[card.look]] ?? ''}`}>
      {card.title !== '' && <p className={`${styles['title'] ?? ''} ${long ?? ''}`}>{card.title}</p>}
      {card.title !== '' && card.text !== '' && <span className={styles['rule']} aria-hidden="true" />}
      {card.text !== '' && <p className={styles['text']}>{card.text}</p>}
    </div>
  )
}
