import type { Diff } from '../../shared/domain/diff.ts'
import type { Correction, Edge } from '../../shared/domain/reaction.ts'
import { keepCorrection } from './coder.ts'
import { momentWith } from './moments.ts'
import { session } from './session.ts'

type Pressed = Pick<Correction, 'momentId' | 'edge' | 'code' | 'pressedMs' | 'speed'> & {
  /** Where the key put it. */
  readonly putMs: number
}

/** So many presses are remembered; who corrects does so soon. */
const remembered = 300
const restMs = 1500
const pressed = new Map<string, Pressed>()
const kept = new Map<string, number>()
let timer: ReturnType<typeof setTimeout> | null = null

const keyOf = ({ momentId, edge }: Pick<Pressed, 'momentId' | 'edge'>): string => `${momentId} ${edge}`

/** Remembers where a key pressed while the film played put an edge, to learn from where it is put then. */
export function rememberPress(press: Pressed): void {
  pressed.set(keyOf(press), press)
  const [oldest] = pressed.keys()
  if (pressed.size > remembered && oldest !== undefined) pressed.delete(oldest)
}

/** The edge that a press made by adding or ending a moment. */
export function edgeOf(
  diff: Diff
): { readonly momentId: string; readonly edge: Edge; readonly putMs: number } | null {
  const added = diff.added[0]
  if (added?.type === 'moment') return { momentId: added.id, edge: 'start', putMs: added.startMs }
  const ended = diff.updated[0]?.[1]
  if (ended?.type !== 'moment' || ended.endMs === null) return null
  return { momentId: ended.id, edge: 'end', putMs: ended.endMs }
}

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) {
    pressed.clear()
    kept.clear()
  }
  if (now.doc === before.doc || pressed.size === 0) return
  if (timer !== null) clearTimeout(timer)
  timer = setTimeout(learn, restMs)
})

/** Once the edges rest: those that are elsewhere are kept as corrections, those that are back again are not. */
function learn(): void {
  const { doc } = session.getState()
  for (const [key, { putMs, ...press }] of pressed) {
    const moment = momentWith(doc, press.momentId)
    const nowMs = press.edge === 'start' ? moment?.startMs : moment?.endMs
    if (nowMs === undefined || nowMs === null || nowMs === putMs) {
      if (kept.delete(key)) keepCorrection({ ...press, correctedMs: putMs }, false)
    } else if (kept.get(key) !== nowMs) {
      kept.set(key, nowMs)
      keepCorrection({ ...press, correctedMs: nowMs }, true)
    }
  }
}
