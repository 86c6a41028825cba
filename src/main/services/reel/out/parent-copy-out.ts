import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../../shared/domain/failure.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { texts } from '../../../../shared/i18n/index.ts'
import { oneAtATime } from '../../../../shared/interop/cue.ts'
import { writeOutgoingFolder } from '../../outgoing-file.ts'
import { exportReel } from '../export-reel.ts'
import { streamReel } from '../write-reel.ts'
import { copyFonts } from './copy-fonts.ts'
import { iterations, keyFrom, lock } from './film-lock.ts'
import { lookOverCopy } from './look-over-copy.ts'
import { type Outgoing, type OutgoingPlan, planOut } from './outgoing.ts'
import { parentPage } from './parent-page.ts'
import { createPartWriter } from './part-writer.ts'
import { wordsToFind } from './tell-tale.ts'
import { shownText } from '../text-tracks.ts'
import { readWritten } from './written-file.ts'

/** Writes a folder for a parent to take along: the film, locked with a passphrase, and a page that plays it. */
export async function parentCopyOut(outgoing: Outgoing, path: string): Promise<string> {
  const { vault, items, choice, log } = outgoing
  const { lock: wanted } = choice
  if (wanted === null) throw new Failure('bad-input')
  const planned = planOut(outgoing, items)
  const files: WrittenFile[] = []
  const salt = randomBytes(16)
  const key = await keyFrom(wanted.passphrase, salt)
  try {
    return await writeOutgoingFolder(
      vault,
      path,
      async (folder) => {
        files.push(await writeCopy(outgoing, planned, folder, { key, salt, deleteBy: wanted.deleteBy }))
      },
      () => log(files)
    )
  } finally {
    key.fill(0)
  }
}

async function writeCopy(
  outgoing: Outgoing,
  planned: OutgoingPlan,
  folder: string,
  lockedWith: { readonly key: Buffer; readonly salt: Buffer; readonly deleteBy: string }
): Promise<WrittenFile> {
  const { language, tellTale, resourcesDirectory } = outgoing
  const { key, ...rest } = lockedWith
  const parts = await writeParts(outgoing, planned, join(folder, 'film'), key)
  const about = lock(key, Buffer.from(JSON.stringify(aboutFilm(outgoing, planned, parts.length))), 'about')
  const html = await parentPage(resourcesDirectory, { ...rest, language, iterations, about })
  const page = join(folder, `${texts[language].parentCopy.file}.html`)
  await writeFile(page, html, { flush: true })
  return readWritten('parent-copy', [page, ...parts], wordsToFind(tellTale, [html]))
}

/** What the page learns of the film once it is open. */
function aboutFilm(
  { choice, resourcesDirectory }: Outgoing,
  { chapters, cues }: OutgoingPlan,
  parts: number
) {
  const track = (choice.captions === 'track' ? oneAtATime(cues) : []).map(
    ({ startMs, endMs, cues: shown }) => ({ startMs, endMs, text: shownText(shown) })
  )
  const words = [...chapters.map(({ title }) => title), ...track.map(({ text }) => text)]
  return {
    parts,
    chapters: chapters.map(({ startMs, title }) => ({ startMs, title })),
    cues: track,
    fonts: copyFonts(resourcesDirectory, words)
  }
}

/** The film, locked as it is made, in parts; then opened again and looked over. */
async function writeParts(
  { vault, cache, signal, report, tellTale }: Outgoing,
  { plan }: OutgoingPlan,
  folder: string,
  key: Buffer
): Promise<readonly string[]> {
  let files: readonly string[] = []
  await exportReel({
    ...{ cache, plan, signal, report },
    write: async (parts, run) => {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder)
      const writer = createPartWriter(folder, key)
      await streamReel(vault, parts, { chapters: [], cues: [] }, (piece) => writer.write(piece), run)
      files = await writer.finish()
      const expected = parts.pictures.reduce((sum, { stored }) => sum + stored.pictures, 0)
      const { pictures } = await lookOverCopy(files, key, wordsToFind(tellTale, []))
      if (pictures !== expected) {
        const cause = new Error(`${String(pictures)} pictures instead of ${String(expected)}`)
        throw new Failure('unexpected', {}, { cause })
      }
      signal.throwIfAborted()
    }
  })
  return files
}
