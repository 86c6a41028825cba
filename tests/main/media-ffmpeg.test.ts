import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { fileInput, type FfmpegInput, pipeInput, runFfmpeg } from '../../src/main/services/media/ffmpeg.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { failureCode, temporaryFolder } from '../support/vault.ts'

const drawn = (seconds: number, ...options: string[]): FfmpegInput => ({
  options: [...options, '-f', 'lavfi'],
  source: `testsrc=s=320x180:d=${seconds}:r=25`
})
const raw = ['-f', 'rawvideo', '-pix_fmt', 'gray']
const pictureBytes = 320 * 180

function collector(delayMs = 0): { readonly output: Writable; readonly bytes: () => number } {
  let bytes = 0
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (delayMs === 0) done()
      else setTimeout(done, delayMs)
    }
  })
  return { output, bytes: () => bytes }
}

function endless(): Readable {
  return Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(pictureBytes)
    })()
  )
}
const endlessPictures = (source: Readable): FfmpegInput =>
  pipeInput(source, 'rawvideo', ['-s', '320x180', '-pix_fmt', 'gray', '-r', '25'])

describe('ffmpeg', () => {
  test('is found, with its version', async () => {
    const { ffmpeg, version } = await findBinaries()
    expect(ffmpeg).toContain('ffmpeg')
    expect(version).toMatch(/^\w*\d+\.\d+|^N-|^git/)
  })

  test('gives every byte to a slow reader, and tells how far it is', async () => {
    const { output, bytes } = collector(1)
    const seen: (number | null)[] = []
    await runFfmpeg({
      inputs: [drawn(2)],
      outputOptions: raw,
      output,
      priority: 'low',
      onProgress: ({ frame }) => seen.push(frame)
    })
    expect([bytes(), seen.at(-1), output.writableFinished]).toEqual([50 * pictureBytes, 50, true])
  })

  test('may stop reading before the end; the rest is not wanted and nothing hangs', async () => {
    const source = endless()
    await runFfmpeg({ inputs: [endlessPictures(source)], outputOptions: ['-frames:v', '3'], output: 'null' })
    expect(source.destroyed).toBe(true)
  })

  test('is killed at once when it is cancelled, before or in the middle', async () => {
    const abort = new AbortController()
    const began = performance.now()
    const run = runFfmpeg({
      inputs: [drawn(60, '-re')],
      outputOptions: [],
      output: 'null',
      signal: abort.signal
    })
    void wait(300).then(() => abort.abort())
    expect(await failureCode(() => run)).toBe('cancelled')
    expect(performance.now() - began).toBeLessThan(5000)
    const again = { inputs: [drawn(1)], outputOptions: [], output: 'null', signal: abort.signal } as const
    expect(await failureCode(() => runFfmpeg(again))).toBe('cancelled')
  })

  test('passes on what is wrong with its reader or its source', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no room')) })
    await expect(runFfmpeg({ inputs: [drawn(20)], outputOptions: raw, output: full })).rejects.toThrow(
      'no room'
    )
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(pictureBytes)
        await wait(10)
        throw new Error('damaged')
      })()
    )
    const reading = runFfmpeg({ inputs: [endlessPictures(broken)], outputOptions: [], output: 'null' })
    await expect(reading).rejects.toThrow('damaged')
  })

  test('says in its cause why it could not', async () => {
    const path = join(await temporaryFolder(), 'letter.mp4')
    await writeFile(path, 'Dear diary')
    const error: unknown = await runFfmpeg({
      inputs: [fileInput(path)],
      outputOptions: [],
      output: 'null'
    }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'decode-failed' })
    expect(String((error as Error).cause)).toContain('Invalid data')
  })

  test('opens files of any name as files and nothing else', async () => {
    const folder = await temporaryFolder()
    const film = await makeFrameVideo('no-audio', folder, 1)
    let path = film.path
    const names = [
      "10:30 it's 100%03d #1 & co?.mp4",
      '-i.mp4',
      'opname \u{1F9F8} \u05D0\u05D1 e\u0301.mp4',
      'a b  c.mp4',
      'concat:x|y.mp4'
    ]
    for (const name of names) {
      await rename(path, join(folder, name))
      path = join(folder, name)
      const { output, bytes } = collector()
      await runFfmpeg({ inputs: [fileInput(path)], outputOptions: raw, output })
      expect(bytes(), name).toBe(25 * pictureBytes)
    }
  })

  test('is never led from one file to another', async () => {
    const folder = await temporaryFolder()
    const film = await makeFrameVideo('no-audio', folder, 1)
    const lures: Readonly<Record<string, string>> = {
      'list.m3u8': `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://${film.path}\n#EXT-X-ENDLIST\n`,
      'list.ffconcat': `ffconcat version 1.0\nfile '${film.path.split('/').at(-1) ?? ''}'\n`,
      'list.sdp': 'v=0\nm=video 5004 RTP/AVP 96\n'
    }
    for (const [name, text] of Object.entries(lures)) {
      await writeFile(join(folder, name), text)
      const run = { inputs: [fileInput(join(folder, name))], outputOptions: [], output: 'null' } as const
      expect(await failureCode(() => runFfmpeg(run)), name).toBe('decode-failed')
    }
  })
})
