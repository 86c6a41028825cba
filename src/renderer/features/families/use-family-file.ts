import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api.ts'
import type { FamilyFile } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/domain/failure.ts'
import { tellFailure } from '../../state/app.ts'

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'gone' }
  | { readonly state: 'open'; readonly file: FamilyFile }

/** All that is known of a family. `change` makes a call and reads the family again; true when it worked. */
export function useFamilyFile(familyId: string): {
  readonly loaded: Loaded
  readonly change: (work: () => Promise<Result<unknown>>) => Promise<boolean>
} {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const read = useCallback(async () => {
    const opened = await call('family.open', { familyId })
    return opened.ok ? ({ state: 'open', file: opened.value } as const) : ({ state: 'gone' } as const)
  }, [familyId])
  useEffect(() => {
    let isCurrent = true
    void read().then((now) => {
      if (isCurrent) setLoaded(now)
    })
    return () => {
      isCurrent = false
    }
  }, [read])
  const change = useCallback(
    async (work: () => Promise<Result<unknown>>) => {
      const done = await work()
      if (!done.ok) tellFailure(done.code, done.detail)
      setLoaded(await read())
      return done.ok
    },
    [read]
  )
  return { loaded, change }
}

export type Change = ReturnType<typeof useFamilyFile>['change']
