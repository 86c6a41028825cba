import { createStore } from 'zustand/vanilla'
import type { Agreed } from '../../shared/contract.ts'
import { call } from '../api.ts'
import { session } from './session.ts'

type AgreedState = {
  /** Null: nothing was agreed before this session, or it isn't known yet. */
  readonly agreed: Agreed | null
  readonly read: boolean
}

const nothing: AgreedState = { agreed: null, read: true }

/** What the family's last talk before the open session ended with. */
export const agreedBefore = createStore<AgreedState>(() => nothing)

session.subscribe((now, before) => {
  const sessionId = now.open?.session.id
  if (sessionId === before.open?.session.id) return
  agreedBefore.setState(nothing)
  if (sessionId === undefined) return
  void call('talk.agreed', { sessionId }).then((found) => {
    if (found.ok && session.getState().open?.session.id === sessionId) agreedBefore.setState(found.value)
  })
})

/** Puts it aside; it can be looked at again. */
export function putAgreedAside(): void {
  const sessionId = session.getState().open?.session.id
  agreedBefore.setState({ read: true })
  if (sessionId !== undefined) void call('talk.agreedRead', { sessionId })
}
