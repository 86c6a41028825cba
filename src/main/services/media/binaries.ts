import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import packagedFfmpeg from 'ffmpeg-static'
import { Failure } from '../../../shared/domain/failure.ts'

const run = promisify(execFile)

/** The programs that read and write media. ffprobe is only a comfort: nothing depends on it. */
export type Binaries = { readonly ffmpeg: string; readonly ffprobe: string | null; readonly version: string }

const suffix = process.platform === 'win32' ? '.exe' : ''

/**
 * Environment of every ffmpeg child. Static Linux builds crash in iconv on MPEG-TS files unless the system's
 * conversion modules are out of reach.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  return process.platform === 'linux' ? { ...process.env, GCONV_PATH: '/nonexistent' } : process.env
}

async function versionOf(path: string): Promise<string | null> {
  try {
    await access(path, constants.X_OK)
    const { stdout } = await run(path, ['-version'], {
      timeout: 15_000,
      env: childEnvironment(),
      windowsHide: true
    })
    return /version (\S+)/.exec(stdout)?.[1] ?? 'unknown'
  } catch {
    return null
  }
}

function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name + suffix))
}

async function firstThatRuns(paths: readonly (string | null | undefined)[]) {
  for (const path of paths) {
    if (path === null || path === undefined || path === '') continue
    const version = await versionOf(path)
    if (version !== null) return { path, version }
  }
  return null
}

/** ffmpeg-static's binary lies outside the archive in a packaged app. */
const unpacked = (path: string | null): string | null =>
  path?.replace(/\bapp\.asar\b(?!\.unpacked)/, 'app.asar.unpacked') ?? null

async function search(): Promise<Binaries> {
  const ffmpeg = await firstThatRuns([
    process.env['FFMPEG_BIN'],
    unpacked(packagedFfmpeg),
    ...onPath('ffmpeg')
  ])
  if (ffmpeg === null) throw new Failure('ffmpeg-missing')
  const ffprobe = await firstThatRuns([
    process.env['FFPROBE_BIN'],
    join(dirname(ffmpeg.path), `ffprobe${suffix}`),
    ...onPath('ffprobe')
  ])
  return { ffmpeg: ffmpeg.path, ffprobe: ffprobe?.path ?? null, version: ffmpeg.version }
}

let found: Promise<Binaries> | null = null

/** Looks once; a search that found nothing is repeated at the next call, so that installing ffmpeg helps at once. */
export function findBinaries(): Promise<Binaries> {
  found ??= search().catch((error: unknown) => {
    found = null
    throw error
  })
  return found
}
