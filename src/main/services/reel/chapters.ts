import { cutText } from '../../../shared/domain/cut-text.ts'

/** A stretch of the reel with a title in plain words; never the name of a person. */
export type Chapter = { readonly startMs: number; readonly endMs: number; readonly title: string }

/** A film's list of chapters says in one byte how long a title is. */
const mostBytes = 255

/** As much of a title as a film can hold, in whole signs, and without what no file can hold: half a letter. */
export function cutTitle(title: string): string {
  return cutText(title.toWellFormed(), mostBytes, (part) => Buffer.byteLength(part))
}
