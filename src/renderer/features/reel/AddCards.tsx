import { HandPalmIcon, QuestionIcon, TextTIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { app } from '../../state/app.ts'
import { askedSets } from '../../state/questions.ts'
import { addCard } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import type { Studio } from './studio.ts'
import { useLanguage } from './use-language.ts'

/** Cards to put behind the clip that is chosen. */
export function AddCards({ chosen, showAdded }: Pick<Studio, 'chosen' | 'showAdded'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const firstQuestion =
    askedSets(app.getState().content?.reflectionSets ?? [], language, null)[0]?.questions[0] ?? ''
  const add = (kind: 'title' | 'question' | 'pause', title: string): void =>
    showAdded(addCard(kind, { title, text: '' }, chosen?.id ?? null))
  return (
    <>
      <Button
        look="tile"
        icon={<TextTIcon />}
        aria-label={t('reel.card.title')}
        onPress={() => add('title', t('reel.newTitle'))}
      >
        {t('reel.add.title')}
      </Button>
      <Button
        look="tile"
        icon={<QuestionIcon />}
        aria-label={t('reel.card.question')}
        onPress={() => add('question', firstQuestion)}
      >
        {t('reel.add.question')}
      </Button>
      <Button
        look="tile"
        icon={<HandPalmIcon />}
        aria-label={t('reel.card.pause')}
        onPress={() => add('pause', t('studio.card.newPause'))}
      >
        {t('reel.add.pause')}
      </Button>
    </>
  )
}
