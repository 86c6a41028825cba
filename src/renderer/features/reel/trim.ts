import {
  frameShownAt,
  frameStart,
  type FrameTimes,
  nearestFrame,
  snapToFrame
} from '../../../shared/domain/frames.ts'

/** What the edges of a clip can be moved over. */
export type Film = { readonly frames: FrameTimes; readonly durationMs: number; readonly frameRate: number }
export type Edges = { readonly startMs: number; readonly endMs: number }
export type Edge = 'start' | 'end'

/** The clip with one edge moved to the frame nearest to `toMs`; at least one frame is left. */
export function moveEdge(film: Film, edges: Edges, edge: Edge, toMs: number): Edges {
  const to = snapToFrame(film.frames, Math.min(Math.max(0, toMs), film.durationMs), film.durationMs)
  return edge === 'start'
    ? { startMs: Math.min(to, stepped(film, edges.endMs, -1)), endMs: edges.endMs }
    : { startMs: edges.startMs, endMs: Math.max(to, stepped(film, edges.startMs, 1)) }
}

/** One edge a number of frames further. */
export function stepEdge(film: Film, edges: Edges, edge: Edge, by: number): Edges {
  return moveEdge(film, edges, edge, stepped(film, edge === 'start' ? edges.startMs : edges.endMs, by))
}

function stepped({ frames, durationMs, frameRate }: Film, ms: number, by: number): number {
  if (frames.length === 0) return Math.round(Math.min(Math.max(0, ms + (by * 1000) / frameRate), durationMs))
  const index = Math.min(Math.max(0, nearestFrame(frames, ms, durationMs) + by), frames.length)
  return Math.round(frameStart(frames, index, durationMs))
}

/** The clip beginning with, or ending after, the picture that is shown at `ms`: what one sees is what stays in. */
export function edgeAtPicture(film: Film, edges: Edges, edge: Edge, ms: number): Edges {
  const { frames, durationMs } = film
  if (frames.length === 0) return moveEdge(film, edges, edge, ms)
  const shown = frameShownAt(frames, ms)
  return moveEdge(film, edges, edge, frameStart(frames, edge === 'start' ? shown : shown + 1, durationMs))
}

/** A typed time, `1:23.400`, `1:02:03` or plain seconds with a point or comma; null when it is none. */
export function parseTime(text: string): number | null {
  const parts = text.trim().replace(',', '.').split(':')
  if (parts.length > 3 || !parts.every((part) => /^\d+(\.\d+)?$/.test(part))) return null
  if (parts.slice(0, -1).some((part) => part.includes('.'))) return null
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(seconds * 1000)
}

const roomMs = 8000
const gridMs = 4000

/** The stretch of film around a clip to choose its edges from; it moves in steps, not with every drag. */
export function roomAround(edges: Edges, durationMs: number): Edges {
  return {
    startMs: Math.max(0, Math.floor((edges.startMs - roomMs) / gridMs) * gridMs),
    endMs: Math.min(durationMs, Math.ceil((edges.endMs + roomMs) / gridMs) * gridMs)
  }
}
