import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice.tsx'
import { LockedList } from './LockedList.tsx'
import { useLocked } from './use-locked.ts'

/** What somebody took back and nobody decided on yet: to erase it, or to keep it for a reason. */
export function LockedNotice() {
  const { t } = useTranslation()
  const locked = useLocked()
  if (locked.length === 0) return null
  return (
    <Notice kind="warning">
      <strong>{t('families.locked.title')}</strong>
      <LockedList locked={locked} />
    </Notice>
  )
}
