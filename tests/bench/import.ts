import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { planCopy } from '../../src/main/services/media/copy-options.ts'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { probeFile } from '../../src/main/services/media/probe.ts'
import { createBlobWriter } from '../../src/main/services/vault/blobs.ts'
import type { Bench } from './bench.ts'
import { type Figure, figure } from './figures.ts'
import { repeated } from './films.ts'
import { type ImportBench, openImportBench } from './import-case.ts'
import { makeImportFilms } from './import-films.ts'
import { peakMemory } from './peak-memory.ts'

const run = promisify(execFile)
const pieceSeconds = 20

/** Whole imports beside ffmpeg's own work on the same file, in turns in the same run. */
export async function importRows({ folder, quick, say }: Bench): Promise<readonly Figure[]> {
  say('importing: films')
  const films = await makeImportFilms(folder, pieceSeconds)
  const bench = await openImportBench(folder)
  try {
    const figures: Figure[] = []
    const memory: number[][] = []
    for (const minutes of quick ? [1, 2] : [10, 60]) {
      const film = join(folder, `phone-${String(minutes)}.mp4`)
      await repeated(films.phone, (minutes * 60) / pieceSeconds, film)
      say(`importing: ${String(minutes)} minutes as they are`)
      const measured = await inTurns(bench, film, minutes > 10 ? 1 : 3, () => copyAndEncrypt(film, folder))
      memory.push([...measured.memory])
      figures.push(
        figure(
          `import of ${String(minutes)} minutes of a phone's film`,
          measured.times,
          { name: 'ffmpeg -c copy, then encrypting the same bytes', values: measured.baseline },
          { of: 'ratio', most: 1.5 }
        )
      )
      await rm(film)
    }
    const [short = [], long = []] = memory
    figures.push(
      figure(
        'memory at most in an import, of the long film',
        long,
        { name: 'of the short one', values: short },
        { of: 'ratio', most: 1.1 },
        'MB'
      )
    )
    for (const [name, film] of [
      ['a film in HEVC of 10 bits', films.hevc],
      ['a camcorder’s film', films.camcorder]
    ] as const) {
      say(`importing: ${name}`)
      const { times, baseline } = await inTurns(bench, film, 3, () => codeAlone(film, folder))
      figures.push(
        figure(
          `import of ${name}, coded anew`,
          times,
          { name: 'the same coding by ffmpeg alone', values: baseline },
          { of: 'ratio', most: 1.15 }
        )
      )
    }
    return figures
  } finally {
    await bench.close()
  }
}

async function inTurns(bench: ImportBench, film: string, rounds: number, plain: () => Promise<number>) {
  const [times, baseline, memory]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    baseline.push(await plain())
    memory.push(
      await peakMemory(async () => {
        times.push(await bench.import(film))
      })
    )
  }
  return { times, baseline, memory }
}

async function copyAndEncrypt(film: string, folder: string): Promise<number> {
  const [copy, blob] = [join(folder, 'plain.mp4'), join(folder, 'plain.blob')]
  const begun = performance.now()
  await ffmpeg('-i', film, '-c', 'copy', copy)
  const writer = await createBlobWriter(blob, randomBytes(32), 'bench')
  for await (const bytes of createReadStream(copy, { highWaterMark: 1024 * 1024 }))
    await writer.write(bytes as Buffer)
  await writer.finish()
  const took = performance.now() - begun
  await rm(copy)
  await rm(blob)
  return took
}

async function codeAlone(film: string, folder: string): Promise<number> {
  const { facts } = await probeFile(film, AbortSignal.timeout(60_000))
  const out = join(folder, 'alone.mp4')
  const begun = performance.now()
  const sound = facts.tracks.sound === null ? [] : ['-map', `0:${String(facts.tracks.sound.stream)}`]
  const coded = ['-c:a', 'aac', '-b:a', '160k', '-ac', '2']
  await ffmpeg('-i', film, ...sound, ...coded, ...planCopy(facts, 'transcode', 'none').outputOptions, out)
  const file = await open(out, 'r+')
  await file.sync().finally(() => file.close())
  return performance.now() - begun
}

async function ffmpeg(...args: readonly string[]): Promise<void> {
  const { ffmpeg: program } = await findBinaries()
  await run(program, ['-v', 'error', '-nostdin', '-y', ...args])
}
