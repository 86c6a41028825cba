import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ParentItem, ParentReel } from '../../../shared/domain/parent-reel.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { discreet } from '../../state/discreet.ts'
import { momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'

/** How a part of the reel is called: by its number and its words for parents; for the therapist alone by its code. */
export function useNames(reel: ParentReel): (item: ParentItem) => string {
  const { t, i18n } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const codes = codesIn(useStore(app, (state) => state.content))
  const { isOn } = useStore(discreet)
  const clips = reel.items.filter((item) => item.type === 'clip')
  return (item) => {
    if (item.type === 'card') return item.title || item.text || t(`talk.card.${item.kind}`)
    const number = clips.findIndex(({ id }) => id === item.id) + 1
    const clip = doc.get(item.id)
    const moment = clip?.type === 'clip' ? momentOf(doc, clip) : null
    const label = isOn
      ? null
      : moment && codes.get(moment.code)?.code.label[i18n.language === 'nl' ? 'nl' : 'en']
    return inLine([t('talk.clip', { number }), label ?? item.label])
  }
}
