import { useTranslation } from 'react-i18next'
import { roughDurationWords } from '../../shared/i18n/duration-words.ts'

/** Says how long something still takes, such as “about 40 seconds left”. */
export function useTimeLeft(): (leftMs: number) => string {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  return (leftMs) => t('common.job.timeLeft', { time: roughDurationWords(leftMs, language) })
}
