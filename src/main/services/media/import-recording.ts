import { Failure } from '../../../shared/domain/failure.ts'
import type { Recording, RecordingNote } from '../../../shared/domain/recording.ts'
import { failureOf } from '../failure-of.ts'
import { filledUp } from '../room.ts'
import { markReady, saveFilmstrip, savePeaks } from '../storage/recordings.ts'
import { writeBlob } from '../vault/blobs.ts'
import type { Vault } from '../vault/vault.ts'
import { createAlongside, type DrawnAlong } from './alongside.ts'
import { partBlobId } from './blob-names.ts'
import { isPressed, withPartsInTurn } from './clock-restarts.ts'
import { copySize, durationMsOf } from './copy-index.ts'
import { type CopyPlan, planCopy } from './copy-options.ts'
import { fileInput } from './ffmpeg.ts'
import { drawFilmstrip, expectedIntervalMs } from './filmstrip.ts'
import { notesOf, type SoundOutcome } from './import-notes.ts'
import { type CopyRun, faultOf, type MadeCopy, makeCopy } from './make-copy.ts'
import { mediaInfoOf } from './media-info.ts'
import { warningOf } from './missing-end.ts'
import { measurePeaks } from './peaks.ts'
import { lastPictureStandsUntil } from './picture-end.ts'
import { isSqueezed, withoutOutOfTime } from './out-of-time.ts'
import { packIndex } from './packed-index.ts'
import { playsAsItIs } from './plan.ts'
import { type ProbedFile, probeFile } from './probe.ts'
import { requireRoomFor } from './room-for-copy.ts'
import { chooseSoundSource } from './sound-source-of-film.ts'
import { soundSource } from './sound-source.ts'
import { takeOver, type TakingOver } from './take-over.ts'
import { openWorkingCopy, type WorkingCopy } from './working-copy.ts'

export type ImportRun = {
  readonly vault: Vault
  readonly recordingId: string
  readonly path: string
  readonly key: Buffer
  /** The one to take, counted from 1; null: whichever is best. */
  readonly soundTrack: number | null
  readonly signal: AbortSignal
  readonly report: (fraction: number) => void
  /** The original can be played as it is. */
  readonly onPlayableOriginal: (file: ProbedFile) => void
  readonly onGrown: (copy: WorkingCopy) => void
  /** The recording's row has changed. */
  readonly onSaved: () => void
}

/** What part of an import's time its stages take. */
const stages = { probed: 0.02, copied: 0.9, filmstrip: 0.94 }

/**
 * Takes a file into the vault: probe, copy, check. After this the original is no longer needed. Gives what was drawn of it
 * on the way.
 */
export async function importCopy(run: ImportRun): Promise<DrawnAlong | null> {
  const probed = await probeFile(run.path, run.signal, run.soundTrack)
  run.report(stages.probed)
  if (playsAsItIs(probed.facts)) run.onPlayableOriginal(probed)
  const made = await copyWithFallback(run, probed)
  try {
    run.signal.throwIfAborted()
    markReady(run.vault.db, run.recordingId, {
      info: mediaInfoOf(made),
      warning: made.warning,
      notes: made.notes,
      copySize: copySize(made.index),
      fragments: packIndex(made.index)
    })
    run.onSaved()
    return made.drawn
  } finally {
    await made.close()
  }
}

type HeardCopy = MadeCopy & { readonly sound: SoundOutcome }
type CheckedCopy = HeardCopy & {
  readonly warning: Recording['warning']
  readonly notes: readonly RecordingNote[]
}

/** As it is when that is possible and turns out well; else decoded, which gets everything out that is there. */
async function copyWithFallback(run: ImportRun, probed: ProbedFile): Promise<CheckedCopy> {
  const taken = await takeOver(run.path, probed.facts, run.signal, (how) =>
    copyOnce(run, probed, 'remux', how)
  )
  if (taken !== null) return told(run, probed, taken)
  return decodeAndMend(run, probed).catch((error: unknown) => {
    if (!lacksToneFilter(error) || probed.facts.coloursRoughly === true) throw error
    return decodeAndMend(run, { ...probed, facts: { ...probed.facts, coloursRoughly: true } })
  })
}

/** This ffmpeg was built without the filter that brings over a high dynamic range. */
function lacksToneFilter(error: unknown): boolean {
  return error instanceof Failure && /no such filter\W+zscale/i.test(wordsOf(error))
}

/** What was said of an error and of all that it came from. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${wordsOf(error.cause)}` : ''
}

async function decodeAndMend(run: ImportRun, probed: ProbedFile): Promise<CheckedCopy> {
  const made = await decode(run, probed)
  const { frameTicks } = made.index
  const mend = isSqueezed(frameTicks) ? withoutOutOfTime : isPressed(frameTicks) ? withPartsInTurn : null
  if (mend === null) return told(run, probed, made)
  const without = await mend(run.path, probed.facts, run.signal).catch(async (error: unknown) => {
    await made.discard()
    throw error
  })
  if (without === null) return told(run, probed, made)
  await made.discard()
  const mended = { ...probed, facts: without.facts }
  const again = await decode(run, mended, without.shownTicks).catch((error: unknown) => {
    // Not as many pictures come out as are in it.
    if (error instanceof Failure && error.code === 'decode-failed') return decode(run, mended)
    throw error
  })
  return told(run, mended, again)
}

async function decode(
  run: ImportRun,
  probed: ProbedFile,
  shownTicks: readonly number[] | null = null
): Promise<HeardCopy> {
  const how = { keepsSound: false, ...(shownTicks && { shownTicks }) }
  const made = await copyOnce(run, probed, 'transcode', how).catch((error: unknown) => {
    if (probed.endMissing && error instanceof Failure && error.code === 'decode-failed')
      throw new Failure('file-truncated', {}, { cause: error })
    throw error
  })
  try {
    const fault = faultOf(made, shownTicks)
    if (fault === 'too-short') throw new Failure('too-short')
    if (fault !== null) throw new Failure('decode-failed', {}, { cause: new Error(fault) })
    return made
  } catch (error) {
    await made.discard()
    throw error
  }
}

async function told(run: ImportRun, probed: ProbedFile, made: HeardCopy): Promise<CheckedCopy> {
  try {
    const warning = await warningOf(run.path, probed, made, run.signal)
    return { ...made, warning, notes: notesOf(probed, made.sound) }
  } catch (error) {
    await made.discard()
    throw error
  }
}

async function copyOnce(
  run: ImportRun,
  probed: ProbedFile,
  kind: CopyPlan['kind'],
  { keepsSound, ...how }: TakingOver & Pick<CopyRun, 'shownTicks'>
): Promise<HeardCopy> {
  const { facts } = probed
  const file = { path: run.path, size: probed.size }
  const needed = await requireRoomFor(run.vault.directory, file, facts, kind, run.signal)
  // Only its end depends on it: it is looked for while the copy is made.
  const standing = lastPictureStandsUntil(run.path, facts, run.signal)
  standing.catch(() => undefined)
  const sound = await chooseSoundSource(run.path, facts, keepsSound, run.signal)
  const id = partBlobId('copy', run.recordingId)
  const durationMs = facts.playsMs ?? 0
  try {
    const made = await makeCopy({
      inputs: [fileInput(run.path), ...sound.inputs],
      plan: planCopy(facts, kind, sound.from),
      priority: 'beside',
      lastsUntilTicks: () => standing,
      alongside: createAlongside({
        checksPictures: kind === 'remux',
        checksSound: keepsSound,
        intervalMs: expectedIntervalMs(durationMs),
        signal: run.signal
      }),
      ...how,
      blob: { path: run.vault.blobPath(id), key: run.key, id },
      signal: run.signal,
      onGrown: run.onGrown,
      onProgress: (doneMs) => {
        if (durationMs > 0)
          run.report(stages.probed + (stages.copied - stages.probed) * Math.min(1, doneMs / durationMs))
      }
    })
    return { ...made, sound: await sound.close() }
  } catch (error) {
    if (failureOf(error).code === 'disk-full') throw await filledUp(run.vault.directory, needed, error)
    throw error
  } finally {
    await Promise.allSettled([sound.close(), standing])
  }
}

/** Makes what is shown of a finished copy: filmstrip and peaks. What was drawn while it was made isn't drawn again. */
export async function drawParts(
  run: Pick<ImportRun, 'vault' | 'recordingId' | 'key' | 'signal' | 'report' | 'onSaved'>,
  along: DrawnAlong | null
): Promise<void> {
  const { vault, recordingId, key, signal } = run
  const copy = await openWorkingCopy(vault, recordingId)
  try {
    const save = async (part: 'filmstrip' | 'peaks', content: Buffer): Promise<number> => {
      const id = partBlobId(part, recordingId)
      return writeBlob(vault.blobPath(id), key, id, content)
    }
    const strip = async () => {
      const { filmstrip, sheet } = await drawFilmstrip(copy, signal, along?.tiles)
      const size = await save('filmstrip', sheet)
      run.report(stages.filmstrip)
      return { filmstrip, size }
    }
    const loudness = async (): Promise<void> => {
      if (copy.header.audio === null) return
      const durationMs = durationMsOf(copy.index())
      const onProgress = (doneMs: number): void =>
        run.report(stages.filmstrip + (1 - stages.filmstrip) * Math.min(1, doneMs / durationMs))
      const heard = soundSource(copy, 0, durationMs)
      const peaks = along?.peaks ?? (await measurePeaks(heard, signal, { onProgress }))
      savePeaks(vault.db, recordingId, await save('peaks', peaks))
    }
    const [drawing, hearing] = [strip(), loudness()]
    // Both read the copy until they are over.
    await Promise.allSettled([drawing, hearing])
    const { filmstrip, size } = await drawing
    await hearing
    // Last: a recording without a strip is finished at the next opening.
    saveFilmstrip(vault.db, recordingId, filmstrip, size)
    run.onSaved()
  } finally {
    await copy.close()
  }
}
