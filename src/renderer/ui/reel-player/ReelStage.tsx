import { type CSSProperties, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { PartWords } from './PartWords.tsx'
import type { Sequencer } from './sequencer.ts'
import { createStageCanvas } from './stage-canvas.ts'
import { type Deck, pairOf } from './video-pair.ts'
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
  const first = useDeck()
  const second = useDeck()
  const [drawn, setDrawn] = useState(false)
  const part = useStore(player.store, (state) => state.parts[state.index])
  const front = useStore(player.store, (state) => state.front)
  const failed = useStore(player.store, (state) => state.failed)
  const painted = useStore(player.store, ({ parts }) => parts.find(({ painter }) => painter)?.painter?.size)
  const { width, height } = painted ?? size
  const bare = look === 'bare'
  useEffect(() => {
    const decks = [first.get(), second.get()] as const
    if (!canvas.current || !decks[0] || !decks[1]) return
    const both = [decks[0], decks[1]] as const
    const options = { size: { width, height }, sharp: bare, withLines: !bare, onWords: setDrawn }
    const stage = createStageCanvas(canvas.current, player, both, options)
    return () => stage.stop()
  }, [player, first, second, width, height, bare])
  useEffect(() => {
    const decks = [first.get(), second.get()] as const
    if (decks[0] && decks[1]) return player.attach(pairOf([decks[0], decks[1]]))
  }, [player, first, second])
  const isClip = part?.kind === 'clip'
  return (
    <div
      role="group"
      aria-label={label}
      className={`${styles['stage'] ?? ''} ${styles[look] ?? ''}`}
      style={shapeOf({ width, height })}
      data-testid="reel-stage"
    >
      {([first, second] as const).map((deck, side) => (
        <Films
          key={side}
          deck={deck}
          seen={isClip && front === side}
          onError={() => player.fail(side === 0 ? 0 : 1)}
        />
      ))}
      <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" />
      {isClip && failed && <p className={styles['failed']}>{failedText}</p>}
      {part && !(isClip && failed) && (
        <PartWords part={part} player={player} drawn={drawn && (part.kind === 'card' || !bare)} />
      )}
      {children}
    </div>
  )
}

type DeckRefs = {
  readonly film: Ref<HTMLVideoElement>
  readonly other: Ref<HTMLVideoElement>
  readonly get: () => Deck | null
}

/** Two elements that are there as long as the stage is. */
function useDeck(): DeckRefs {
  const [deck] = useState(() => {
    const film: { current: HTMLVideoElement | null } = { current: null }
    const other: { current: HTMLVideoElement | null } = { current: null }
    const get = (): Deck | null =>
      film.current && other.current ? { film: film.current, other: other.current } : null
    return { film, other, get }
  })
  return deck
}

function Films({
  deck,
  seen,
  onError
}: {
  readonly deck: DeckRefs
  readonly seen: boolean
  readonly onError: () => void
}) {
  const same = {
    className: styles['film'],
    playsInline: true,
    disablePictureInPicture: true,
    disableRemotePlayback: true,
    tabIndex: -1,
    'aria-hidden': true
  } as const
  return (
    <>
      <video
        ref={deck.film}
        {...same}
        data-front={seen}
        onError={(event) => {
          if (event.currentTarget.getAttribute('src')) onError()
        }}
      />
      <video ref={deck.other} {...same} muted />
    </>
  )
}
