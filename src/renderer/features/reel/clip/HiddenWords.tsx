import { useTranslation } from 'react-i18next'
import { tellDone } from '../../../state/app.ts'
import { useReelActions } from '../reel-actions.ts'
import { Section } from './Section.tsx'
import styles from './clip.module.css'

/** In place of a clip's words, for a blind coder who may not know them. */
export function HiddenWords() {
  const { t } = useTranslation()
  const tellWhy = (): void => tellDone(t('studio.words.blind'))
  useReelActions({ 'reel-child': tellWhy, 'reel-question': tellWhy })
  return (
    <Section title={t('studio.words.title')}>
      <p className={styles['hidden']}>{t('studio.words.blind')}</p>
    </Section>
  )
}
