import { type LookFile, lookFileSchema } from '../../../shared/domain/look.ts'
import { recordingUrls } from '../../../shared/domain/recording.ts'
import { jobs } from '../jobs.ts'
import { canDecode } from './decode-groups.ts'
import { createLookPictures, type LookPictures } from './pictures.ts'

/**
 * Gives a recording's small pictures as soon as there are any, and null when they fail: everything works without
 * them, only slower. Call what comes back to let go of them.
 */
export function followLook(recordingId: string, onLook: (look: LookPictures | null) => void): () => void {
  let over = false
  let pictures: LookPictures | null = null
  let asked = 0

  async function ask(): Promise<void> {
    const mine = ++asked
    const file = await fetchLook(recordingId)
    const isLate = (): boolean => over || mine !== asked || pictures !== null
    if (file === null || isLate() || !(await canDecode(file)) || isLate()) return
    pictures = createLookPictures(recordingId, file, () => onLook(null))
    onLook(pictures)
  }
  const isPrepared = (): boolean =>
    [...jobs.getState().byId.values()].some(
      ({ kind, subjectId, status }) =>
        kind === 'prepare-look' && subjectId === recordingId && status.state === 'done'
    )
  let wasPrepared = isPrepared()
  const stop = jobs.subscribe(() => {
    const prepared = isPrepared()
    if (prepared && !wasPrepared) void ask()
    wasPrepared = prepared
  })
  void ask()
  return () => {
    over = true
    stop()
    pictures?.dispose()
  }
}

async function fetchLook(recordingId: string): Promise<LookFile | null> {
  try {
    const response = await fetch(recordingUrls.look(recordingId))
    return response.ok ? lookFileSchema.nullable().parse(await response.json()) : null
  } catch {
    return null
  }
}
