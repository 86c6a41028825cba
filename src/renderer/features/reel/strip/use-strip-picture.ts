import { type RefObject, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Recording } from '../../../../shared/domain/recording.ts'
import { frames, framesOf } from '../../../state/frames.ts'
import type { Edges } from '../trim.ts'
import { drawStrip, stripSources } from './draw-strip.ts'

/** Draws the film and sound of a stretch on a canvas as they come in; returns how wide the strip is. */
export function useStripPicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  recording: Recording,
  { startMs, endMs }: Edges
): number {
  const [widthPx, setWidthPx] = useState(0)
  const sources = useRef<ReturnType<typeof stripSources>>(null)
  const [loaded, setLoaded] = useState(0)
  const times = useStore(frames, (state) => state.byId.get(recording.id))
  useEffect(() => {
    const box = canvas.current?.parentElement
    if (!box) return
    const observer = new ResizeObserver(() => setWidthPx(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [canvas])
  useEffect(() => {
    const stop = new AbortController()
    const count = (): number => framesOf(recording.id).length
    const more = (): void => setLoaded((before) => before + 1)
    sources.current = stripSources(recording, count, more, stop.signal)
    return () => stop.abort()
  }, [recording])
  useEffect(() => {
    if (canvas.current === null || sources.current === null || widthPx === 0) return
    const { width = 16, height = 9, hasAudio = false } = recording.info ?? {}
    drawStrip(canvas.current, {
      ...sources.current,
      room: { startMs, endMs },
      widthPx,
      frames: times ?? [],
      filmstrip: recording.filmstrip,
      shape: width / height,
      hasSound: hasAudio
    })
  }, [canvas, recording, widthPx, startMs, endMs, times, loaded])
  return widthPx
}
