import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { forParents } from '../../../shared/domain/for-parents.ts'
import { bringBack, leftOutOf } from '../../state/left-out.ts'
import { parentFactsNow } from '../../state/parent-facts.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { ClipHeading } from './ClipHeading.tsx'
import styles from './review.module.css'

/** The clips that the parent wished to be left out; they can be brought back. */
export function LeftOutClips() {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const clips = leftOutOf(doc)
  if (clips.length === 0) return null
  const staying = new Set(
    forParents(
      clips.map(({ clip }) => clip),
      parentFactsNow()
    ).clipIds
  )
  return (
    <section className={styles['words']} aria-labelledby="left-out-title">
      <h2 id="left-out-title">{t('review.leftOut.title')}</h2>
      <p className={styles['soft']}>{t('review.leftOut.text')}</p>
      {clips.map(({ id, clip }) => (
        <article key={id} className={styles['clip']} data-record={id}>
          <ClipHeading clip={clip} title={t('review.leftOut.clip')} stays={staying.has(clip.id)} />
          <div>
            <Button onPress={() => bringBack(id)}>{t('review.leftOut.bringBack')}</Button>
          </div>
        </article>
      ))}
    </section>
  )
}
