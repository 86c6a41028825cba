import { type CSSProperties, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { PartWords } from './PartWords.tsx'
import type { Sequencer } from './sequencer.ts'
import { createStageCanvas } from './stage-canvas.ts'
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
  /** On a dark room's screen: no frame, captions as large as can be, and clear of what lies under them. */
  readonly look?: 'framed' | 'bare'
  /** What lies over the picture and covers it exactly, such as boxes to be moved. */
  readonly children?: ReactNode
}

/** The picture of a reel as it will be: one canvas, drawn from films that are not seen themselves. */
export function ReelStage({ player, label, failedText, size, look = 'framed', children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const film0 = useRef<HTMLVideoElement>(null)
  const other0 = useRef<HTMLVideoElement>(null)
  const film1 = useRef<HTMLVideoElement>(null)
  const other1 = useRef<HTMLVideoElement>(null)
  const [drawn, setDrawn] = useState(false)
  const part = useStore(player.store, (state) => state.parts[state.index])
  const front = useStore(player.store, (state) => state.front)
  const failed = useStore(player.store, (state) => state.failed)
  const painted = useStore(player.store, ({ parts }) => parts.find(({ painter }) => painter)?.painter?.size)
  const { width, height } = painted ?? size
  const bare = look === 'bare'
  useEffect(() => {
    const decks = decksOf(film0.current, other0.current, film1.current, other1.current)
    if (!canvas.current || !decks) return
    const options = { size: { width, height }, sharp: bare, withLines: !bare, onWords: setDrawn }
    const stage = createStageCanvas(canvas.current, player, decks, options)
    return () => stage.stop()
  }, [player, width, height, bare])
  useEffect(() => {
    const decks = decksOf(film0.current, other0.current, film1.current, other1.current)
    return decks ? player.attach(pairOf(decks)) : undefined
  }, [player])
  const isClip = part?.kind === 'clip'
  return (
    <div
      role="group"
      aria-label={label}
      className={`${styles['stage'] ?? ''} ${styles[look] ?? ''}`}
      style={shapeOf({ width, height })}
      data-testid="reel-stage"
    >
      <Film ref={film0} seen={isClip && front === 0} onError={() => player.fail(0)} />
      <Film ref={other0} />
      <Film ref={film1} seen={isClip && front === 1} onError={() => player.fail(1)} />
      <Film ref={other1} />
      <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" />
      {isClip && failed && <p className={styles['failed']}>{failedText}</p>}
      {part && !(isClip && failed) && (
        <PartWords part={part} player={player} drawn={drawn && (part.kind === 'card' || !bare)} />
      )}
      {children}
    </div>
  )
}

type Element = HTMLVideoElement | null

function decksOf(film0: Element, other0: Element, film1: Element, other1: Element) {
  if (!film0 || !other0 || !film1 || !other1) return null
  return [
    { film: film0, other: other0 },
    { film: film1, other: other1 }
  ] as const
}

function Film({
  ref,
  seen,
  onError
}: {
  readonly ref: Ref<HTMLVideoElement>
  /** Whether the canvas shows it; left out for what only stands beside another. */
  readonly seen?: boolean
  readonly onError?: () => void
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
        if (event.currentTarget.getAttribute('src')) onError?.()
      }}
    />
  )
}
