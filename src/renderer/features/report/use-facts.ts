import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import type { ReportFacts } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { whenSaved } from '../../state/saving.ts'

/** What is said beside the draft; null until main has answered. */
export function useFacts(sessionId: string | undefined, language: Language): ReportFacts | null {
  const [facts, setFacts] = useState<ReportFacts | null>(null)
  useEffect(() => {
    if (sessionId === undefined) return
    let over = false
    void whenSaved(sessionId)
      .then(() => call('report.facts', { sessionId, language }))
      .then((answer) => {
        if (!over) setFacts(answer.ok ? answer.value : null)
      })
    return () => {
      over = true
    }
  }, [sessionId, language])
  return facts
}
