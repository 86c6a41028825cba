import { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { parseBanner } from './banner.ts'
import { fileInput, runFfmpeg } from './ffmpeg.ts'
import { type FrameList, parseFrameList } from './frame-list.ts'
import { inspectFile } from './inspect-file.ts'
import type { SourceFacts } from './source-facts.ts'

const lookLimitMs = 30_000

export type ProbedFile = { readonly facts: SourceFacts; readonly size: number; readonly endMissing: boolean }

/** Finds out what a file is, by its bytes and by decoding its first picture; throws the one thing to say of it. */
export async function probeFile(path: string, signal: AbortSignal): Promise<ProbedFile> {
  const { container, size, endMissing } = await inspectFile(path, signal)
  const { log, list } = await lookAtFirstPicture(path, signal)
  const banner = parseBanner(log)
  const [first] = list?.frames ?? []
  if (banner.video === null) throw new Failure(banner.format === '' ? 'not-a-video' : 'no-video-stream')
  if (list === null && isTooLarge(log)) throw new Failure('picture-too-large')
  if (list === null || first === undefined) throw new Failure('decode-failed')
  const facts: SourceFacts = {
    container,
    banner,
    video: banner.video,
    firstPicture: {
      width: list.width,
      height: list.height,
      pixelAspect: list.pixelAspect,
      startSeconds: first.pts / list.ticksPerSecond
    },
    flawed: endMissing
  }
  return { facts, size, endMissing }
}

/** ffmpeg's words about a picture of more than the pixels it was allowed. */
function isTooLarge(log: string): boolean {
  return log.includes('exceeds specified max pixel count')
}

/** All packets of the picture, without decoding them. */
export async function listPackets(path: string, signal: AbortSignal): Promise<FrameList> {
  const { text } = await runToText(path, ['-map', '0:V:0', '-c', 'copy', '-f', 'framecrc'], signal)
  return parseFrameList(text)
}

async function lookAtFirstPicture(path: string, signal: AbortSignal) {
  const limit = AbortSignal.timeout(lookLimitMs)
  const options = [
    ...['-map', '0:V:0', '-frames:v', '1', '-fps_mode', 'passthrough', '-enc_time_base:v', '-1'],
    // The sound too: on which clock a transport stream is read depends on the streams that are used.
    ...['-map', '0:a:0?', '-c:a', 'copy', '-frames:a', '1']
  ]
  try {
    const { log, text } = await runToText(
      path,
      [...options, '-f', 'framecrc'],
      AbortSignal.any([signal, limit])
    )
    return { log, list: parseFrameList(text) }
  } catch (error) {
    if (limit.aborted && !signal.aborted) throw new Failure('file-unreadable', {}, { cause: error })
    if (!(error instanceof Failure) || error.code !== 'decode-failed') throw error
    // What ffmpeg said of the file before it gave up tells why.
    return { log: error.cause instanceof Error ? error.cause.message : '', list: null }
  }
}

async function runToText(path: string, outputOptions: readonly string[], signal: AbortSignal) {
  const parts: Buffer[] = []
  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      parts.push(bytes)
      done()
    }
  })
  const { log } = await runFfmpeg({ inputs: [fileInput(path)], outputOptions, output, signal })
  return { log, text: Buffer.concat(parts).toString() }
}
