import { type Cue, cueTime, linesOf, oneAtATime } from './cue.ts'

/**
 * SubRip has no way to write signs that players take for markup: an invisible word joiner (U+2060) after them keeps
 * them plain.
 */
const plain = (line: string): string =>
  line.replace(/<(?=[/a-z])|\{(?=\\)/gi, '$&\u2060').replaceAll('-->', '--\u2060>')

/**
 * Captions as SubRip, numbered from 1, lines ended as the format asks. Players differ in what they do with cues at the
 * same time, so these stand together; what the child says stands slanted.
 */
export function writeSrt(cues: readonly Cue[]): string {
  return oneAtATime(cues.filter(({ text }) => linesOf(text).length > 0))
    .map(({ startMs, endMs, cues: shown }, at) => {
      const words = shown.flatMap(({ text, voice }) => {
        const lines = linesOf(text).map(plain)
        return voice === 'child' ? lines.map((line) => `<i>${line}</i>`) : lines
      })
      const times = `${cueTime(startMs, ',')} --> ${cueTime(endMs, ',')}`
      return [String(at + 1), times, ...words, '', ''].join('\r\n')
    })
    .join('')
}
