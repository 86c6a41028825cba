import { useTranslation } from 'react-i18next'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { itemName } from './item-name.ts'
import { useLanguage } from './use-language.ts'
import type { ReelView } from './use-reel.ts'

/** What clips and cards are called in the therapist's lists. */
export function useItemName(view: ReelView): (item: ReelItem) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = {
    clip: t('reel.clip'),
    card: { title: t('reel.card.title'), question: t('reel.card.question'), pause: t('reel.card.pause') }
  }
  return (item) => itemName(item, view, language, words)
}
