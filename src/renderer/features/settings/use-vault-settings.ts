import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api.ts'
import type { VaultSettings } from '../../../shared/domain/settings.ts'
import { tellFailure } from '../../state/app.ts'

/** The settings kept in the vault; null while it is closed or they are being read. */
export function useVaultSettings(isOpen: boolean): {
  readonly settings: VaultSettings | null
  readonly save: (settings: VaultSettings) => void
  readonly reload: () => void
} {
  const [settings, setSettings] = useState<VaultSettings | null>(null)
  const read = useCallback(async () => {
    const answer = await call('vault.settings')
    if (answer.ok) setSettings(answer.value)
    else tellFailure(answer.code, answer.detail)
  }, [])
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set when main answers
    if (isOpen) void read()
  }, [isOpen, read])
  return {
    settings: isOpen ? settings : null,
    save: ({ therapistName, handles, growthInWords }) => {
      void call('vault.saveSettings', { therapistName, handles, growthInWords }).then((saved) => {
        if (saved.ok) setSettings(saved.value)
        else tellFailure(saved.code, saved.detail)
      })
    },
    reload: () => void read()
  }
}
