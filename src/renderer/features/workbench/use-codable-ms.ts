import { useEffect, useState } from 'react'
import { codableTime } from '../../../shared/domain/codable-time.ts'
import type { CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import { session } from '../../state/session.ts'

/** A key press must not wait for all moments to be gone through. */
const restMs = 250

type Film = { readonly recordingId: string; readonly durationMs: number; readonly passId: string | null }

/** How much of the film can be coded, a breath after it changes. */
export function useCodableMs(film: Film, codes: ReadonlyMap<CodeRef, FoundCode>): number {
  const { recordingId, durationMs, passId } = film
  const [codableMs, setCodableMs] = useState(durationMs)
  useEffect(() => {
    let timer = 0
    const count = (): void =>
      setCodableMs(codableTime(durationMs, session.getState().doc.momentsOf(recordingId, passId), codes))
    const later = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(count, restMs)
    }
    later()
    const stop = session.subscribe((now, before) => {
      if (now.doc !== before.doc) later()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [recordingId, durationMs, passId, codes])
  return codableMs
}
