import { QuestionIcon, TextTIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { app } from '../../state/app.ts'
import { addCard } from '../../state/reel.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage } from './use-language.ts'
import styles from './reel.module.css'

/** Cards to put between the clips. */
export function AddCards({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const firstQuestion = app.getState().content?.reflectionSets[0]?.questions[0]?.text[language] ?? ''
  return (
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
  )
}
