import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice.tsx'
import { LockedList } from './LockedList.tsx'
import { useLocked } from './use-locked.ts'

/** What of this family is on lock and still asks for a decision. Read anew whenever `asOf` is another. */
export function FamilyLocked({ familyId, asOf }: { readonly familyId: string; readonly asOf: unknown }) {
  const { t } = useTranslation()
  const locked = useLocked(asOf).filter((each) => each.familyId === familyId)
  if (locked.length === 0) return null
  return (
    <Notice kind="warning">
      <strong>{t('families.locked.here', { count: locked.length })}</strong>
      <LockedList locked={locked} />
    </Notice>
  )
}
