import type { Language } from '../../../../shared/domain/language.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import { loop } from '../../../state/loop.ts'
import { passes } from '../../../state/passes.ts'
import { player } from '../../../state/player.ts'
import { onPlayhead, playheadMs } from '../../../state/playhead.ts'
import { session } from '../../../state/session.ts'
import { workbench } from '../../../state/workbench.ts'
import { rowPx } from './lanes.ts'
import { onTheme } from './palette.ts'
import { createPainter, type Surfaces } from './painter.ts'
import { followPointer } from './pointer.ts'
import { fitNewFilm, followPlayhead, resizeTimeline, timeline } from './timeline-store.ts'
import { loadTracks } from './tracks.ts'

/**
 * Ties a recording's timeline to the state. Edits are painted at once, in the very task of the key press; all else
 * is gathered until the next frame.
 */
export function attachTimeline(
  surfaces: Surfaces,
  room: HTMLElement,
  recording: Recording,
  language: Language
): () => void {
  const leaving = new AbortController()
  const { signal } = leaving
  let frame = 0
  let what: 'live' | 'all' = 'live'
  const tracks = loadTracks(recording, () => later('all'), signal)
  const painter = createPainter(surfaces, recording, () => tracks, language)
  const paint = (): void => {
    frame = 0
    if (what === 'live') painter.paintLive()
    else {
      painter.paintHead()
      painter.paintLanes()
    }
    what = 'live'
  }
  function later(part: 'live' | 'all'): void {
    if (part === 'all') what = 'all'
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  /** Scrolls the lanes to the moment that was chosen. */
  function reveal(id: string | null): void {
    const placed = painter.layout().placed.find(({ moment }) => moment.id === id)
    const scroller = room.parentElement
    if (placed === undefined || scroller === null) return
    const below = placed.topPx + rowPx + 6 - scroller.clientHeight
    if (scroller.scrollTop > placed.topPx - 4) scroller.scrollTop = placed.topPx - 4
    else if (scroller.scrollTop < below) scroller.scrollTop = below
  }

  let before = playheadMs()
  const stops = [
    session.subscribe((now, then) => {
      if (now.doc !== then.doc) painter.paintEdit()
      else if (now.open !== then.open) later('all')
    }),
    workbench.subscribe((now, then) => {
      if (now.selectedId === then.selectedId) return
      later('live')
      // Not in the task of the key: it asks the page for its measures.
      requestAnimationFrame(() => reveal(now.selectedId))
    }),
    timeline.subscribe((now, then) => {
      if (now.lanes !== then.lanes) return
      later(now.view !== then.view || now.widthPx !== then.widthPx ? 'all' : 'live')
    }),
    passes.subscribe(() => later('all')),
    loop.subscribe(() => later('all')),
    player.subscribe(fitNewFilm),
    onPlayhead((ms) => {
      followPlayhead(before, ms)
      before = ms
      painter.paintLive()
    }),
    onTheme(() => {
      painter.readTheme()
      later('all')
    })
  ]
  followPointer(surfaces, painter, signal)
  const observer = new ResizeObserver(() => resizeTimeline(room.clientWidth))
  observer.observe(room)
  resizeTimeline(room.clientWidth)
  fitNewFilm()
  void document.fonts.ready.then(() => later('all'))
  later('all')
  return () => {
    leaving.abort()
    observer.disconnect()
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
    timeline.setState({ drag: null, hover: null })
  }
}
