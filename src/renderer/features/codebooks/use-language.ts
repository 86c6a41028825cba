import { useStore } from 'zustand'
import type { Language } from '../../../shared/domain/language.ts'
import { app } from '../../state/app.ts'

/** The language of the screen. */
export function useLanguage(): Language {
  return useStore(app, (state) => state.info?.settings.language ?? 'nl')
}
