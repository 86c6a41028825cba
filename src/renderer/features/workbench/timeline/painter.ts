import { codebookIn, codesIn } from '../../../state/codebooks.ts'
import { app } from '../../../state/app.ts'
import { loop } from '../../../state/loop.ts'
import { momentsOf } from '../../../state/moments.ts'
import { player } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { session } from '../../../state/session.ts'
import { workbench } from '../../../state/workbench.ts'
import type { Doc } from '../../../../shared/domain/diff.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { drawHead, headPx } from './draw-head.ts'
import { drawLanes, drawMoments, type Scene } from './draw-moments.ts'
import { xOf } from './geometry.ts'
import { type Lane, type Layout, layOut } from './lanes.ts'
import { readPalette } from './palette.ts'
import { timeline } from './timeline-store.ts'
import type { Tracks } from './tracks.ts'

export type Surfaces = {
  readonly head: HTMLCanvasElement
  readonly lanes: HTMLCanvasElement
  /** Over the lanes: what is open and grows with the playhead. */
  readonly live: HTMLCanvasElement
  readonly playhead: HTMLElement
}

export type Painter = {
  readonly layout: () => Layout
  readonly paintHead: () => void
  readonly paintLanes: () => void
  readonly paintLive: () => void
  readonly readTheme: () => void
}

/** Paints a recording's timeline from the state, whenever it is told to. */
export function createPainter(
  surfaces: Surfaces,
  recording: () => Recording,
  tracks: () => Tracks,
  language: () => Language
): Painter {
  let palette = readPalette()
  let known: { doc: Doc; book: unknown; layout: Layout } | null = null

  function layout(): Layout {
    const { doc, open } = session.getState()
    const { content } = app.getState()
    const book = codebookIn(content, open?.session.codebookId)
    if (known?.doc !== doc || known.book !== book) {
      const moments = momentsOf(doc, recording().id)
      known = { doc, book, layout: layOut(moments, book, codesIn(content)) }
      publish(known.layout.lanes)
    }
    return known.layout
  }

  function scene(): Scene {
    const { view, widthPx, hover, drag } = timeline.getState()
    return {
      layout: layout(),
      view,
      widthPx,
      playheadMs: playheadMs(),
      selectedId: workbench.getState().selectedId,
      hoverId: hover?.id ?? null,
      preview: drag?.to ?? null,
      labelOf: ({ found, moment }) => found?.code.label[language()] ?? moment.code,
      palette
    }
  }

  function paintLive(): void {
    const current = scene()
    const context = fitCanvas(surfaces.live, current.widthPx, current.layout.heightPx)
    if (context) {
      context.clearRect(0, 0, current.widthPx, current.layout.heightPx)
      drawMoments(context, current, true)
    }
    const x = xOf(current.view, current.playheadMs)
    surfaces.playhead.style.transform = `translateX(${Math.round(x)}px)`
    surfaces.playhead.hidden = x < -1 || x > current.widthPx
  }

  return {
    layout,
    paintLive,
    paintLanes() {
      const current = scene()
      const context = fitCanvas(surfaces.lanes, current.widthPx, current.layout.heightPx)
      if (context) {
        drawLanes(context, current)
        drawMoments(context, current, false)
      }
      paintLive()
    },
    paintHead() {
      const { view, widthPx } = timeline.getState()
      const context = fitCanvas(surfaces.head, widthPx, headPx)
      if (context)
        drawHead(context, {
          view,
          widthPx,
          durationMs: player.getState().durationMs,
          tracks: tracks(),
          filmstrip: recording().filmstrip,
          loop: loop.getState(),
          palette
        })
    },
    readTheme: () => void (palette = readPalette())
  }
}

/** Tells React about the lanes only when they change shape: their titles stand beside the canvas. */
function publish(lanes: readonly Lane[]): void {
  const before = timeline.getState().lanes
  const alike =
    before.length === lanes.length &&
    lanes.every((lane, at) => before[at]?.title === lane.title && before[at].heightPx === lane.heightPx)
  if (!alike) timeline.setState({ lanes })
}

/** Gives a canvas as many pixels as the screen has for it; setting a size clears it, so only when it differs. */
function fitCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio
  const width = Math.round(widthPx * ratio)
  const height = Math.round(heightPx * ratio)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${widthPx}px`
    canvas.style.height = `${heightPx}px`
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}
