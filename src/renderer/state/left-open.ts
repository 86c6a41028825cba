import { createStore } from 'zustand/vanilla'
import { session } from './session.ts'

/** The intervals that were open when the session was opened: left so an earlier time. */
export const leftOpen = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }))

session.subscribe((now, before) => {
  if (now.open?.session.id === before.open?.session.id) return
  const passes = [null, ...now.doc.of('pass').map(({ id }) => id)]
  const open = now.recordings.flatMap(({ id }) =>
    passes.flatMap((passId) => now.doc.openMomentsOf(id, passId))
  )
  leftOpen.setState({ ids: new Set(open.map(({ id }) => id)) })
})
