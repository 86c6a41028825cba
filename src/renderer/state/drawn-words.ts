import { call } from '../api.ts'
import type { Size } from '../../shared/domain/picture-view.ts'
import type { Drawing, Drawn } from '../../shared/domain/reel-drawing.ts'
import { session } from './session.ts'

/** A drawn picture and where it lies in a reel's picture of the size `of`. */
export type Words = Size & {
  readonly left: number
  readonly top: number
  readonly bitmap: ImageBitmap
  readonly of: Size
}

/** Null: nothing of it can be shown. `failed`: main didn't draw it. */
type Known = Words | null | 'failed'

const mostKept = 80
/** While someone types, only what stands for so long is drawn. */
const typingMs = 140

const known = new Map<string, Known>()
const asked = new Set<string>()
/** What a place shows now, until its newest words are drawn. */
const lastAt = new Map<string, Words | null>()
const waitingAt = new Map<string, { readonly key: string; readonly timer: ReturnType<typeof setTimeout> }>()
const listeners = new Set<() => void>()

session.subscribe((now, before) => {
  if (now.open === null && before.open !== null) forgetWords()
})

/** Tells when something that was asked for has been drawn. Call what comes back to stop. */
export function onWordsDrawn(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * What main draws for `drawing` in a reel of this size, exactly as it is exported. Until it is there, what `place` showed
 * before, perhaps in another size; undefined when there is nothing to show yet, or it can't be drawn.
 */
export function drawnWords(place: string, drawing: Drawing, size: Size): Words | null | undefined {
  const key = JSON.stringify([drawing, size.width, size.height])
  const found = known.get(key)
  if (found === 'failed') return undefined
  if (found !== undefined) {
    known.delete(key)
    known.set(key, found)
    lastAt.set(place, found)
    return found
  }
  askFor(place, key, drawing, size)
  return lastAt.get(place)
}

function askFor(place: string, key: string, drawing: Drawing, size: Size): void {
  const waiting = waitingAt.get(place)
  if (asked.has(key) || waiting?.key === key) return
  clearTimeout(waiting?.timer)
  // The first words of a place are wanted at once, those that follow each other when they have come to rest.
  const timer = setTimeout(() => void ask(place, key, drawing, size), lastAt.has(place) ? typingMs : 0)
  waitingAt.set(place, { key, timer })
}

async function ask(place: string, key: string, drawing: Drawing, size: Size): Promise<void> {
  waitingAt.delete(place)
  asked.add(key)
  const answer = await call('reel.draw', { drawing, size })
  known.set(key, answer.ok ? answer.value && (await decoded(answer.value, size)) : 'failed')
  asked.delete(key)
  for (const [old] of known) if (known.size > mostKept) known.delete(old)
  for (const listener of listeners) listener()
}

async function decoded({ png, ...place }: Drawn, of: Size): Promise<Words | 'failed'> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' })).catch(() => null)
  return bitmap ? { ...place, bitmap, of } : 'failed'
}

/** What was written for one family is gone with its session. */
function forgetWords(): void {
  for (const { timer } of waitingAt.values()) clearTimeout(timer)
  known.clear()
  asked.clear()
  lastAt.clear()
  waitingAt.clear()
}
