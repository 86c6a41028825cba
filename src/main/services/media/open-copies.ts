import type { Vault } from '../vault/vault.ts'
import type { OpenedCopy, WorkingCopy } from './working-copy.ts'

export type OpenCopies = {
  open(recordingId: string): Promise<WorkingCopy>
  close(recordingId: string): Promise<void>
  closeAll(): Promise<void>
}

/** Finished copies (`openCopy` opens one) stay open, with what was last read of them, until the vault closes. */
export function createOpenCopies(
  vault: () => Vault,
  openCopy: (vault: Vault, recordingId: string) => Promise<OpenedCopy>
): OpenCopies {
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
      const opening = openCopy(vault(), id)
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
