import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { workbench } from '../../state/workbench.ts'

const restMs = 140

/** The moment that the panel shows: the chosen one, once the keys rest. Tagging must not wait for a panel of fields. */
const details = createStore<{ readonly id: string | null }>(() => ({ id: null }))

/** Shows the chosen moment's fields before this returns. */
export function showDetailsNow(): void {
  flushSync(() => details.setState({ id: workbench.getState().selectedId }))
}

export function useDetailsId(): string | null {
  const id = useStore(details, (state) => state.id)
  useEffect(() => {
    let timer = 0
    const rest = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => details.setState({ id: workbench.getState().selectedId }), restMs)
    }
    rest()
    const stop = workbench.subscribe((now, before) => {
      if (now.selectedId !== before.selectedId) rest()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return id
}
