import type { ExportChoice } from '../../../../shared/domain/export-choice.ts'
import type { NewLogLine } from '../../storage/logbook.ts'
import { filmOut } from './film-out.ts'
import { clipsOut } from './clips-out.ts'
import type { Outgoing } from './outgoing.ts'
import { parentCopyOut } from './parent-copy-out.ts'

/** Lets a reel out as it is wanted; gives the path of the file or folder that was written. */
export async function reelOut(outgoing: Outgoing, path: string): Promise<string> {
  switch (outgoing.choice.what) {
    case 'film':
      return filmOut(outgoing, path)
    case 'clips':
      return clipsOut(outgoing, path)
    case 'parent-copy':
      return parentCopyOut(outgoing, path)
  }
}

const kindOf = { film: 'reel-film', clips: 'reel-clips', 'parent-copy': 'parent-copy' } as const

/** What the logbook says of it beside whose it is and what was written. */
export function lineOf({
  what,
  recipient,
  reason,
  lock
}: ExportChoice): Pick<NewLogLine, 'kind' | 'recipient' | 'reason' | 'expiresOn'> {
  return { kind: kindOf[what], recipient, reason, expiresOn: lock?.deleteBy ?? null }
}
