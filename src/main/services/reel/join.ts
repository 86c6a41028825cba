import type { Cue } from '../../../shared/interop/cue.ts'
import type { Chapter } from './chapters.ts'
import { type Index, type IndexedTrack, makeIndex, trackHeaders } from './mp4-index.ts'
import { makeBox, u32 } from './mp4-write.ts'
import { audioRate, videoTimescale } from './segment.ts'
import { type JoinPart, type MediaChunk, mediaData, type OpenPart, type PlacedRun } from './media-data.ts'
import { readSegmentSamples, type SegmentSamples } from './segment-samples.ts'
import { chapterList, chapterTrack, type TextTrack, wordTrack } from './text-tracks.ts'

/** What goes with the pictures and the sound: chapters, and words as a track that can be switched on. */
export type ReelWords = { readonly chapters: readonly Chapter[]; readonly cues: readonly Cue[] }

/** A film that can be written from its first byte to its last, its index in front. */
export type JoinedFilm = {
  readonly bytes: number
  /**
   * All of it, piece by piece; the media data is read only when it is asked for. A piece holds until the next one is asked
   * for: its memory is used again.
   */
  stream(): AsyncGenerator<Buffer>
}

/** Before the sound AAC has a run-in of one frame; the edit list says that it isn't to be heard. */
const aacRunIn = 1024

/**
 * Rendered segments of pictures and of sound, and words, as one MP4. Where every sample lies is read from the segments'
 * own tables; not one of them is touched, and no byte of them is read before the film is streamed.
 */
export async function joinSegments(
  pictures: readonly JoinPart[],
  sounds: readonly JoinPart[],
  words: ReelWords,
  totalMs: number
): Promise<JoinedFilm> {
  const texts = [
    ...(words.cues.length > 0 ? [wordTrack(words.cues, totalMs)] : []),
    ...(words.chapters.length > 0 ? [chapterTrack(words.chapters, totalMs)] : [])
  ]
  const lanes = [
    { ...(await laneOf(pictures, videoTimescale, 0)), endsAt: Math.round((totalMs * videoTimescale) / 1000) },
    await laneOf(sounds, audioRate, aacRunIn)
  ] as const
  const inText = texts.flatMap((track) => track.texts.map(({ bytes }) => bytes))
  const chunks = inTurn(lanes)
  const textBytes = sum(inText.map(({ length }) => length))
  const mediaBytes = textBytes + sum(chunks.map(({ run }) => run.bytes))
  const isWide = mediaBytes > largestNarrow

  const index: Index = {
    ...{ tracks: [...mediaTracks(lanes, chunks, textBytes), ...textTracks(texts)], isWide },
    chapterTrack: words.chapters.length > 0 ? 1 + texts.length : null,
    chapterList: words.chapters.length > 0 ? chapterList(words.chapters) : null
  }
  const front = ftyp.length + makeIndex(index, 0).length + (isWide ? 16 : 8)
  return {
    bytes: front + mediaBytes,
    stream: async function* () {
      yield Buffer.concat([ftyp, makeIndex(index, front), mediaHeader(mediaBytes, isWide), ...inText])
      yield* mediaData(chunks)
    }
  }
}

const ftyp = makeBox('ftyp', Buffer.from('isom'), u32(0x200), Buffer.from('isomiso2avc1mp41'))
/** Above this, places in the file take eight bytes; some of it is left for the index. */
const largestNarrow = 4_000_000_000

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

function mediaHeader(bytes: number, isWide: boolean): Buffer {
  if (!isWide) return Buffer.concat([u32(bytes + 8), Buffer.from('mdat')])
  const long = Buffer.alloc(8)
  long.writeBigUInt64BE(BigInt(bytes + 16))
  return Buffer.concat([u32(1), Buffer.from('mdat'), long])
}

/** The segments of one track one after the other. */
type Lane = Omit<IndexedTrack, 'samples' | 'chunks'> & {
  readonly runs: readonly PlacedRun[]
  /** Where its last sample ends; left out: as long as its segment says. */
  readonly endsAt?: number
}

async function laneOf(parts: readonly JoinPart[], timescale: number, runIn: number): Promise<Lane> {
  const read: { readonly part: JoinPart; readonly own: SegmentSamples }[] = []
  for (const part of parts) read.push({ part, own: await withOpen(part, readSegmentSamples) })
  const [first] = read
  if (first === undefined) throw new Error('a film without segments')
  const headers = trackHeaders(first.own.moov)
  for (const [at, { own }] of read.entries())
    if (!trackHeaders(own.moov).stsd.equals(headers.stsd))
      throw new Error(`segment ${String(at)} was made with another setting than the first`)
  const runs = read.flatMap(({ part, own }) => own.runs.map((run) => ({ part, run })))
  return { ...headers, timescale, runIn, isOn: true, runs }
}

type Chunk = MediaChunk & { readonly seconds: number }

/** The runs of both in the order of time, so that a player finds beside each other what it needs at once. */
function inTurn(lanes: readonly [Lane, Lane]): readonly Chunk[] {
  const [pictures, sounds] = [chunksOf(lanes[0], 0), chunksOf(lanes[1], 1)]
  return [...pictures, ...sounds].sort((one, other) => one.seconds - other.seconds || one.lane - other.lane)
}

const chunksOf = ({ runs, timescale }: Lane, lane: 0 | 1): readonly Chunk[] =>
  runs.map((run) => ({ ...run, lane, seconds: beginOf(run) / timescale }))

const beginOf = ({ part, run }: PlacedRun): number => part.at + (run.samples[0]?.decodeTime ?? 0)

function mediaTracks(
  lanes: readonly [Lane, Lane],
  chunks: readonly Chunk[],
  from: number
): readonly IndexedTrack[] {
  const places: [IndexedTrack['chunks'][number][], IndexedTrack['chunks'][number][]] = [[], []]
  let offset = from
  for (const { lane, run } of chunks) {
    places[lane].push({ offset, samples: run.samples.length })
    offset += run.bytes
  }
  return lanes.map(({ runs, endsAt, ...lane }, at) => ({
    ...lane,
    samples: untilTheNext(runs, endsAt),
    chunks: places[at] ?? []
  }))
}

/**
 * Each lasts until the next one begins, and the last until the end of all, wherever its own segment thought it would end:
 * an encoder that isn't told how long a picture stands takes the length of the one before it.
 */
function untilTheNext(runs: readonly PlacedRun[], endsAt?: number): IndexedTrack['samples'] {
  const samples = runs.flatMap(({ part, run }) => run.samples.map((sample) => ({ sample, by: part.at })))
  const beginnings = samples.map(({ sample, by }) => sample.decodeTime + by)
  if (beginnings[0] !== 0) throw new Error('a track that does not begin at the beginning')
  return samples.map(({ sample: { duration, size: bytes, isKey } }, n) => {
    const begins = beginnings[n] ?? 0
    const lasting = (beginnings[n + 1] ?? endsAt ?? begins + duration) - begins
    if (lasting <= 0) throw new Error('segments that do not follow each other')
    return { duration: lasting, bytes, isKey }
  })
}

/** Texts lie at the beginning of the media data, track after track. */
function textTracks(texts: readonly TextTrack[]): readonly IndexedTrack[] {
  let offset = 0
  return texts.map(({ texts: each, ...track }) => {
    const chunk = { offset, samples: each.length }
    offset += sum(each.map(({ bytes }) => bytes.length))
    const samples = each.map(({ bytes, duration }) => ({ duration, bytes: bytes.length, isKey: true }))
    return { ...track, samples, chunks: [chunk], runIn: 0 }
  })
}

async function withOpen<T>(part: JoinPart, use: (file: OpenPart) => Promise<T>): Promise<T> {
  const file = await part.open()
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}
