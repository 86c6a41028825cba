import type { TFunction } from 'i18next'
import type { ReelItem } from '../../../../shared/domain/session-record.ts'

/** What clips are called in a sentence: by their number in the reel, "clip 2"; cards by their place among the clips. */
export function clipNames(t: TFunction, items: readonly ReelItem[], ids: readonly string[]): string {
  const clips = items.filter(({ type }) => type === 'clip').map(({ id }) => id)
  if (clips.length > 1 && clips.every((id) => ids.includes(id))) return t('check.allClips')
  return ids
    .map((id) => {
      const at = clips.indexOf(id)
      if (at >= 0) return t('check.clip', { number: at + 1 })
      const card = items.find((item) => item.id === id)
      return card?.type === 'card' ? t(`reel.card.${card.kind}`).toLocaleLowerCase() : ''
    })
    .join(', ')
}

/** With a capital, where it begins a sentence. */
export function begun(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
