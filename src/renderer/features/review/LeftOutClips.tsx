import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { forParents } from '../../../shared/domain/for-parents.ts'
import { bringBack, leftOutOf } from '../../state/left-out.ts'
import { discreet } from '../../state/discreet.ts'
import { parentFactsNow } from '../../state/parent-facts.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ClipHeading } from './ClipHeading.tsx'
import styles from './review.module.css'

/** The clips that the parent wished to be left out; they can be brought back. */
export function LeftOutClips() {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const { isOn } = useStore(discreet)
  const all = leftOutOf(doc)
  const staying = new Set(
    forParents(
      all.map(({ clip }) => clip),
      parentFactsNow()
    ).clipIds
  )
  // Beside parents not even that there is one more.
  const clips = all.filter(({ clip }) => !isOn || !staying.has(clip.id))
  if (clips.length === 0) return null
  return (
    <section className={styles['words']} aria-labelledby="left-out-title">
      <h2 id="left-out-title">{t('review.leftOut.title')}</h2>
      <p className={styles['soft']}>{t('review.leftOut.text')}</p>
      {clips.map(({ id, clip }) => (
        <article key={id} className={styles['clip']} data-record={id}>
          <ClipHeading clip={clip} title={t('review.leftOut.clip')} />
          <div>
            <Button onPress={() => bringBack(id)}>{t('review.leftOut.bringBack')}</Button>
          </div>
        </article>
      ))}
    </section>
  )
}
