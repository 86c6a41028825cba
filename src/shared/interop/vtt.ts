import { type Cue, cueTime, linesOf } from './cue.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (line: string): string => line.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)

/** Captions as WebVTT; what the child says stands slanted. https://www.w3.org/TR/webvtt1/ */
export function writeVtt(cues: readonly Cue[]): string {
  const blocks = cues
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap(({ startMs, endMs, text, voice }) => {
      const words = linesOf(text).map(escaped).join('\n')
      const times = `${cueTime(startMs, '.')} --> ${cueTime(endMs, '.')}`
      return words === '' ? [] : [`${times}\n${voice === 'child' ? `<i>${words}</i>` : words}\n`]
    })
  return ['WEBVTT\n', ...blocks].join('\n')
}
