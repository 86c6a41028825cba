import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { formatDay, today } from '../../ui/day.ts'
import styles from './RecoverySheet.module.css'

/** The page that comes out of the printer; on the screen there is nothing of it. */
export function RecoverySheet({ groups }: { readonly groups: readonly string[] }) {
  const { t, i18n } = useTranslation()
  return createPortal(
    <article className={styles['sheet']} data-testid="recovery-sheet">
      <h1>{t('unlock.sheet.title')}</h1>
      <p>{t('unlock.sheet.made', { date: formatDay(today(), i18n.language) })}</p>
      <p className={styles['key']}>
        {groups.map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </p>
      <p>{t('unlock.sheet.what')}</p>
      <p>
        <strong>{t('unlock.sheet.keep')}</strong>
      </p>
      <h2>{t('unlock.sheet.howTitle')}</h2>
      <ol>
        <li>{t('unlock.sheet.how1')}</li>
        <li>{t('unlock.sheet.how2')}</li>
        <li>{t('unlock.sheet.how3')}</li>
      </ol>
      <p className={styles['line']}>{t('unlock.sheet.note')}</p>
    </article>,
    document.body
  )
}
