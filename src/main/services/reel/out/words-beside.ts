import { createHash } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { hasLeft } from '../../storage/logbook.ts'
import type { Vault } from '../../vault/vault.ts'

/** Words beside a film, as files: players load what has the film's own name. */
const wordKinds = { 'captions-vtt': 'vtt', 'captions-srt': 'srt' } as const
export type WordKind = keyof typeof wordKinds

/** Where a film is written and its words beside it; `old`: words of an earlier film of ours with that name. */
export type FilmPlace = {
  readonly film: string
  readonly words: Readonly<Record<WordKind, string>>
  readonly old: readonly { readonly path: string; readonly content: Buffer }[]
}

/**
 * The place for a film at `path`, which may be replaced. Words that lie there already are replaced too when they are ours,
 * to the letter; beside anybody else's the film would be shown with those: then film and words get the first free number.
 */
export async function placeOf(vault: Vault, path: string): Promise<FilmPlace> {
  const place = placeNamed(path)
  const found = await Promise.all(Object.values(place.words).map(contentAt))
  const there = found.filter((each) => each !== null)
  if (there.every(({ content }) => content !== null && isOurs(vault, content)))
    return {
      ...place,
      old: there.flatMap(({ path: at, content }) => (content ? [{ path: at, content }] : []))
    }
  const { dir, name, ext } = parse(path)
  for (let turn = 2; ; turn += 1) {
    const other = placeNamed(join(dir, `${name} ${String(turn)}${ext}`))
    const taken = await Promise.all([other.film, ...Object.values(other.words)].map(isThere))
    if (!taken.includes(true)) return { ...other, old: [] }
  }
}

function placeNamed(film: string): Omit<FilmPlace, 'old'> {
  const { dir, name } = parse(film)
  const beside = (kind: WordKind): string => join(dir, `${name}.${wordKinds[kind]}`)
  return { film, words: { 'captions-vtt': beside('captions-vtt'), 'captions-srt': beside('captions-srt') } }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )

/** Far more than anybody says in a film; what is larger is no file of ours. */
const largest = 64 * 1024 * 1024

/** Null: nothing is there. A content of null: something that can't be ours. */
async function contentAt(
  path: string
): Promise<{ readonly path: string; readonly content: Buffer | null } | null> {
  const facts = await stat(path).catch(() => null)
  if (facts === null) return null
  const canBeOurs = facts.isFile() && facts.size <= largest
  return { path, content: canBeOurs ? await readFile(path).catch(() => null) : null }
}

/** The logbook knows every file that has left by its fingerprint. */
function isOurs({ db }: Vault, content: Buffer): boolean {
  return hasLeft(db, createHash('sha256').update(content).digest('hex'))
}

/** Takes old words away before a film gets their name: they never lie beside it, not for a moment. */
export async function takeAway({ old }: FilmPlace): Promise<void> {
  for (const { path } of old) await rm(path, { force: true })
}

/** Puts back what was there before a film could not take its place; where the old film is gone its words stay gone too. */
export async function putBack({ film, words, old }: FilmPlace): Promise<void> {
  const before = new Map(old.map(({ path, content }) => [path, content]))
  const isFilmThere = await isThere(film)
  for (const path of Object.values(words)) {
    const content = before.get(path)
    if (content !== undefined && isFilmThere) await writeFile(path, content)
    else await rm(path, { force: true })
  }
}
