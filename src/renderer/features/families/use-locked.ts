import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import type { LockedRecording } from '../../../shared/contract.ts'

/** What is on lock and nobody decided on yet, of all families; read anew whenever `asOf` is another. */
export function useLocked(asOf: unknown = null): readonly LockedRecording[] {
  const [locked, setLocked] = useState<readonly LockedRecording[]>([])
  useEffect(() => {
    let isCurrent = true
    void call('family.locked').then((asked) => {
      if (isCurrent && asked.ok) setLocked(asked.value)
    })
    return () => {
      isCurrent = false
    }
  }, [asOf])
  return locked
}
