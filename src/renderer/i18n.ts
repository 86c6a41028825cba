import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../shared/domain/language.ts'
import { inSentence } from '../shared/domain/written-text.ts'
import { texts, type Texts } from '../shared/i18n/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Texts }
  }
}

/** Loads both languages; nothing is fetched. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { nl: { translation: texts.nl }, en: { translation: texts.en } },
    // React writes text as text; what is put into a sentence must not change the order of its words.
    interpolation: { escape: inSentence }
  })
  document.documentElement.lang = language
}

export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
