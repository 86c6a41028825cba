import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../../shared/domain/language.ts'
import type { SearchHit } from '../../shared/domain/search-hit.ts'
import { app, go, type SessionTab } from './app.ts'
import { momentWith } from './moments.ts'
import { player } from './player.ts'
import { session } from './session.ts'
import { jumpTo } from './tagging.ts'
import { chooseRecording } from './workbench.ts'

/** What one came for: a screen that knows it may choose it. `count` makes coming again differ. */
type Arrival = {
  readonly recordId: string | null
  readonly language: Language | null
  readonly count: number
}

export const arrival = createStore<Arrival>(() => ({ recordId: null, language: null, count: 0 }))

const tabs: { readonly [kind in SearchHit['target']['kind']]?: SessionTab } = {
  moment: 'workbench',
  clip: 'reel',
  card: 'reel',
  quote: 'review',
  'next-step': 'review',
  'report-text': 'report',
  recording: 'recordings',
  session: 'recordings'
}

/** Goes to what was found: its session, the right part of it, and there the very thing. */
export async function goToHit(hit: SearchHit): Promise<void> {
  const { target } = hit
  const tab = tabs[target.kind]
  const sessionId = hit.session?.id
  if (tab === undefined || sessionId === undefined) {
    go({ name: 'family', familyId: hit.family.id })
    return
  }
  const recordId = target.kind === 'report-text' ? target.sectionId : hit.id
  const language = target.kind === 'report-text' ? target.language : null
  arrival.setState(({ count }) => ({ recordId, language, count: count + 1 }))
  const { count } = arrival.getState()
  go({ name: 'session', sessionId, tab })
  const isStillWanted = (): boolean => {
    const { screen } = app.getState()
    const isThere = screen.name === 'session' && screen.sessionId === sessionId && screen.tab === tab
    return isThere && arrival.getState().count === count
  }
  await until(session, ({ open }) => open?.session.id === sessionId)
  if (!isStillWanted()) return
  if (target.kind === 'moment') await showMoment(hit.id, target.recordingId, isStillWanted)
  else reveal(recordId, isStillWanted)
}

/** Goes to a moment of the session that is open. */
export async function goToMoment(momentId: string, recordingId: string): Promise<void> {
  const sessionId = session.getState().open?.session.id
  if (sessionId === undefined) return
  go({ name: 'session', sessionId, tab: 'workbench' })
  const isStillWanted = (): boolean => {
    const { screen } = app.getState()
    return screen.name === 'session' && screen.sessionId === sessionId && screen.tab === 'workbench'
  }
  await showMoment(momentId, recordingId, isStillWanted)
}

async function showMoment(
  momentId: string,
  recordingId: string,
  isStillWanted: () => boolean
): Promise<void> {
  chooseRecording(recordingId)
  await until(player, (state) => state.recordingId === recordingId)
  const moment = momentWith(session.getState().doc, momentId)
  if (moment !== null && isStillWanted()) jumpTo(moment)
}

const patienceMs = 8000

/** Resolves when the store says so, or after a while when it never does. */
async function until<T>(store: StoreApi<T>, holds: (state: T) => boolean): Promise<void> {
  if (holds(store.getState())) return
  await new Promise<void>((resolve) => {
    const end = (): void => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(end, patienceMs)
    const stop = store.subscribe((state) => {
      if (holds(state)) end()
    })
  })
}

const markedMs = 2600

/** Scrolls to the record, puts the focus there and marks it for a moment, as soon as the screen shows it. */
function reveal(recordId: string, isStillWanted: () => boolean): void {
  const id = CSS.escape(recordId)
  const startedAt = performance.now()
  const look = (): void => {
    if (!isStillWanted() || performance.now() - startedAt > patienceMs) return
    const found = document.querySelector<HTMLElement>(`[data-record="${id}"], [data-key="${id}"]`)
    if (found === null) {
      requestAnimationFrame(look)
      return
    }
    found.scrollIntoView({ block: 'center' })
    const field = found.querySelector<HTMLElement>('textarea, input') ?? found
    field.focus({ preventScroll: true })
    found.setAttribute('data-found', '')
    setTimeout(() => found.removeAttribute('data-found'), markedMs)
  }
  requestAnimationFrame(look)
}
