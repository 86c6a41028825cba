import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'

/** The titles of a film's chapters, as a player reads them. */
export async function titlesIn(path: string): Promise<readonly string[]> {
  const { ffprobe } = await findBinaries()
  const { stdout } = await promisify(execFile)(ffprobe ?? 'ffprobe', [
    '-v',
    'error',
    '-of',
    'json',
    '-show_chapters',
    path
  ])
  const { chapters } = JSON.parse(stdout) as { chapters: { tags: { title: string } }[] }
  return chapters.map(({ tags }) => tags.title)
}
