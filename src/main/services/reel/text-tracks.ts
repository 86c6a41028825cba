import { type Cue, linesOf, oneAtATime } from '../../../shared/interop/cue.ts'
import type { Chapter } from './chapters.ts'
import { type IndexedTrack, unity } from './mp4-index.ts'
import { makeBox, u32 } from './mp4-write.ts'

/** A track of words: how it is described, and its bytes in turn. */
export type TextTrack = Omit<IndexedTrack, 'samples' | 'chunks' | 'runIn'> & {
  readonly texts: readonly { readonly bytes: Buffer; readonly duration: number }[]
}

/** What stands on the screen when these are said at once. */
export function shownText(cues: readonly Cue[]): string {
  return cues.flatMap(({ text }) => linesOf(text)).join('\n')
}

const timescale = 1000
/** No layer, no volume, no size of its own. */
const place = Buffer.concat([u32(0, 0, 0, 0), unity, u32(0, 0)])
const handler = (type: string): Buffer =>
  makeBox('hdlr', u32(0, 0), Buffer.from(type), u32(0, 0, 0), Buffer.from([0]))

/** Words that can be switched on, as 3GPP timed text (TS 26.245): one text at a time, empty where nothing is said. */
export function wordTrack(cues: readonly Cue[], totalMs: number): TextTrack {
  const entry = textEntry('tx3g', 'Sans-Serif')
  entry.writeInt8(1, 8 + 12)
  entry.writeInt8(-1, 8 + 13)
  // White letters, eighteen high.
  entry.writeUInt8(18, 8 + 33)
  entry.writeUInt32BE(0xffffffff, 8 + 34)
  const said = oneAtATime(cues).map(({ startMs, endMs, cues: shown }) => ({
    ...{ startMs, endMs },
    text: shownText(shown)
  }))
  return {
    ...{ timescale, place },
    isOn: true,
    hdlr: handler('sbtl'),
    header: makeBox('nmhd', u32(0)),
    stsd: makeBox('stsd', u32(0, 1), entry),
    texts: withoutGaps(said, totalMs).map(({ text, duration }) => ({ bytes: sampleOf(text), duration }))
  }
}

/** Where chapters begin, as QuickTime's players want to know it: a track of their titles that isn't shown by itself. */
export function chapterTrack(chapters: readonly Chapter[], totalMs: number): TextTrack {
  // How the text is written: UTF-8.
  const encoding = makeBox('encd', u32(0x100))
  return {
    ...{ timescale, place },
    isOn: false,
    hdlr: handler('text'),
    header: makeBox('gmhd', makeBox('gmin', u32(0, 0x408000, 0x80008000, 0)), makeBox('text', unity)),
    stsd: makeBox('stsd', u32(0, 1), textEntry('text', '')),
    texts: withoutGaps(
      chapters.map(({ startMs, endMs, title }) => ({ startMs, endMs, text: title })),
      totalMs
    ).map(({ text, duration }) => ({ bytes: Buffer.concat([sampleOf(text), encoding]), duration }))
  }
}

/** The same chapters as other players want to know them: a list (`chpl`) of times in 100 ns and titles, none too long for it. */
export function chapterList(chapters: readonly Chapter[]): Buffer {
  const most = chapters.slice(0, 255)
  return makeBox(
    'chpl',
    Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, most.length]),
    ...most.flatMap(({ startMs, title }) => {
      const start = Buffer.alloc(8)
      start.writeBigUInt64BE(BigInt(Math.round(startMs * 10_000)))
      const text = Buffer.from(title, 'utf8')
      return [start, Buffer.from([text.length]), text]
    })
  )
}

type Timed = { readonly startMs: number; readonly endMs: number; readonly text: string }

/** From the beginning to the end of the film, with an empty text where there is none. */
function withoutGaps(
  texts: readonly Timed[],
  totalMs: number
): readonly { readonly text: string; readonly duration: number }[] {
  const samples: { readonly text: string; readonly duration: number }[] = []
  let at = 0
  const upTo = (ms: number, text: string): void => {
    const end = Math.min(Math.round(ms), Math.round(totalMs))
    if (end > at) samples.push({ text, duration: end - at })
    at = Math.max(at, end)
  }
  for (const { startMs, endMs, text } of texts) {
    upTo(startMs, '')
    upTo(endMs, text)
  }
  upTo(totalMs, '')
  return samples
}

function sampleOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** How a track's text looks: at the foot, with one font. */
function textEntry(type: 'tx3g' | 'text', font: string): Buffer {
  const entry = Buffer.alloc(38)
  entry.writeUInt16BE(1, 6)
  entry.writeUInt16BE(1, 30)
  const name = Buffer.from(font)
  const fonts = Buffer.concat([Buffer.from([0, 1, 0, 1, name.length]), name])
  return makeBox(type, entry, makeBox('ftab', fonts))
}
