import { PlusIcon, QuestionIcon, StarIcon, TextTIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/domain/time.ts'
import { app, tellFailure } from '../../state/app.ts'
import { addCard, addMomentToReel } from '../../state/reel.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { momentName } from './item-name.ts'
import { useLanguage } from './use-language.ts'
import type { ReelView } from './use-reel.ts'
import styles from './reel.module.css'

type Props = { readonly view: ReelView; readonly onAdded: (id: string) => void }

/** What can still be put in: cards, and starred moments. */
export function AddToReel({ view, onAdded }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { toAdd, codes } = view
  const firstQuestion = app.getState().content?.reflectionSets[0]?.questions[0]?.text[language] ?? ''
  const add = async (momentIds: readonly string[]): Promise<void> => {
    for (const id of momentIds) {
      const outcome = await addMomentToReel(id)
      if (outcome === 'recording-not-ready') tellFailure(outcome)
    }
  }
  return (
    <>
      {view.items.length > 0 && (
        <div className={styles['addCards']}>
          <Button
            size="s"
            icon={<TextTIcon />}
            onPress={() => onAdded(addCard('title', { title: t('reel.newTitle'), text: '' }))}
          >
            {t('reel.addTitle')}
          </Button>
          <Button
            size="s"
            icon={<QuestionIcon />}
            onPress={() => onAdded(addCard('question', { title: firstQuestion, text: '' }))}
          >
            {t('reel.addQuestion')}
          </Button>
        </div>
      )}
      {toAdd.length > 0 && (
        <section className={styles['starred']} aria-label={t('reel.toAdd.title')}>
          <header>
            <h3>{t('reel.toAdd.title')}</h3>
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
      )}
    </>
  )
}
