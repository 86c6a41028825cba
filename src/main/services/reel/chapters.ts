/** A stretch of the reel with a title in plain words; never the name of a person. */
export type Chapter = { readonly startMs: number; readonly endMs: number; readonly title: string }

/** Chapters as ffmpeg's metadata format. https://ffmpeg.org/ffmpeg-formats.html#Metadata-2 */
export function chapterMetadata(chapters: readonly Chapter[]): string {
  const escape = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[=;#\\]/g, (c) => `\\${c}`)
  const parts = chapters.flatMap(({ startMs, endMs, title }) => [
    '[CHAPTER]',
    'TIMEBASE=1/1000',
    `START=${String(Math.round(startMs))}`,
    `END=${String(Math.round(endMs))}`,
    `title=${escape(title)}`
  ])
  return [';FFMETADATA1', ...parts, ''].join('\n')
}
