import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/domain/language.ts'

/** The language of the screen, for texts that come from the content. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'nl' ? 'nl' : 'en'
}
