import { useTranslation } from 'react-i18next'
import styles from './parent.module.css'

/** Where we are in the reel, as dots: nothing to count, nothing to reach. */
export function Dots({ count, here }: { readonly count: number; readonly here: number }) {
  const { t } = useTranslation()
  return (
    <div role="img" aria-label={t('parent.place', { here: here + 1, all: count })} className={styles['dots']}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} data-here={index === here} data-seen={index < here} />
      ))}
    </div>
  )
}
