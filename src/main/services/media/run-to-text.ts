import { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { fileInput, runFfmpeg } from './ffmpeg.ts'

export type TextRun = {
  readonly inputOptions?: readonly string[]
  readonly outputOptions: readonly string[]
  readonly signal: AbortSignal
  /** Asked after every piece: whether what has been written is enough. Then ffmpeg is stopped, which is no fault. */
  readonly isEnough?: (text: string) => boolean
}

/** Runs ffmpeg on a file for what it writes about it in words. */
export async function runToText(
  path: string,
  run: TextRun
): Promise<{ readonly log: string; readonly text: string }> {
  const enough = new AbortController()
  let text = ''
  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      text += bytes.toString('latin1')
      if (run.isEnough?.(text) === true) enough.abort()
      done()
    }
  })
  try {
    const { log } = await runFfmpeg({
      inputs: [fileInput(path, run.inputOptions)],
      outputOptions: run.outputOptions,
      output,
      signal: AbortSignal.any([run.signal, enough.signal])
    })
    return { log, text }
  } catch (error) {
    if (!enough.signal.aborted || run.signal.aborted || !(error instanceof Failure)) throw error
    return { log: error.cause instanceof Error ? error.cause.message : '', text }
  }
}
