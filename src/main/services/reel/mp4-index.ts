import { boxAt, boxesIn } from './mp4-boxes.ts'
import { makeBox, u32, u32s, u64 } from './mp4-write.ts'

/** A track as the index of a film describes it. */
export type IndexedTrack = {
  /** Units in a second. */
  readonly timescale: number
  /** Shown or heard without being asked for. */
  readonly isOn: boolean
  /** The track's header after its duration: layer, volume, how it lies, how large it is. */
  readonly place: Buffer
  /** What it is (`hdlr`), the header of its kind, and how its samples are coded (`stsd`). */
  readonly hdlr: Buffer
  readonly header: Buffer
  readonly stsd: Buffer
  readonly samples: readonly IndexedSample[]
  /** Where its samples lie, in the media data; so many in a row each. */
  readonly chunks: readonly { readonly offset: number; readonly samples: number }[]
  /** An encoder's run-in before what is to be heard, in the track's units. */
  readonly runIn: number
}

type IndexedSample = { readonly duration: number; readonly bytes: number; readonly isKey: boolean }

export type Index = {
  readonly tracks: readonly IndexedTrack[]
  /** Which of them says where the chapters begin. */
  readonly chapterTrack: number | null
  /** What stands in the user data. */
  readonly chapterList: Buffer | null
  /** More than four gigabytes: places of eight bytes. */
  readonly isWide: boolean
}

/** Units in a second, of the film as a whole. */
const movieScale = 1000
/** How a track lies in the picture: as it is. */
export const unity = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
const undetermined = 0x55c40000

/** The index of a film (`moov`), for media data that begins at `mediaAt`. Its size doesn't depend on that. */
export function makeIndex({ tracks, chapterTrack, chapterList, isWide }: Index, mediaAt: number): Buffer {
  const durations = tracks.map(({ samples, runIn, timescale }) => {
    const all = samples.reduce((sum, { duration }) => sum + duration, 0)
    return { all, shownMs: Math.round(((all - runIn) * movieScale) / timescale) }
  })
  const longestMs = Math.max(0, ...durations.map(({ shownMs }) => shownMs))
  const version = u32(0, 0, 0, movieScale, longestMs)
  const rest = u32(0x10000, 0x01000000, 0, 0)
  return makeBox(
    'moov',
    makeBox('mvhd', version, rest, unity, u32(0, 0, 0, 0, 0, 0, tracks.length + 1)),
    ...tracks.map((track, at) => {
      const { all, shownMs } = durations[at] ?? { all: 0, shownMs: 0 }
      return makeBox(
        'trak',
        makeBox('tkhd', u32(track.isOn ? 3 : 2, 0, 0, at + 1, 0, shownMs), track.place),
        makeBox('edts', makeBox('elst', u32(0, 1, shownMs, track.runIn, 0x10000))),
        ...(chapterTrack === null || chapterTrack === at
          ? []
          : [makeBox('tref', makeBox('chap', u32(chapterTrack + 1)))]),
        makeBox(
          'mdia',
          mediaTime(track.timescale, all),
          track.hdlr,
          makeBox(
            'minf',
            track.header,
            makeBox('dinf', makeBox('dref', u32(0, 1), makeBox('url ', u32(1)))),
            makeBox('stbl', track.stsd, ...tables(track, isWide, mediaAt))
          )
        )
      )
    }),
    ...(chapterList === null ? [] : [makeBox('udta', chapterList)])
  )
}

function tables({ samples, chunks }: IndexedTrack, isWide: boolean, mediaAt: number): readonly Buffer[] {
  const lasting = inRow(samples.map(({ duration }) => duration))
  const keys = samples.flatMap(({ isKey }, at) => (isKey ? [at + 1] : []))
  let chunk = 1
  const perChunk = inRow(chunks.map((each) => each.samples)).flatMap(({ value, times }) => {
    chunk += times
    return [chunk - times, value, 1]
  })
  const places = chunks.map(({ offset }) => mediaAt + offset)
  return [
    list('stts', [lasting.length, ...lasting.flatMap(({ value, times }) => [times, value])]),
    ...(keys.length === samples.length ? [] : [list('stss', [keys.length, ...keys])]),
    list('stsc', [perChunk.length / 3, ...perChunk]),
    list('stsz', [0, samples.length, ...samples.map(({ bytes }) => bytes)]),
    isWide
      ? makeBox('co64', u32(0, places.length), Buffer.concat(places.map(u64)))
      : list('stco', [places.length, ...places])
  ]
}

const list = (type: string, values: readonly number[]): Buffer => makeBox(type, u32(0), u32s(values))

/** How long a track lasts; in eight bytes from the length on that four can't hold: thirteen hours of pictures. */
function mediaTime(timescale: number, duration: number): Buffer {
  return duration > 0xffff_ffff
    ? makeBox('mdhd', u32(0x01000000, 0, 0, 0, 0, timescale), u64(duration), u32(undetermined))
    : makeBox('mdhd', u32(0, 0, 0, timescale, duration, undetermined))
}

/** The same value so many times in a row. */
function inRow(values: readonly number[]): readonly { readonly value: number; readonly times: number }[] {
  const rows: { value: number; times: number }[] = []
  for (const value of values) {
    const last = rows.at(-1)
    if (last?.value === value) last.times += 1
    else rows.push({ value, times: 1 })
  }
  return rows
}

/** The headers of the one track of a file that an encoder wrote. */
export function trackHeaders(moov: Buffer): Pick<IndexedTrack, 'place' | 'hdlr' | 'header' | 'stsd'> {
  const trak = boxAt(moov, ['trak'], 8)
  if (trak === undefined) throw new Error('a rendered segment without a track')
  const box = (...path: readonly string[]): Buffer => {
    const found = boxAt(moov, path, trak.start + 8, trak.end)
    if (found === undefined) throw new Error(`a rendered segment without ${path.join('/')}`)
    return moov.subarray(found.start, found.end)
  }
  const tkhd = box('tkhd')
  const isLong = tkhd.readUInt8(8) === 1
  const hdlr = box('mdia', 'hdlr')
  const kind = hdlr.toString('latin1', 16, 20)
  return {
    place: tkhd.subarray(isLong ? 44 : 32),
    hdlr,
    header: box('mdia', 'minf', kind === 'vide' ? 'vmhd' : 'smhd'),
    stsd: withoutMaker(box('mdia', 'minf', 'stbl', 'stsd'))
  }
}

/** An encoder writes its own name into how pictures are coded: which one it was is told to nobody. */
function withoutMaker(stsd: Buffer): Buffer {
  const plain = Buffer.from(stsd)
  for (const { type, start } of boxesIn(plain, 16))
    if (type === 'avc1') {
      const entry = start + 8
      plain.fill(0, entry + 8, entry + 24)
      plain.fill(0, entry + 42, entry + 74)
    }
  return plain
}
