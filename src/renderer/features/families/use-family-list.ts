import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import type { FamilySummary } from '../../../shared/contract.ts'
import { tellFailure } from '../../state/app.ts'
import { useDebounced } from '../../ui/use-debounced.ts'

type FamilyList = { readonly query: string; readonly families: readonly FamilySummary[] }

/** The families that match; null until the first answer. A late answer to an earlier question is dropped. */
export function useFamilyList(typed: string): FamilyList | null {
  const query = useDebounced(typed.trim(), 200)
  const [list, setList] = useState<FamilyList | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('family.list', { query }).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setList({ query, families: answer.value })
      else tellFailure(answer.code, answer.detail)
    })
    return () => {
      isCurrent = false
    }
  }, [query])
  return list
}
