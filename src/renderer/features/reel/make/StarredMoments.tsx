import { PlusIcon, StarIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../../shared/domain/time.ts'
import { tellFailure } from '../../../state/app.ts'
import { addMomentToReel } from '../../../state/reel.ts'
import { session } from '../../../state/session.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { momentName } from '../item-name.ts'
import { useLanguage } from '../use-language.ts'
import type { ReelView } from '../use-reel.ts'
import styles from '../reel.module.css'

/** Starred moments that are not in the reel yet. */
export function StarredMoments({
  view,
  onAdded
}: {
  readonly view: ReelView
  readonly onAdded: (clipId: string) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { toAdd, codes } = view
  const add = async (momentIds: readonly string[]): Promise<void> => {
    for (const id of momentIds) {
      const outcome = await addMomentToReel(id)
      if (outcome === 'recording-not-ready') tellFailure(outcome)
    }
    const { doc } = session.getState()
    const made = doc.of('clip').findLast(({ momentId }) => momentId !== null && momentIds.includes(momentId))
    if (made !== undefined) onAdded(made.id)
  }
  if (toAdd.length === 0) return null
  return (
    <section className={styles['starred']} aria-label={t('reel.toAdd.title')}>
      <header>
        <h2>{t('reel.toAdd.title')}</h2>
        {toAdd.length > 1 && (
          <Button size="s" look="quiet" onPress={() => void add(toAdd.map(({ id }) => id))}>
            {t('reel.toAdd.addAll')}
          </Button>
        )}
      </header>
      <ul>
        {toAdd.map((moment) => {
          const name = momentName(moment, codes, language) ?? t('reel.clip')
          return (
            <li key={moment.id}>
              <StarIcon weight="fill" aria-hidden="true" className={styles['star'] ?? ''} />
              <span className={styles['starName']}>
                {name}
                <span className={styles['when']}>{formatTime(moment.startMs)}</span>
              </span>
              <IconButton
                size="s"
                icon={<PlusIcon />}
                label={t('reel.toAdd.add', { name })}
                onPress={() => void add([moment.id])}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
