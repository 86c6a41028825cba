import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'node:path'
import { Failure } from '../../../../shared/domain/failure.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { oneAtATime } from '../../../../shared/interop/cue.ts'
import { writeSrt } from '../../../../shared/interop/srt.ts'
import { writeVtt } from '../../../../shared/interop/vtt.ts'
import { writeOutgoing } from '../../outgoing-file.ts'
import { exportReel } from '../export-reel.ts'
import { inspectMp4 } from '../inspect-mp4.ts'
import { writeReel } from '../write-reel.ts'
import { findTrace } from './mp4-traces.ts'
import { createPictureCheck } from './picture-check.ts'
import { type Outgoing, type OutgoingPlan, planOut } from './outgoing.ts'
import { wordsToFind } from './tell-tale.ts'
import { shownText } from '../text-tracks.ts'
import { placeOf, putBack, takeAway, type WordKind } from './words-beside.ts'
import { createReading, readWritten, traceLeft } from './written-file.ts'

/**
 * Writes the whole reel as one film, with its words beside it when they are wanted there; gives the path it has got. Either
 * all of it is there in the end, or what was there before.
 */
export async function filmOut(outgoing: Outgoing, wanted: string): Promise<string> {
  const { vault, items, choice, log } = outgoing
  const planned = planOut(outgoing, items)
  const files: WrittenFile[] = []
  const place = await placeOf(vault, wanted)
  // Said by a function: the compiler follows no assignment inside of another one.
  let wordsAway = false
  const areAway = (): boolean => wordsAway
  try {
    await writeOutgoing(
      vault,
      place.film,
      async (partial) => {
        files.push(await writeFilm(outgoing, planned, partial, 'film', outgoing.report))
        wordsAway = true
        await takeAway(place)
        if (choice.captions !== 'files') return
        for (const kind of ['captions-vtt', 'captions-srt'] as const)
          files.push(await wordsOut(outgoing, planned, place.words[kind], kind))
      },
      () => log(files)
    )
  } catch (error) {
    if (areAway()) await putBack(place)
    throw error
  }
  return place.film
}

/** Writes one film to `path` and reads it over: every picture is there, and nothing that tells whose it is. */
export async function writeFilm(
  outgoing: Outgoing,
  { plan, chapters, cues }: OutgoingPlan,
  path: string,
  kind: WrittenFile['kind'],
  report: (fraction: number) => void
): Promise<WrittenFile> {
  const { vault, cache, choice, signal, tellTale } = outgoing
  const track = choice.captions === 'track' ? cues : []
  const texts = [
    ...chapters.map(({ title }) => title),
    ...oneAtATime(track).map(({ cues: shown }) => shownText(shown))
  ]
  const words = wordsToFind(tellTale, texts)
  let reading = createReading(words)
  let pictures = createPictureCheck([])
  const readOver = async (): Promise<(piece: Buffer) => void> => {
    const { tracks } = await inspectMp4(path)
    pictures = createPictureCheck(tracks.find(({ handler }) => handler === 'vide')?.places() ?? [])
    reading = createReading(words)
    return (piece) => {
      if (!pictures.push(piece)) throw notWhole()
      reading.push(piece)
    }
  }
  await exportReel({
    ...{ cache, plan, signal, report },
    write: (parts, run) => writeReel(vault, parts, { chapters, cues: track }, path, run, readOver)
  })
  if (!pictures.isDone()) throw notWhole()
  const trace = await findTrace(path, new Set(texts))
  if (trace !== null) throw traceLeft(trace)
  return reading.done(kind)
}

const notWhole = (): Failure =>
  new Failure(
    'unexpected',
    {},
    { cause: new Error('a picture that is not where the index says, or not whole') }
  )

async function wordsOut(
  { vault }: Outgoing,
  { cues }: OutgoingPlan,
  path: string,
  kind: WordKind
): Promise<WrittenFile> {
  const text = kind === 'captions-vtt' ? writeVtt(cues) : writeSrt(cues)
  await writeOutgoing(vault, path, async (partial) => {
    await writeFile(partial, text)
    if ((await readFile(partial, 'utf8')) !== text)
      throw new Error(`${parse(path).ext} was not written whole`)
  })
  // What is in it was typed, and is there by wish.
  return readWritten(kind, [path], [])
}
