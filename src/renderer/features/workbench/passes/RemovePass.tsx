import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Pass } from '../../../../shared/domain/session-record.ts'
import { countInPass, removePass } from '../../../state/passes.ts'
import { session } from '../../../state/session.ts'
import { Confirm } from '../../../ui/Confirm.tsx'

/** Asks before a pass and its moments go; undo brings both back. */
export function RemovePass({ pass, onClose }: { readonly pass: Pass; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const count = countInPass(
    useStore(session, (state) => state.doc),
    pass.id
  )
  return (
    <Confirm
      title={t('coding.pass.removeTitle')}
      confirmLabel={t('coding.pass.remove')}
      onClose={onClose}
      onConfirm={() => {
        onClose()
        removePass(pass)
      }}
    >
      <p>{t('coding.pass.removeText', { count })}</p>
    </Confirm>
  )
}
