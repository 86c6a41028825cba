import type { ChildProcess } from 'node:child_process'
import { PassThrough, Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import createCommand, { type FfmpegCommand } from 'fluent-ffmpeg'
import { Failure } from '../../../shared/domain/failure.ts'
import { childEnvironment, findBinaries } from './binaries.ts'
import { type FfmpegProgress, noProgress, type ProgressState, readProgressLine } from './progress.ts'

export type FfmpegInput = {
  readonly options: readonly string[]
  /** A `file:/absolute/path` (see `fileInput`), another source the options name a format for, or bytes for stdin. */
  readonly source: string | Readable
  /** By what name ffmpeg reads the bytes, where that isn't its stdin's. */
  readonly readAs?: string
}

/**
 * 'beside': lets what the person does go first, and gives way to nothing else; 'low': leaves the processor to whatever else is
 * at work.
 */
export type Priority = 'normal' | 'beside' | 'low'

const niceness: Readonly<Record<Priority, number>> = { normal: 0, beside: 5, low: 15 }

export type FfmpegRun = {
  readonly inputs: readonly FfmpegInput[]
  readonly outputOptions: readonly string[]
  /**
   * Where ffmpeg's stdout goes; it is ended when the run is over. 'null' discards what is decoded. A file is only
   * for what leaves the vault at the person's wish, in a format that has to go back in what it has written.
   */
  readonly output: Writable | 'null' | { readonly file: string }
  /** Where what is written to `besidePipe` goes; an error of it ends the run and is passed on as it is. */
  readonly beside?: Writable
  readonly signal?: AbortSignal | undefined
  /** Each line that ffmpeg says. */
  readonly onLog?: ((line: string) => void) | undefined
  readonly onProgress?: ((progress: FfmpegProgress) => void) | undefined
  readonly priority?: Priority
}

/** The name of an output that goes to `beside`: before the output options of the one on stdout. */
export const besidePipe = 'pipe:3'

/** The containers that are let in; anything that can name other files or addresses (playlists, lists) is not. */
const formatWhitelist =
  'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,asf,mpegvideo,dv,ogg,flv,mxf,dhav,rm'

/** More than any camera's film has (8192 × 6144): whoever says more wants the memory, not the picture. */
const mostPixels = 8192 * 6144
/** The largest single piece of memory that ffmpeg may take: some pictures of that size. */
const mostAllocation = 1024 ** 3

/** A file as an input that can't lead ffmpeg to any other file, whatever its name and content. */
export function fileInput(path: string, options: readonly string[] = []): FfmpegInput {
  return {
    options: [
      ...['-protocol_whitelist', 'file', '-format_whitelist', formatWhitelist],
      ...['-max_pixels', String(mostPixels), ...options]
    ],
    source: `file:${path}`
  }
}

/** Where bytes for stdin are read from, unless an input says otherwise. */
const stdin = 'pipe:0'

/**
 * Sound for stdin, a WAVE file, beside another input. ffmpeg takes from a second input that is a pipe what it finds there and goes on
 * with the first when it finds nothing; for what a filter reads it waits, so neither runs ahead of the other.
 */
export function heardInTurn(source: Readable): FfmpegInput {
  return { options: ['-f', 'lavfi'], source, readAs: 'amovie=pipe\\\\:0:format_name=wav' }
}

/** Bytes for stdin, of a format we wrote ourselves. */
export function pipeInput(source: Readable, format: string, options: readonly string[] = []): FfmpegInput {
  return { options: ['-protocol_whitelist', 'pipe', ...options, '-f', format], source }
}

const logLimit = 64 * 1024
/** Of what ffmpeg writes so much is taken while whoever wants it is busy: it needn't stop meanwhile. */
const readAhead = 1024 * 1024

function isFile(output: FfmpegRun['output']): output is { readonly file: string } {
  return output !== 'null' && 'file' in output
}

type Inner = FfmpegCommand & {
  ffmpegProc?: ChildProcess
  _getArguments: () => string[]
  _prepare: (done: (error: Error | null, args: string[]) => void) => void
  _spawnFfmpeg: (args: string[], options: object, ...rest: unknown[]) => void
}

const fourPipes = ['pipe', 'pipe', 'pipe', 'pipe']

function prepareCommand(run: FfmpegRun, ffmpeg: string, stdout: PassThrough | null): FfmpegCommand {
  const command = createCommand({
    niceness: process.platform === 'win32' ? 0 : niceness[run.priority ?? 'normal']
  })
  command.setFfmpegPath(ffmpeg)
  for (const [index, input] of run.inputs.entries()) {
    command.input(input.source)
    const always =
      index === 0
        ? [
            ...['-nostdin', '-hide_banner', '-nostats', '-progress', 'pipe:2'],
            ...['-max_alloc', String(mostAllocation)]
          ]
        : []
    // Two arguments at least: a single one would be split at its space.
    command.inputOptions(...([...always, '-loglevel', 'info', ...input.options] as [string, ...string[]]))
  }
  const options = run.outputOptions as [string, ...string[]]
  if (stdout !== null) command.output(stdout).outputOptions(...options)
  else if (isFile(run.output)) command.output(`file:${run.output.file}`).outputOptions(...options)
  else command.output('-').outputOptions(...(['-f', 'null', ...options] as const))

  const inner = command as Inner
  // The built-in check of formats and encoders runs ffmpeg twice and misreads newer versions' lists.
  inner._prepare = (done) => {
    const readAs = run.inputs.find(({ source }) => typeof source !== 'string')?.readAs ?? stdin
    done(
      null,
      inner._getArguments().map((word, n, all) => (word === stdin && all[n - 1] === '-i' ? readAs : word))
    )
  }
  const spawn = inner._spawnFfmpeg.bind(command)
  inner._spawnFfmpeg = (args, options, ...rest) =>
    spawn(args, { ...options, env: childEnvironment(), ...(run.beside && { stdio: fourPipes }) }, ...rest)
  return command
}

/**
 * Runs ffmpeg to its end: the only place that does. Rejects with a Failure ('cancelled' after an abort,
 * 'decode-failed' otherwise, both with ffmpeg's last words as their cause); an error of the output is passed on as it is.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<{ readonly log: string }> {
  const { ffmpeg } = await findBinaries()
  const cancelled = (): boolean => run.signal?.aborted ?? false
  if (cancelled()) throw new Failure('cancelled')
  // Without its close event: the library takes that for a broken output and kills what has just succeeded.
  const streamed = run.output === 'null' || isFile(run.output) ? null : run.output
  const stdout = streamed === null ? null : new PassThrough({ emitClose: false, highWaterMark: readAhead })
  const command = prepareCommand(run, ffmpeg, stdout)

  let log = ''
  let state: ProgressState = noProgress
  command.on('stderr', (line: string) => {
    const read = readProgressLine(state, line)
    if (read.kind === 'log') {
      log = (log + line + '\n').slice(-logLimit)
      run.onLog?.(line)
    } else state = read.state
    if (read.kind === 'report') run.onProgress?.(state)
  })

  let outputError: unknown = null
  const written =
    stdout === null || streamed === null
      ? Promise.resolve()
      : pipeline(stdout, streamed).catch((error: unknown) => {
          outputError = error
        })
  const abort = (): void => void command.kill('SIGKILL')
  let besideWritten: Promise<void> = Promise.resolve()
  let besideError: unknown = null
  const readBeside = (): void => {
    const pipe = (command as Inner).ffmpegProc?.stdio[3]
    if (run.beside === undefined || !(pipe instanceof Readable)) return
    besideWritten = pipeline(pipe, run.beside).catch((error: unknown) => {
      besideError = error
      abort()
    })
  }
  try {
    await new Promise<void>((resolve, reject) => {
      command.on('end', () => resolve())
      command.on('error', reject)
      command.on('start', () => {
        readBeside()
        // Also when the abort falls between here and the spawn.
        if (cancelled()) abort()
      })
      run.signal?.addEventListener('abort', abort, { once: true })
      command.run()
    })
    await written
    await besideWritten
    if (besideError !== null) throw new Error('what is written beside went wrong', { cause: besideError })
  } catch (error) {
    // With an error: without its close event, the pipeline would otherwise never hear that it is over.
    const givenUp = new Error('given up')
    stdout?.destroy(givenUp)
    await written
    if (outputError === givenUp) outputError = null
    await besideWritten
    if (cancelled()) throw new Failure('cancelled', {}, { cause: new Error(log) })
    const thrown = [besideError, outputError].find((one) => one instanceof Error && !isPrematureClose(one))
    if (thrown instanceof Error) throw thrown
    if (error instanceof Error && 'inputStreamError' in error) throw error.inputStreamError as Error
    throw new Failure('decode-failed', {}, { cause: new Error(log, { cause: error }) })
  } finally {
    run.signal?.removeEventListener('abort', abort)
    for (const input of run.inputs) if (typeof input.source !== 'string') input.source.destroy()
  }
  if (cancelled()) throw new Failure('cancelled', {}, { cause: new Error(log) })
  if (outputError !== null) throw outputError as Error
  return { log }
}

function isPrematureClose(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
