import { type FileHandle, open } from 'node:fs/promises'
import { type Box, boxAt, boxesIn } from '../mp4-boxes.ts'
import { samplesOf } from '../mp4-samples.ts'

/** The texts that may stand in a film: the titles of its chapters, and captions when they were asked for. */
type AllowedTexts = ReadonlySet<string>

const containers = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'dinf',
  'edts',
  'tref',
  'gmhd',
  'udta',
  'mvex',
  'moof',
  'traf',
  'mfra'
])
/** Boxes that hold numbers only: how samples lie, how long they last, how they are shown. */
const numbers = new Set([
  ...['vmhd', 'smhd', 'nmhd', 'sthd', 'gmin', 'elst', 'chap', 'stts', 'stss', 'stsc', 'stsz', 'stco', 'co64'],
  ...['ctts', 'sgpd', 'sbgp', 'sdtp', 'trex', 'mehd', 'mfhd', 'tfhd', 'tfdt', 'trun', 'sidx', 'tfra', 'mfro']
])
const brands = new Set([
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'avc1',
  'mp41',
  'mp42',
  'dash',
  'msdh',
  'msix'
])
const handlerNames = new Set(['', 'VideoHandler', 'SoundHandler', 'SubtitleHandler', 'TextHandler'])
const largestIndex = 256 * 1024 * 1024

/**
 * Walks every box of a written MP4 and tells the first thing in it that says more than picture, sound and `allowed`:
 * a date, a place, a maker, a title, a box that isn't known. Null when there is nothing.
 */
export async function findTrace(path: string, allowed: AllowedTexts): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    const { size: end } = await file.stat()
    const header = Buffer.alloc(16)
    for (let at = 0; at < end;) {
      const { bytesRead } = await file.read(header, 0, 16, at)
      const short = bytesRead < 8 ? 0 : header.readUInt32BE(0)
      const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short
      const type = header.toString('latin1', 4, 8)
      if (size < 8 || at + size > end) return 'bytes that are no box'
      if (type !== 'mdat') {
        if (size > largestIndex) return `a ${type} too large to be read`
        const bytes = Buffer.alloc(size)
        await file.read(bytes, 0, size, at)
        const trace =
          traceInBoxes(bytes, allowed) ?? (type === 'moov' ? await traceInTexts(file, bytes, allowed) : null)
        if (trace !== null) return trace
      }
      at += size
    }
    return null
  } finally {
    await file.close()
  }
}

/** The first thing in these boxes that says more than it may. */
export function traceInBoxes(
  bytes: Buffer,
  allowed: AllowedTexts,
  from = 0,
  to = bytes.length
): string | null {
  for (const box of boxesIn(bytes, from, to)) {
    const trace = containers.has(box.type)
      ? traceInBoxes(bytes, allowed, box.start + 8, box.end)
      : traceInLeaf(bytes.subarray(box.start + 8, box.end), box.type, allowed)
    if (trace !== null) return `${box.type}: ${trace}`
  }
  return null
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0)

function traceInLeaf(body: Buffer, type: string, allowed: AllowedTexts): string | null {
  if (numbers.has(type)) return null
  switch (type) {
    case 'ftyp':
      return [body.subarray(0, 4), ...chunksOf(body.subarray(8), 4)].every((brand) =>
        brands.has(brand.toString('latin1'))
      )
        ? null
        : 'an unknown brand'
    case 'mvhd':
    case 'tkhd':
    case 'mdhd':
      return isZero(body.subarray(4, body[0] === 1 ? 20 : 12)) ? null : 'a date'
    case 'hdlr':
      return isZero(body.subarray(12, 24)) && handlerNames.has(textOf(body.subarray(24))) ? null : 'a name'
    case 'dref':
      // One entry: the media are in this very file.
      return body.length === 20 && body.toString('latin1', 12, 16) === 'url ' ? null : 'an address'
    case 'stsd':
      return traceInEntries(body)
    case 'meta':
      // What ffmpeg writes when there is nothing to say: a handler and an empty list.
      return body.length === 45 && body.toString('latin1', 41, 45) === 'ilst' ? null : 'metadata'
    case 'text':
      // Of QuickTime's text header: how it is turned on the screen.
      return body.length === 36 ? null : 'not known'
    case 'chpl':
      return chapterTitles(body).every((title) => allowed.has(title)) ? null : 'a text that is no chapter'
    case 'free':
    case 'skip':
      return isZero(body) ? null : 'something between the boxes'
    default:
      return 'not known'
  }
}

/** How the samples are coded: entries of four kinds, without a maker's name, with boxes of numbers in them. */
function traceInEntries(body: Buffer): string | null {
  for (const { type, start, end } of boxesIn(body, 8)) {
    const entry = body.subarray(start + 8, end)
    const trace =
      type === 'avc1'
        ? ((!isZero(entry.subarray(8, 24)) || !isZero(entry.subarray(42, 74)) ? 'a maker' : null) ??
          unknownIn(entry, 78, ['avcC', 'btrt', 'pasp', 'colr']))
        : type === 'mp4a'
          ? ((isZero(entry.subarray(8, 16)) ? null : 'a maker') ?? unknownIn(entry, 28, ['esds', 'btrt']))
          : type === 'tx3g' || type === 'text'
            ? unknownIn(entry, 38, ['ftab', 'btrt'])
            : 'not known'
    if (trace !== null) return `${type}: ${trace}`
  }
  return null
}

function unknownIn(entry: Buffer, from: number, known: readonly string[]): string | null {
  for (const box of boxesIn(entry, Math.min(from, entry.length)))
    if (!known.includes(box.type)) return `${box.type} not known`
    else if (box.type === 'ftab' && !/^(Serif|Sans-Serif|Arial)?$/.test(fontIn(entry, box))) return 'a font'
  return null
}

/** The name of the first font of a font table. */
function fontIn(entry: Buffer, { start, end }: Box): string {
  return end - start < 13
    ? ''
    : entry.toString('utf8', start + 13, Math.min(end, start + 13 + (entry[start + 12] ?? 0)))
}

/** Nero's list of chapters: nine bytes, then for each a time, a length and its title. */
function chapterTitles(body: Buffer): readonly string[] {
  const titles: string[] = []
  for (let at = 9; at + 9 <= body.length;) {
    const length = body.readUInt8(at + 8)
    titles.push(body.toString('utf8', at + 9, at + 9 + length))
    at += 9 + length
  }
  return titles
}

/** Every sample of every text track must be one of the allowed texts, or empty. */
async function traceInTexts(file: FileHandle, moov: Buffer, allowed: AllowedTexts): Promise<string | null> {
  for (const trak of boxesIn(moov, 8)) {
    if (trak.type !== 'trak') continue
    const hdlr = boxAt(moov, ['mdia', 'hdlr'], trak.start + 8, trak.end)
    const handler = hdlr === undefined ? '' : moov.toString('latin1', hdlr.start + 16, hdlr.start + 20)
    if (handler === 'vide' || handler === 'soun') continue
    if (handler !== 'text' && handler !== 'sbtl') return 'a track that is not known'
    for (const { offset, size } of samplesOf(moov, trak)) {
      const sample = Buffer.alloc(size)
      await file.read(sample, 0, size, offset)
      const length = size < 2 ? 0 : sample.readUInt16BE(0)
      const rest = sample.subarray(2 + length)
      // QuickTime says how the text is written in a box of numbers after it.
      const plain = rest.length === 0 || (rest.length === 12 && rest.toString('latin1', 4, 8) === 'encd')
      const text = sample.toString('utf8', 2, 2 + length)
      if (!plain || (text !== '' && !allowed.has(text))) return 'a text that was not asked for'
    }
  }
  return null
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/\0+$/, '')

function chunksOf(bytes: Buffer, size: number): readonly Buffer[] {
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size)
  )
}
