import type { Vault } from '../vault/vault.ts'
import { type OpenedCopy, openWorkingCopy, type WorkingCopy } from './working-copy.ts'

export type OpenCopies = {
  open(recordingId: string): Promise<WorkingCopy>
  close(recordingId: string): Promise<void>
  closeAll(): Promise<void>
}

/** Finished copies stay open, with what was last read of them, until the vault closes. */
export function createOpenCopies(vault: () => Vault): OpenCopies {
  const opened = new Map<string, Promise<OpenedCopy>>()
  const close = async (id: string): Promise<void> => {
    const copy = opened.get(id)
    opened.delete(id)
    await copy?.then((known) => known.close()).catch(() => undefined)
  }
  return {
    open: (id) => {
      const known = opened.get(id)
      if (known !== undefined) return known
      const opening = openWorkingCopy(vault(), id)
      opened.set(id, opening)
      opening.catch(() => opened.delete(id))
      return opening
    },
    close,
    closeAll: async () => {
      await Promise.all([...opened.keys()].map(close))
    }
  }
}
