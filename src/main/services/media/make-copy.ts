import type { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { type BlobWriter, createBlobWriter } from '../vault/blobs.ts'
import { readAacConfig } from './aac-config.ts'
import type { Alongside, DrawnAlong } from './alongside.ts'
import { type CopyIndex, type Fragment, ticksPerSecond } from './copy-index.ts'
import { type FfmpegInput, type Priority, runFfmpeg } from './ffmpeg.ts'
import { createFragmentSplitter } from './fragment-splitter.ts'
import { createKeptSound, type KeptSound, SoundForbids } from './kept-sound.ts'
import type { Sample } from './fragment-builder.ts'
import { type CopyHeader, isWholePicture, readHeader, readSamples } from './mp4-fragments.ts'
import type { CopyPlan } from './copy-options.ts'
import { PicturesForbid } from './packet-watch.ts'
import { createSpareMemory } from './spare-memory.ts'
import { createGivenClock, createPicturesClock } from './pictures-clock.ts'
import { createRepackager, type NewFragment, type Repackager } from './repackage.ts'
import type { WorkingCopy } from './working-copy.ts'

export type CopyRun = {
  readonly inputs: readonly FfmpegInput[]
  readonly plan: CopyPlan
  /** Takes the list of packets that a plan of kind `remux` asks for. */
  readonly listed?: Writable
  /** Decodes in samples what goes into the copy. */
  readonly alongside?: Alongside
  /** When each picture that is coded anew is shown, where its file knows better than its decoder. */
  readonly shownTicks?: readonly number[]
  /** The last picture stands at least so long, where ffmpeg doesn't hand on how long it does; asked for at the end. */
  readonly lastsUntilTicks?: () => Promise<number>
  readonly blob: { readonly path: string; readonly key: Buffer; readonly id: string }
  readonly priority?: Priority
  readonly signal: AbortSignal
  /** After every fragment: the copy so far, which can be read at once. */
  readonly onGrown: (copy: WorkingCopy) => void
  readonly onProgress: (doneMs: number) => void
}

export type MadeCopy = {
  readonly header: CopyHeader
  readonly index: CopyIndex
  /** How many pictures ffmpeg says it has written. */
  readonly picturesWritten: number
  readonly log: string
  readonly drawn: DrawnAlong | null
  /** Ends reading through the copy that was given to `onGrown`. */
  readonly close: () => Promise<void>
  /** The same, and nothing is left of the copy. */
  readonly discard: () => Promise<void>
}

/** Makes an encrypted copy of a film in fragments. Nothing is left of it when this fails. */
export async function makeCopy(run: CopyRun): Promise<MadeCopy> {
  const writer = await createBlobWriter(run.blob.path, run.blob.key, run.blob.id)
  try {
    const growing = createGrowingCopy(writer, run)
    let picturesWritten = 0
    const { log } = await runFfmpeg({
      inputs: run.inputs,
      outputOptions: run.plan.outputOptions,
      output: createFragmentSplitter(growing, growing.room),
      ...(run.listed && { beside: run.listed }),
      signal: run.signal,
      priority: run.priority ?? 'normal',
      onProgress: ({ outTimeMs, frame }) => {
        picturesWritten = frame ?? picturesWritten
        if (outTimeMs !== null) run.onProgress(outTimeMs)
      }
    })
    const copy = growing.copy()
    if (copy === null) throw new Failure('decode-failed', {}, { cause: new Error(log.slice(-4000)) })
    const [drawn] = await Promise.all([run.alongside?.end() ?? null, writer.finish({ stayReadable: true })])
    return {
      ...{ header: copy.header, index: copy.index(), picturesWritten, log, drawn },
      close: () => writer.close(),
      discard: () => writer.abandon()
    }
  } catch (error) {
    run.alongside?.stop()
    await writer.abandon()
    throw error
  }
}

function createGrowingCopy(writer: BlobWriter, run: CopyRun) {
  const fragments: Fragment[] = []
  const frameTicks: number[] = []
  let endTicks = 0
  let headerSize = 0
  let copy: WorkingCopy | null = null
  let repackager: Repackager | null = null
  let keptSound: KeptSound | null = null
  const onClock =
    run.plan.kind === 'remux'
      ? createPicturesClock(run.plan.startSeconds ?? 0)
      : run.shownTicks && createGivenClock(run.shownTicks)
  const memory = createSpareMemory()
  /** What pictures lie in that belong to no stored fragment yet. */
  let inUse: Buffer[] = []

  async function onHeader(bytes: Buffer): Promise<void> {
    const header = readHeader(bytes)
    if (header.video.timescale !== ticksPerSecond) throw new Error('an unexpected time scale')
    headerSize = bytes.length
    const aac = run.plan.keepsSound === true && header.audio !== null ? readAacConfig(bytes) : undefined
    if (aac === null) throw new SoundForbids('no plain AAC')
    if (aac !== undefined) keptSound = createKeptSound(aac, run.plan.startSeconds)
    repackager = createRepackager(header, aac && { channels: aac.channels, onLateSound: refuseLateSound })
    run.alongside?.begin(bytes, header)
    await writer.write(bytes)
    const index = (): CopyIndex => ({ headerSize, fragments, frameTicks, endTicks })
    copy = { header, index, read: (start, end) => writer.read(start, end) }
  }

  async function store(fragment: NewFragment, isLast = false): Promise<void> {
    const { pieces, frameTicks: shown, endTicks: end } = fragment
    const offset = writer.size
    await Promise.all([...pieces.map((piece) => writer.write(piece)), run.alongside?.take(fragment, isLast)])
    const size = writer.size - offset
    fragments.push({ offset, size, firstFrame: frameTicks.length, frameCount: shown.length })
    for (const ticks of shown) frameTicks.push(ticks)
    endTicks = Math.max(endTicks, end)
    if (copy !== null) run.onGrown(copy)
  }

  async function onFragment(moof: Buffer, mdat: Buffer): Promise<void> {
    if (copy === null || repackager === null) throw new Error('a fragment before the header')
    const { header } = copy
    const samplesOf = (trackId: number) =>
      readSamples(moof, trackId).map(({ offset, size, ...times }) => ({
        bytes: mdat.subarray(offset - moof.length, offset - moof.length + size),
        ...times
      }))
    const stored = samplesOf(header.video.id)
    const pictures = onClock === undefined ? stored : stored.map((picture) => onClock(picture))
    if (
      run.plan.kind === 'remux' &&
      pictures.some(({ bytes }) => !isWholePicture(bytes, header.unitLengthBytes))
    )
      throw new PicturesForbid('a picture that is not whole')
    // Some of it stays behind when the pictures beside it are stored.
    const sound = (header.audio === null ? [] : samplesOf(header.audio.id)).map(ofItsOwn)
    const fragment = repackager.push(pictures, keptSound?.take(sound) ?? sound)
    inUse.push(mdat)
    if (fragment === null) return
    await store(fragment)
    for (const stored of inUse.slice(0, -1)) memory.giveBack(stored)
    inUse = [mdat]
  }

  async function onEnd(): Promise<void> {
    const last = repackager?.end(await run.lastsUntilTicks?.()) ?? null
    if (last !== null) await store(last, true)
  }

  return {
    onHeader,
    onFragment,
    onEnd,
    room: memory.take,
    copy: () => (fragments.length === 0 ? null : copy)
  }
}

/** It lies so far from its pictures that ffmpeg doesn't bring them together: only a reader of its own does. */
function refuseLateSound(): never {
  throw new SoundForbids('sound that comes too late')
}

function ofItsOwn(sample: Sample): Sample {
  return { ...sample, bytes: Buffer.from(sample.bytes) }
}

/**
 * Why a copy can't be trusted; null when its pictures are what they should be. `expectedTicks`: when every picture
 * must be shown, where that is known; otherwise as many as ffmpeg says it has written.
 */
export function faultOf(
  { index, picturesWritten }: Pick<MadeCopy, 'index' | 'picturesWritten'>,
  expectedTicks: readonly number[] | null
): string | null {
  const { frameTicks, endTicks } = index
  if (frameTicks.length === 0 || endTicks < ticksPerSecond / 2) return 'too-short'
  if (frameTicks[0] !== 0) return 'the first picture is not at time 0'
  for (let n = 1; n < frameTicks.length; n += 1)
    if ((frameTicks[n] ?? 0) <= (frameTicks[n - 1] ?? 0)) return `picture ${String(n)} is out of order`
  const expected = expectedTicks?.length ?? picturesWritten
  if (frameTicks.length !== expected) return `${String(frameTicks.length)} pictures of ${String(expected)}`
  const moved = expectedTicks?.findIndex((ticks, n) => Math.abs(ticks - (frameTicks[n] ?? 0)) > 1.5) ?? -1
  return moved < 0 ? null : `picture ${String(moved)} is not where it was`
}
