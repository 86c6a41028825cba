import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Person } from '../../../shared/domain/family.ts'
import { forParents } from '../../../shared/domain/for-parents.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import type { Quote } from '../../../shared/domain/review-records.ts'
import { discreet } from '../../state/discreet.ts'
import { parentFactsNow } from '../../state/parent-facts.ts'
import { reelSources } from '../../state/reel-sources.ts'
import { quotesOf } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { ClipHeading } from './ClipHeading.tsx'
import { QuoteField } from './QuoteField.tsx'
import styles from './review.module.css'

/** More than anyone says about one clip in one sitting. */
const mostQuotes = 60

type Props = { readonly clips: readonly Clip[]; readonly people: readonly Person[] }

/** Per clip, and for the talk as a whole: what was said, word for word. */
export function ParentWords({ clips, people }: Props) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const quotes = quotesOf(doc)
  useStore(reelSources)
  const staying = new Set(forParents(clips, parentFactsNow()).clipIds)
  const { isOn } = useStore(discreet)
  const known = new Set(clips.map((clip) => clip.id))
  const orphans = quotes.filter(({ clipId }) => clipId !== null && !known.has(clipId))
  return (
    <section className={styles['words']}>
      <h2>{t('review.words.title')}</h2>
      <p className={styles['soft']}>{t('review.words.text')}</p>
      {numbered(clips, staying).map(({ clip, number }) => {
        // Beside parents one sentence says how many stay: which ones, and where they lie, is not theirs.
        if (number === null && isOn) return null
        const title = number === null ? t('review.words.stays') : t('review.words.clip', { number })
        return (
          <article key={clip.id} className={styles['clip']} aria-label={title}>
            <ClipHeading clip={clip} title={title} />
            <QuoteList
              clipId={clip.id}
              quotes={quotes.filter((quote) => quote.clipId === clip.id)}
              people={people}
            />
          </article>
        )
      })}
      <article className={styles['whole']} aria-label={t('review.words.whole')}>
        <h3>{t('review.words.whole')}</h3>
        <QuoteList clipId={null} quotes={quotes.filter((quote) => quote.clipId === null)} people={people} />
      </article>
      {orphans.length > 0 && (
        <article className={styles['whole']} aria-label={t('review.words.removed')}>
          <h3>{t('review.words.removed')}</h3>
          <div className={styles['quotes']}>
            {orphans.map((quote) => (
              <QuoteField
                key={quote.id}
                id={quote.id}
                clipId={quote.clipId}
                quote={quote}
                people={people}
                label={t('review.words.said')}
              />
            ))}
          </div>
        </article>
      )}
    </section>
  )
}

/** The clips with the numbers that the parent screen and the report give them; null: parents don't get to see it. */
function numbered(
  clips: readonly Clip[],
  staying: ReadonlySet<string>
): readonly { readonly clip: Clip; readonly number: number | null }[] {
  const shown = clips.filter(({ id }) => !staying.has(id))
  return clips.map((clip) => ({ clip, number: staying.has(clip.id) ? null : shown.indexOf(clip) + 1 }))
}

function QuoteList({
  clipId,
  quotes,
  people
}: {
  readonly clipId: string | null
  readonly quotes: readonly Quote[]
  readonly people: readonly Person[]
}) {
  const { t } = useTranslation()
  // The empty field keeps its id when it becomes a quote, so that typing goes on in the same field.
  const [spareIds] = useState(() => Array.from({ length: mostQuotes }, () => crypto.randomUUID() as string))
  const blankId = spareIds.find((id) => !quotes.some((quote) => quote.id === id))
  const rows = [
    ...quotes.map((quote) => ({ id: quote.id, quote })),
    ...(blankId === undefined ? [] : [{ id: blankId, quote: null }])
  ]
  return (
    <div className={styles['quotes']}>
      {rows.map(({ id, quote }, index) => (
        <QuoteField
          key={id}
          id={id}
          clipId={clipId}
          quote={quote}
          people={people}
          label={index === 0 ? t('review.words.said') : t('review.words.again')}
        />
      ))}
    </div>
  )
}
