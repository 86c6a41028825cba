import { useEffect, useRef, useState } from 'react'
import { call } from '../../api.ts'
import type { Family } from '../../../shared/domain/family.ts'
import { saveBeforeLock } from '../../state/lock.ts'
import type { Change } from './use-family-file.ts'

const pauseMs = 500

type Edited = Pick<Family, 'requestForHelp' | 'goals' | 'notes'>

/**
 * What is being typed about a family, saved after a short pause and when the page is left.
 * `isSaved`: null until something was typed.
 */
export function useAutosave(
  family: Family,
  change: Change
): {
  readonly draft: Edited
  readonly edit: (edited: Partial<Edited>) => void
  readonly isSaved: boolean | null
} {
  const [draft, setDraft] = useState<Edited>(() => ({
    requestForHelp: family.requestForHelp,
    goals: family.goals,
    notes: family.notes
  }))
  const [isSaved, setSaved] = useState<boolean | null>(null)
  const newest = useRef<Edited>(draft)
  const unsaved = useRef<Edited | null>(null)
  const latest = useRef({ family, change })
  useEffect(() => {
    latest.current = { family, change }
  })

  const save = useRef(async () => {
    const edited = unsaved.current
    if (edited === null) return
    unsaved.current = null
    const { requestForHelp, notes } = edited
    const goals = edited.goals.map((goal) => goal.trim()).filter((goal) => goal !== '')
    const done = await latest.current.change(() =>
      call('family.save', { ...latest.current.family, requestForHelp, notes, goals })
    )
    // Kept for the next pause when it failed, unless something newer was typed.
    if (!done) unsaved.current ??= edited
    setSaved(done && unsaved.current === null)
  })

  useEffect(() => {
    const timer = setTimeout(() => void save.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    const saveNow = save.current
    const forget = saveBeforeLock(saveNow)
    return () => {
      forget()
      void saveNow()
    }
  }, [])

  return {
    draft,
    edit: (edited) => {
      // From what was typed last, also within one and the same drawing of the page.
      newest.current = { ...newest.current, ...edited }
      unsaved.current = newest.current
      setSaved(false)
      setDraft(newest.current)
    },
    isSaved
  }
}
