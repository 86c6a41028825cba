import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { CodebookUse } from '../../../shared/contract.ts'
import { tellFailure } from '../../state/app.ts'
import { ownCodebooks } from '../../state/codebooks.ts'

/** What every codebook has been used for; read again when codebooks change or moments move. Null until it is known. */
export function useCodebookUse(): ReadonlyMap<string, CodebookUse> | null {
  const own = useStore(ownCodebooks, (state) => state.own)
  const [use, setUse] = useState<ReadonlyMap<string, CodebookUse> | null>(null)
  useEffect(() => {
    let isStale = false
    void call('codebook.use').then((answer) => {
      if (isStale) return
      if (answer.ok) setUse(new Map(answer.value.map((one) => [one.codebookId, one])))
      else if (answer.code !== 'vault-locked') tellFailure(answer.code, answer.detail)
    })
    return () => {
      isStale = true
    }
  }, [own])
  return use
}
