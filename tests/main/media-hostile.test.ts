import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { inspectFile } from '../../src/main/services/media/inspect-file.ts'
import { probeFile } from '../../src/main/services/media/probe.ts'
import { severalDescriptions } from '../../src/main/services/media/several-descriptions.ts'
import { runWith } from '../support/run-ffmpeg.ts'
import { failureCode, temporaryFolder } from '../support/vault.ts'

const patient = (): AbortSignal => new AbortController().signal
const run = promisify(execFile)

function box(type: string, size = 8): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32BE(size, 0)
  bytes.write(type, 4, 'latin1')
  return bytes
}

/** An MP4 that consists of nothing but the smallest boxes there are. */
async function manyBoxes(folder: string, megabytes: number): Promise<string> {
  const path = join(folder, 'boxes.mp4')
  const free = box('free')
  const bytes = Buffer.alloc(megabytes * 1024 * 1024)
  for (let at = 0; at < bytes.length; at += free.length) free.copy(bytes, at)
  const head = box('ftyp', 24)
  head.write('isom', 8, 'latin1')
  await writeFile(path, Buffer.concat([head, bytes]))
  return path
}

describe('a file made to wear the program out', () => {
  test('of two million parts is looked at in ten thousand of them', async () => {
    const path = await manyBoxes(await temporaryFolder(), 16)
    const before = process.resourceUsage()
    expect(await failureCode(() => inspectFile(path, patient()))).toBe('file-truncated')
    // Counted, not timed: two million reads would be as many calls of the system.
    const { fsRead, voluntaryContextSwitches } = process.resourceUsage()
    expect(voluntaryContextSwitches - before.voluntaryContextSwitches).toBeLessThan(20_000)
    expect(fsRead - before.fsRead).toBeLessThan(100_000)
  })

  test('is let go of at once when the import is cancelled', async () => {
    const path = await manyBoxes(await temporaryFolder(), 1)
    expect(await failureCode(() => inspectFile(path, AbortSignal.abort()))).toBe('cancelled')
  })

  test('of two million parts around its index is looked into no further, and let go of at once', async () => {
    const path = await manyBoxes(await temporaryFolder(), 16)
    const before = process.resourceUsage().voluntaryContextSwitches
    expect(await severalDescriptions(path, patient())).toEqual({ pictures: false, sound: false })
    expect(process.resourceUsage().voluntaryContextSwitches - before).toBeLessThan(60_000)
    expect(await failureCode(() => severalDescriptions(path, AbortSignal.abort()))).toBe('cancelled')
    expect(await failureCode(() => severalDescriptions(`${path}.gone`, patient()))).toBe('file-unreadable')
  })

  test.skipIf(process.platform === 'win32')(
    'that is a pipe or a device is refused without being opened',
    async () => {
      const pipe = join(await temporaryFolder(), 'pipe.mp4')
      await run('mkfifo', [pipe])
      expect(await failureCode(() => inspectFile(pipe, patient()))).toBe('file-unreadable')
      expect(await failureCode(() => inspectFile('/dev/zero', patient()))).toBe('file-unreadable')
    }
  )

  test('that is a folder is told to be one', async () => {
    expect(await failureCode(async () => inspectFile(await temporaryFolder(), patient()))).toBe('file-folder')
  })

  test('of a picture that no camera makes is refused before it is decoded', async () => {
    const path = join(await temporaryFolder(), 'giant.mov')
    const giant = 'color=black:s=12000x12000:r=1'
    await runWith(['-f', 'lavfi', '-i', giant, '-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '31', path], [])
    expect(await failureCode(() => probeFile(path, patient()))).toBe('picture-too-large')
  })
})
