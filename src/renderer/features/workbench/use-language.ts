import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/domain/language.ts'

/** The language that the screen is in. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'nl'
}
