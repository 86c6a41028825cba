import { useEffect, useEffectEvent, useRef } from 'react'
import { type AttachedPlayer, attachPlayer, type PlayerHandle } from './attach-player.ts'
import styles from './VideoPlayer.module.css'

type Props = {
  /** A relative address. Another one is swapped in at the same time, still playing when it played. */
  readonly src: string
  /** What screen readers call the picture. */
  readonly label: string
  /** Called once per player; what it returns is called before the player goes. */
  readonly onReady?: (handle: PlayerHandle) => undefined | (() => void)
  readonly onError?: () => void
}

/** A film without controls, as large as the box it is put in; the screen drives it through its handle. */
export function VideoPlayer({ src, label, onReady, onError }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  const attached = useRef<{ player: AttachedPlayer; src: string } | null>(null)
  const ready = useEffectEvent((handle: PlayerHandle) => onReady?.(handle))
  const failed = useEffectEvent(() => onError?.())
  const attach = useEffectEvent((element: HTMLElement) => {
    const player = attachPlayer(element, src, label, () => failed())
    attached.current = { player, src }
    return player
  })
  useEffect(() => {
    if (holder.current === null) return
    const player = attach(holder.current)
    const leave = ready(player)
    return () => {
      leave?.()
      attached.current = null
      player.dispose()
    }
  }, [])
  useEffect(() => {
    if (attached.current === null || attached.current.src === src) return
    attached.current.src = src
    attached.current.player.swapSource(src)
  }, [src])
  useEffect(() => {
    attached.current?.player.video.setAttribute('aria-label', label)
  }, [label])
  return <div ref={holder} className={styles['holder']} data-player />
}
