import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { SearchHit } from '../../shared/domain/search-hit.ts'
import { tellFailure } from './app.ts'
import { whenSaved } from './saving.ts'

type SearchState = {
  readonly query: string
  /** What was found for `foundFor`, which is the query as it was a moment ago. */
  readonly hits: readonly SearchHit[]
  readonly foundFor: string
}

const fresh: SearchState = { query: '', hits: [], foundFor: '' }
export const search = createStore<SearchState>(() => fresh)

/** More than one looks through; a longer list asks for another word. */
export const mostHits = 60
const pauseMs = 120
let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

/** Looks for this in all sessions, once the typing pauses. Only the latest question is answered. */
export function searchFor(query: string): void {
  search.setState({ query })
  clearTimeout(timer)
  timer = setTimeout(() => void find(query), pauseMs)
}

/** Looks again for what was looked for before: something may have been written meanwhile. */
export function searchAgain(): void {
  void find(search.getState().query)
}

async function find(query: string): Promise<void> {
  const mine = (asked += 1)
  if (query.trim() === '') {
    search.setState({ hits: [], foundFor: query })
    return
  }
  // What was written a moment ago is found too.
  await whenSaved()
  const found = await call('search.find', { query, limit: mostHits })
  if (mine !== asked) return
  if (found.ok) search.setState({ hits: found.value, foundFor: query })
  else {
    tellFailure(found.code, found.detail)
    search.setState({ hits: [], foundFor: query })
  }
}

/** Nothing of a family stays in the page behind the lock. */
export function forgetSearchWhenLocked(): void {
  listen('vault.changed', ({ state }) => {
    if (state === 'unlocked') return
    clearTimeout(timer)
    asked += 1
    search.setState(fresh)
  })
}
