import i18next from 'i18next'
import { texts } from '../../src/shared/i18n/index.ts'
import type { Language } from '../../src/shared/domain/language.ts'

/** The page's texts, without a page. */
export async function speak(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: { nl: { translation: texts.nl }, en: { translation: texts.en } },
    interpolation: { escapeValue: false }
  })
}
