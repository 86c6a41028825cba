import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ParentItem, ParentReel } from '../../../shared/domain/parent-reel.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'

/** How a part of the reel is called for the therapist: by its code, its words for parents, its card's words, or its number. */
export function useNames(reel: ParentReel): (item: ParentItem) => string {
  const { t, i18n } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const codes = codesIn(useStore(app, (state) => state.content))
  const clips = reel.items.filter((item) => item.type === 'clip')
  return (item) => {
    if (item.type === 'card') return item.title || item.text || t(`talk.card.${item.kind}`)
    const number = clips.findIndex(({ id }) => id === item.id) + 1
    const clip = doc.get(item.id)
    const moment = clip?.type === 'clip' ? momentOf(doc, clip) : null
    const label = moment && codes.get(moment.code)?.code.label[i18n.language === 'nl' ? 'nl' : 'en']
    return [t('talk.clip', { number }), label ?? item.label].filter(Boolean).join(' · ')
  }
}
