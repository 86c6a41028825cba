/** A stretch of the reel with a title in plain words; never the name of a person. */
export type Chapter = { readonly startMs: number; readonly endMs: number; readonly title: string }

/** A film's list of chapters says in one byte how long a title is. */
const mostBytes = 255
const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** As much of a title as a film can hold, in whole signs, and without what no file can hold: half a letter. */
export function cutTitle(title: string): string {
  const whole = title.toWellFormed()
  if (Buffer.byteLength(whole) <= mostBytes) return whole
  let cut = ''
  let bytes = 0
  for (const { segment } of signs.segment(whole)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > mostBytes) break
    cut += segment
  }
  return cut
}
