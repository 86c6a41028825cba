import { codebookIn, codesIn } from '../../../state/codebooks.ts'
import { app } from '../../../state/app.ts'
import { loop } from '../../../state/loop.ts'
import { momentsOf } from '../../../state/moments.ts'
import { player } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { session } from '../../../state/session.ts'
import { workbench } from '../../../state/workbench.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { changedStretch } from './changed-stretch.ts'
import { drawHead, headPx } from './draw-head.ts'
import { drawGrounds, drawMoments, drawOutline, type Scene, type Stretch } from './draw-moments.ts'
import { fitCanvas } from './fit-canvas.ts'
import { xOf } from './geometry.ts'
import { type Layout, layOut } from './lanes.ts'
import { readPalette } from './palette.ts'
import { publishLanes, timeline } from './timeline-store.ts'
import type { Tracks } from './tracks.ts'

export type Surfaces = {
  readonly head: HTMLCanvasElement
  readonly lanes: HTMLCanvasElement
  /** Over the lanes: what is open and grows, what is chosen, what is dragged. */
  readonly live: HTMLCanvasElement
  readonly playhead: HTMLElement
}

export type Painter = {
  readonly layout: () => Layout
  readonly paintHead: () => void
  readonly paintLanes: () => void
  /** After an edit: only what it changed. */
  readonly paintEdit: () => void
  readonly paintLive: () => void
  readonly readTheme: () => void
}

/** Paints a recording's timeline from the state, whenever it is told to. */
export function createPainter(
  surfaces: Surfaces,
  recording: Recording,
  tracks: () => Tracks,
  language: Language
): Painter {
  let palette = readPalette()
  let known: { moments: readonly Moment[]; book: unknown; layout: Layout } | null = null
  let painted: Layout | null = null

  function layout(): Layout {
    const { doc, open } = session.getState()
    const { content } = app.getState()
    const book = codebookIn(content, open?.session.codebookId)
    const moments = momentsOf(doc, recording.id)
    if (known?.moments !== moments || known.book !== book) {
      known = { moments, book, layout: layOut(moments, book, codesIn(content)) }
      publishLanes(known.layout.lanes)
    }
    return known.layout
  }

  function scene(): Scene {
    const { view, widthPx } = timeline.getState()
    return {
      layout: layout(),
      view,
      widthPx,
      playheadMs: playheadMs(),
      labelOf: ({ found, moment }) => found?.code.label[language] ?? moment.code,
      palette
    }
  }

  function paintStretch(current: Scene, stretch: Stretch): void {
    const context = fitCanvas(surfaces.lanes, current.widthPx, current.layout.heightPx)
    if (context === null) return
    context.save()
    context.beginPath()
    context.rect(stretch.left, 0, stretch.right - stretch.left, current.layout.heightPx)
    context.clip()
    drawGrounds(context, current, stretch)
    const still = current.layout.placed.filter(({ moment }) => moment.extent !== 'open')
    drawMoments(context, current, still, stretch)
    context.restore()
    painted = current.layout
  }

  function paintLive(): void {
    const current = scene()
    const { layout: lanes, view, widthPx } = current
    const x = xOf(view, current.playheadMs)
    surfaces.playhead.style.transform = `translateX(${Math.round(x)}px)`
    surfaces.playhead.hidden = x < -1 || x > widthPx
    const context = fitCanvas(surfaces.live, widthPx, lanes.heightPx)
    if (context === null) return
    context.clearRect(0, 0, widthPx, lanes.heightPx)
    const whole = { left: 0, right: widthPx }
    const open = lanes.placed.filter(({ moment }) => moment.extent === 'open')
    if (open.length > 0) drawMoments(context, current, open, whole)
    const { hover, drag } = timeline.getState()
    const chosen = lanes.placed.find(({ moment }) => moment.id === workbench.getState().selectedId)
    const hovered = hover && lanes.placed.find(({ moment }) => moment.id === hover.id)
    if (hovered) drawOutline(context, current, hovered, 1.5)
    if (!chosen) return
    // What is dragged leaves its old place visible beneath.
    const held = drag?.from.id === chosen.moment.id ? { ...chosen, moment: drag.to } : chosen
    if (held !== chosen) drawMoments(context, current, [held], whole)
    drawOutline(context, current, held, 2.5)
  }

  function paintLanes(): void {
    const current = scene()
    paintStretch(current, { left: 0, right: current.widthPx })
    paintLive()
  }

  return {
    layout,
    paintLive,
    paintLanes,
    paintEdit() {
      const current = scene()
      if (painted === null) return
      const stretch = changedStretch(painted, current.layout, current.view, current.widthPx)
      if (stretch !== null && stretch.right > stretch.left) paintStretch(current, stretch)
      painted = current.layout
      paintLive()
    },
    paintHead() {
      const { view, widthPx } = timeline.getState()
      const context = fitCanvas(surfaces.head, widthPx, headPx)
      if (context === null) return
      const { durationMs } = player.getState()
      const { filmstrip } = recording
      drawHead(context, {
        view,
        widthPx,
        durationMs,
        tracks: tracks(),
        filmstrip,
        loop: loop.getState(),
        palette
      })
    },
    readTheme: () => void (palette = readPalette())
  }
}
