import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { childEnvironment, findBinaries } from '../../src/main/services/media/binaries.ts'

/** Runs ffmpeg with bytes for its stdin and its fourth pipe. */
export async function runWith(
  args: readonly string[],
  inputs: readonly (Buffer | Iterable<Buffer>)[]
): Promise<{
  stdout: Buffer
  stderr: string
}> {
  const { ffmpeg } = await findBinaries()
  const child = spawn(ffmpeg, ['-hide_banner', '-nostdin', '-y', ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: childEnvironment()
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))
  const pipes = [child.stdin, child.stdio[3] as NodeJS.WritableStream]
  // ffmpeg may stop reading before the end; that is no error.
  const feeding = pipes.map((pipe, index) => {
    const input = inputs[index] ?? []
    pipe.on('error', () => undefined)
    return pipeline(Readable.from(Buffer.isBuffer(input) ? [input] : input), pipe).catch(() => undefined)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  await Promise.all(feeding)
  const log = Buffer.concat(stderr).toString()
  if (code !== 0) throw new Error(`ffmpeg failed: ${log.slice(-2000)}`)
  return { stdout: Buffer.concat(stdout), stderr: log }
}
