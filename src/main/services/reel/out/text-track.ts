import { Readable } from 'node:stream'
import { type Cue, linesOf, oneAtATime } from '../../../../shared/interop/cue.ts'
import { boxesIn, piecesOf, tracksOf } from '../mp4-boxes.ts'
import { makeBox, u32 } from '../mp4-write.ts'

/** What stands on the screen when these are said at once. */
export function shownText(cues: readonly Cue[]): string {
  return cues.flatMap(({ text }) => linesOf(text)).join('\n')
}

/** One text at a time, from the beginning to the end without gaps: an empty one where nothing is said. */
function textSamples(
  cues: readonly Cue[],
  totalMs: number
): readonly { readonly text: string; readonly durationMs: number }[] {
  const samples: { readonly text: string; readonly durationMs: number }[] = []
  let at = 0
  const upTo = (ms: number, text: string): void => {
    const end = Math.min(Math.round(ms), Math.round(totalMs))
    if (end > at) samples.push({ text, durationMs: end - at })
    at = Math.max(at, end)
  }
  for (const { startMs, endMs, cues: shown } of oneAtATime(cues)) {
    upTo(startMs, '')
    upTo(endMs, shownText(shown))
  }
  upTo(totalMs, '')
  return samples
}

/**
 * Adds the words as a track of 3GPP timed text to a fragmented MP4, after its own tracks: ffmpeg has a single stdin,
 * and what a therapist typed must stand neither in a file nor on a command line. Without words it is left as it is.
 */
export function withTextTrack(film: Readable, cues: readonly Cue[], totalMs: number): Readable {
  if (cues.length === 0) return film
  const samples = textSamples(cues, totalMs).map(({ text, durationMs }) => ({
    bytes: sampleOf(text),
    durationMs
  }))
  const withTrack = async function* (): AsyncGenerator<Buffer> {
    let before = 0
    for await (const { type, bytes } of piecesOf(film)) {
      if (type !== 'moov') {
        before += bytes.length
        yield bytes
        continue
      }
      const trackId = Math.max(0, ...tracksOf(bytes).map(({ id }) => id)) + 1
      const withTrackAt = (at: number): Buffer => addTrack(bytes, trackId, samples, at)
      // Its samples come right after: fragments would tell older ffmpegs when a text begins, but not how long it stays.
      yield withTrackAt(before + withTrackAt(0).length + 8)
      yield makeBox('mdat', ...samples.map((sample) => sample.bytes))
    }
  }
  return Readable.from(withTrack(), { objectMode: false })
}

const timescale = 1000

function sampleOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

type Sample = { readonly bytes: Buffer; readonly durationMs: number }

function addTrack(moov: Buffer, trackId: number, samples: readonly Sample[], at: number): Buffer {
  const children = [...boxesIn(moov, 8)].map(({ type, start, end }) => {
    const bytes = moov.subarray(start, end)
    return type === 'mvex'
      ? makeBox('mvex', bytes.subarray(8), makeBox('trex', u32(0, trackId, 1, 0, 0, 0)))
      : bytes
  })
  const afterTracks = children.findLastIndex((child) => child.toString('latin1', 4, 8) === 'trak') + 1
  return makeBox('moov', ...children.toSpliced(afterTracks, 0, track(trackId, samples, at)))
}

/** A track whose samples lie one after the other from `at` on. */
function track(trackId: number, samples: readonly Sample[], at: number): Buffer {
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
  const totalMs = samples.reduce((sum, { durationMs }) => sum + durationMs, 0)
  const times = samples.flatMap(({ durationMs }) => [1, durationMs])
  const sizes = samples.map(({ bytes }) => bytes.length)
  return makeBox(
    'trak',
    makeBox('tkhd', u32(3, 0, 0, trackId, 0, totalMs, 0, 0, 0, 0), matrix, u32(0, 0)),
    makeBox(
      'mdia',
      makeBox('mdhd', u32(0, 0, 0, timescale, totalMs, 0x55c40000)),
      makeBox('hdlr', u32(0, 0), Buffer.from('sbtl'), u32(0, 0, 0), Buffer.from([0])),
      makeBox(
        'minf',
        makeBox('nmhd', u32(0)),
        makeBox('dinf', makeBox('dref', u32(0, 1), makeBox('url ', u32(1)))),
        makeBox(
          'stbl',
          makeBox('stsd', u32(0, 1), textEntry()),
          makeBox('stts', u32(0, samples.length, ...times)),
          makeBox('stsc', u32(0, 1, 1, samples.length, 1)),
          makeBox('stsz', u32(0, 0, samples.length, ...sizes)),
          makeBox('stco', u32(0, 1, at))
        )
      )
    )
  )
}

/** White letters at the foot of the picture, in a font without serifs. 3GPP TS 26.245. */
function textEntry(): Buffer {
  const entry = Buffer.alloc(38)
  entry.writeUInt16BE(1, 6)
  entry.writeInt8(1, 12)
  entry.writeInt8(-1, 13)
  entry.writeUInt16BE(1, 30)
  entry.writeUInt8(18, 33)
  entry.writeUInt32BE(0xffffffff, 34)
  const fontName = Buffer.from('Sans-Serif')
  const fonts = Buffer.concat([Buffer.from([0, 1, 0, 1, fontName.length]), fontName])
  return makeBox('tx3g', entry, makeBox('ftab', fonts))
}
