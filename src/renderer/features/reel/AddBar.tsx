import { useTranslation } from 'react-i18next'
import { AddCards } from './AddCards.tsx'
import { MakeBar } from './make/MakeBar.tsx'
import type { Studio } from './studio.ts'
import styles from './reel.module.css'

/** What can be put into the reel: clips that are looked for, and cards. */
export function AddBar({ studio }: { readonly studio: Studio }) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('reel.add.label')} className={styles['addBar']}>
      <MakeBar look="tile" onMade={studio.showAdded} />
      <AddCards {...studio} />
    </div>
  )
}
