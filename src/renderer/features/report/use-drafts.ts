import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { DraftSection } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { ownText } from '../../state/report-texts.ts'
import { whenSaved } from '../../state/saving.ts'
import { session } from '../../state/session.ts'

/** A section as it will stand in the report: what was drafted, unless the therapist wrote something else. */
export type Section = DraftSection & { readonly isOwn: boolean }

const none: readonly DraftSection[] = []

type Draft = { readonly key: string; readonly sections: readonly DraftSection[] | null }

/** The report's sections in a language, drafted from what the session holds when the screen opens. */
export function useDrafts(sessionId: string | undefined, templateId: string, language: Language) {
  const key = `${sessionId ?? ''} ${templateId} ${language}`
  const [draft, setDraft] = useState<Draft | null>(null)
  const doc = useStore(session, (state) => state.doc)
  useEffect(() => {
    if (sessionId === undefined) return
    let over = false
    void whenSaved(sessionId)
      .then(() => call('report.draft', { sessionId, templateId, language }))
      .then((answer) => {
        if (!over) setDraft({ key, sections: answer.ok ? answer.value : null })
      })
    return () => {
      over = true
    }
  }, [key, sessionId, templateId, language])
  const drafted = draft?.key === key ? draft.sections : none
  const sections = useMemo(
    () =>
      (drafted ?? []).map((section): Section => {
        const own = ownText(doc, { templateId, sectionId: section.id, language })
        return { ...section, text: own?.text ?? section.text, isOwn: own !== null }
      }),
    [drafted, doc, templateId, language]
  )
  return { sections, failed: drafted === null }
}
