import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../../state/app.ts'
import { codesIn } from '../../../state/codebooks.ts'
import { session } from '../../../state/session.ts'
import { useLanguage } from '../use-language.ts'
import type { FilterWords } from './filter-words.ts'

const nobody: FilterWords['people'] = []

/** What the words of a filter are made with, from the session that is open. */
export function useFilterWords(): FilterWords {
  const { t } = useTranslation()
  const language = useLanguage()
  const codes = codesIn(useStore(app, (state) => state.content))
  const people = useStore(session, (state) => state.open?.people ?? nobody)
  const passes = useStore(session, ({ doc }) => doc.of('pass'))
  return useMemo(() => ({ t, language, codes, people, passes }), [t, language, codes, people, passes])
}
