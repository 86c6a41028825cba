import type { Language } from '../../../../shared/domain/language.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import { app } from '../../../state/app.ts'
import { frames } from '../../../state/frames.ts'
import { loop } from '../../../state/loop.ts'
import { passes } from '../../../state/passes.ts'
import { player } from '../../../state/player.ts'
import { onPlayhead, playheadMs } from '../../../state/playhead.ts'
import { session } from '../../../state/session.ts'
import { workbench } from '../../../state/workbench.ts'
import { momentWith } from '../../../state/moments.ts'
import { rowPx, topOf } from './layout.ts'
import { setLayout } from './layout-now.ts'
import { openMenuByKey, setLanesElement } from './menu-place.ts'
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
  const scroller = room.parentElement ?? room
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
    if (signal.aborted) return
    if (part === 'all') what = 'all'
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  /** Scrolls the lanes to the moment that was chosen. */
  function reveal(id: string | null): void {
    const moment = momentWith(session.getState().doc, id)
    const topPx = moment && topOf(painter.layout(), moment)
    if (topPx === null) return
    const below = topPx + rowPx + 6 - scroller.clientHeight
    if (scroller.scrollTop > topPx - 4) scroller.scrollTop = topPx - 4
    else if (scroller.scrollTop < below) scroller.scrollTop = below
  }

  let before = playheadMs()
  const stops = [
    session.subscribe((now, then) => {
      if (now.doc !== then.doc && now.lastDiff !== null && now.open === then.open)
        painter.paintEdit(now.lastDiff)
      else if (now.open !== then.open || now.doc !== then.doc) {
        painter.forget()
        later('all')
      }
    }),
    workbench.subscribe((now, then) => {
      if (now.filter !== then.filter) later('all')
      if (now.selectedId === then.selectedId && now.selectedIds === then.selectedIds) return
      later(now.selectedIds.size > 1 || then.selectedIds.size > 1 ? 'all' : 'live')
      if (now.selectedId === then.selectedId) return
      // Not in the task of the key: it asks the page for its measures.
      requestAnimationFrame(() => reveal(now.selectedId))
    }),
    timeline.subscribe((now, then) => {
      if (now.lanes !== then.lanes) return
      later(now.view !== then.view || now.widthPx !== then.widthPx ? 'all' : 'live')
    }),
    passes.subscribe(() => later('all')),
    loop.subscribe(() => later('all')),
    app.subscribe((now, then) => {
      if (now.info !== then.info || now.content !== then.content) later('all')
    }),
    frames.subscribe(() => later('all')),
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
  window.addEventListener('contextmenu', openMenuByKey, { signal })
  followPointer(surfaces, painter, () => scroller.scrollTop, signal)
  setLayout(painter.layout)
  setLanesElement(room)
  const measure = (): void => {
    painter.setRoom(scroller.scrollTop, scroller.clientHeight)
    resizeTimeline(room.clientWidth)
    later('all')
  }
  const observer = new ResizeObserver(measure)
  observer.observe(room)
  observer.observe(scroller)
  scroller.addEventListener('scroll', measure, { signal, passive: true })
  measure()
  fitNewFilm()
  void document.fonts.ready.then(() => later('all'))
  later('all')
  return () => {
    leaving.abort()
    observer.disconnect()
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
    setLayout(null)
    setLanesElement(null)
    timeline.setState({ drag: null, hover: null, marquee: null, snapMs: null, menu: null })
  }
}
