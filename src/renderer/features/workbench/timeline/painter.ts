import type { Diff } from '../../../../shared/domain/diff.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { app } from '../../../state/app.ts'
import { codebookIn, codesIn } from '../../../state/codebooks.ts'
import { framesOf } from '../../../state/frames.ts'
import { loop } from '../../../state/loop.ts'
import { momentsOf, momentWith, openMomentsOf } from '../../../state/moments.ts'
import { shownPasses } from '../../../state/passes.ts'
import { player } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { session } from '../../../state/session.ts'
import { fitsOf } from '../../../state/shown-moments.ts'
import { chosenIds, workbench } from '../../../state/workbench.ts'
import { drawHead, headPx } from './draw-head.ts'
import type { Stretch } from './draw-lanes.ts'
import { drawLive } from './draw-live.ts'
import type { Scene } from './draw-moments.ts'
import { fitCanvas } from '../../../ui/fit-canvas.ts'
import { xOf } from './geometry.ts'
import { planLanes } from './lanes.ts'
import { createLanesCanvas } from './lanes-canvas.ts'
import { changeLayout, growOpen, horizonAt, type LaneChange, type Layout, layOut } from './layout.ts'
import { movingIn } from './moving.ts'
import { readPalette } from './palette.ts'
import { reachPx } from './shift-lanes.ts'
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
  readonly paintEdit: (diff: Diff) => void
  readonly paintLive: () => void
  /** The document was read anew: all is laid out again when it is painted. */
  readonly forget: () => void
  readonly readTheme: () => void
  /** How far the lanes are scrolled, and how much of them shows. */
  readonly setRoom: (scrollPx: number, heightPx: number) => void
}

const nobody: ReadonlySet<string> = new Set()

/** Paints a recording's timeline from the state, whenever it is told to. */
export function createPainter(
  surfaces: Surfaces,
  recording: Recording,
  tracks: () => Tracks,
  language: Language
): Painter {
  let palette = readPalette()
  let known: { layout: Layout; key: readonly unknown[] } | null = null
  let room = { scrollPx: 0, heightPx: 0 }
  let isStale = false
  const lanes = createLanesCanvas(surfaces.lanes)

  /** The layout of what is open now; made anew only when another session, codebook or kind of lanes is shown. */
  function layout(): Layout {
    const { doc, open } = session.getState()
    const { content, info } = app.getState()
    const book = codebookIn(content, open?.session.codebookId)
    const by = info?.settings.lanesBy ?? 'group'
    const key = [open?.session.id, book, by, shownPasses(doc).join(' ')]
    if (isStale || known === null || known.key.some((each, at) => each !== key[at])) {
      isStale = false
      const plan = planLanes(by, book, codesIn(content))
      known = { layout: layOut(momentsOf(doc, recording.id), plan, horizonAt(playheadMs())), key }
    }
    publishLanes(known.layout.lanes)
    return known.layout
  }

  function scene(): Scene {
    const { view, widthPx } = timeline.getState()
    return {
      layout: layout(),
      view,
      widthPx,
      ...room,
      playheadMs: playheadMs(),
      codes: codesIn(app.getState().content),
      fits: fitsOf(session.getState().doc, workbench.getState().filter),
      labelOf: ({ code, maybe }) =>
        `${codesIn(app.getState().content).get(code)?.code.label[language] ?? code}${maybe ? ' ?' : ''}`,
      palette
    }
  }

  function openNow(): readonly Moment[] {
    return openMomentsOf(session.getState().doc, recording.id)
  }

  function chosenNow(): ReadonlySet<string> {
    const chosen = chosenIds()
    return chosen.size > 1 ? chosen : nobody
  }

  function paintLive(): void {
    const open = openNow()
    if (growOpen(layout(), open, playheadMs())) lanes.paintStretch(scene(), chosenNow(), wholeOf(scene()))
    const current = scene()
    const { view, widthPx } = current
    const x = xOf(view, current.playheadMs)
    surfaces.playhead.style.transform = `translateX(${Math.round(x)}px)`
    surfaces.playhead.hidden = x < -1 || x > widthPx
    const context = fitCanvas(surfaces.live, widthPx, current.heightPx)
    if (context === null) return
    const { hover, drag, marquee, snapMs } = timeline.getState()
    const { doc } = session.getState()
    drawLive(context, current, {
      open,
      chosen: momentWith(doc, workbench.getState().selectedId),
      hovered: momentWith(doc, hover?.id ?? null),
      drag,
      marquee,
      snapMs
    })
  }

  return {
    layout,
    paintLive,
    paintLanes() {
      lanes.paint(scene(), chosenNow())
      paintLive()
    },
    paintEdit(diff) {
      if (known === null) return
      const before = known.layout.lanes
      const changes = changeLayout(
        known.layout,
        ...movingIn(diff, recording.id, shownPasses(session.getState().doc))
      )
      const current = scene()
      const stretch = known.layout.lanes === before ? stretchOf(changes, current) : wholeOf(current)
      if (stretch !== null && stretch.right > stretch.left) lanes.paintStretch(current, chosenNow(), stretch)
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
        frames: framesOf(recording.id),
        loop: loop.getState(),
        palette
      })
    },
    forget: () => void (isStale = true),
    readTheme: () => void (palette = readPalette()),
    setRoom: (scrollPx, heightPx) => void (room = { scrollPx, heightPx })
  }
}

function wholeOf({ widthPx }: Scene): Stretch {
  return { left: 0, right: widthPx }
}

function stretchOf(changes: readonly LaneChange[], { view, widthPx }: Scene): Stretch | null {
  if (changes.length === 0) return null
  const fromMs = Math.min(...changes.map((change) => change.fromMs))
  const toMs = Math.max(...changes.map((change) => change.toMs))
  return {
    left: Math.max(0, Math.floor(xOf(view, fromMs)) - reachPx),
    right: Math.min(widthPx, Math.ceil(xOf(view, toMs)) + reachPx)
  }
}
