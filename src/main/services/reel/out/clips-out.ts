import { join } from 'node:path'
import { inOrder } from '../../../../shared/domain/reel.ts'
import { safeFileName } from '../../../../shared/domain/reel-name.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { texts } from '../../../../shared/i18n/index.ts'
import { writeOutgoingFolder } from '../../outgoing-file.ts'
import { writeFilm } from './film-out.ts'
import { type Outgoing, planOut } from './outgoing.ts'

/** Writes each clip as a film of its own into a new folder, named by its place in the reel and nothing else. */
export function clipsOut(outgoing: Outgoing, path: string): Promise<string> {
  const { vault, items, language, log, report } = outgoing
  const planned = inOrder(items)
    .filter((item) => item.type === 'clip')
    // One clip is one chapter: nothing to choose from.
    .map((clip) => ({ ...planOut(outgoing, [clip]), chapters: [] }))
    .filter(({ totalMs }) => totalMs > 0)
  const allMs = planned.reduce((sum, { totalMs }) => sum + totalMs, 0)
  const files: WrittenFile[] = []
  return writeOutgoingFolder(
    vault,
    path,
    async (folder) => {
      let doneMs = 0
      for (const [at, clip] of planned.entries()) {
        const number = String(at + 1).padStart(planned.length > 9 ? 2 : 1, '0')
        const name = safeFileName(`${texts[language].report.chapter.clip} ${number}.mp4`)
        const onProgress = (fraction: number): void => report((doneMs + clip.totalMs * fraction) / allMs)
        files.push(await writeFilm(outgoing, clip, join(folder, name), 'clip', onProgress))
        doneMs += clip.totalMs
      }
    },
    () => log(files)
  )
}
