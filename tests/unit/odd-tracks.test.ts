import { expect, test } from 'vitest'
import { parseFrameList } from '../../src/main/services/media/frame-list.ts'
import { isSqueezed, timesThatCantBe } from '../../src/main/services/media/out-of-time.ts'
import { createTimesReader } from '../../src/main/services/media/packet-times.ts'
import { parseTracks } from '../../src/main/services/media/tracks.ts'
import { withoutName } from '../../src/main/services/media/without-name.ts'

test('tracks are told with what is known of their sound, and covers are none', () => {
  const { pictures, sounds } = parseTracks(`Guessed Channel Layout for Input Stream #0.3 : 5.1
Input #0, matroska,webm, from 'file:/a.mkv':
  Stream #0:0: Video: mjpeg, yuvj420p, 640x360, 90k tbr (attached pic)
  Stream #0:1(nld): Video: h264 (High), yuv420p(progressive), 320x180 [SAR 1:1 DAR 16:9], 25 fps (default)
  Stream #0:2: Audio: aac (LC), 48000 Hz, stereo, fltp (default) (visual impaired) (descriptions)
  Stream #0:3: Audio: pcm_s16le, 48000 Hz, 5.1, s16, 4608 kb/s
  Stream #0:4: Audio: pcm_s16le, 48000 Hz, 12 channels, s16
  Stream #0:5: Audio: none (apac / 0x63617061), 48000 Hz, 2 channels
At least one output file must be specified`)
  expect(pictures.map(({ stream, isDefault }) => [stream, isDefault])).toEqual([[1, true]])
  expect(
    sounds.map(({ stream, isBeside, codec, layout, channels }) => [stream, isBeside, codec, layout, channels])
  ).toEqual([
    [2, true, 'aac', 'stereo', 2],
    [3, false, 'pcm_s16le', null, 6],
    [4, false, 'pcm_s16le', null, 12],
    [5, false, 'none', null, 2]
  ])
})

test('what stands in the lines of a name is nothing that ffmpeg has said', () => {
  for (const name of [
    '/a\nOutput #0, mp4, to x',
    '/a\nInput #0, mp3, from x\n  Stream #0:0: Audio: mp3',
    '/a\nprogress=end\nStream mapping:',
    '/a\r\nAt least one'
  ]) {
    const lines = `Input #0, mov, from 'file:${name}':\n  Duration: 00:00:06.00`.split(/\r\n|\n/)
    const log = lines.filter((line) => line !== 'progress=end').join('\n')
    expect(withoutName(log, name)).toBe("Input #0, mov, from 'file:name':\n  Duration: 00:00:06.00")
  }
})

test('a clock’s jumps are counted and left out of how long a film plays', () => {
  const reader = createTimesReader()
  const second = (from: number) => Array.from({ length: 25 }, (_, n) => from + n * 3600)
  reader.push('#tb 0: 1/90000')
  for (const dts of [...second(0), ...second(8_100_000_000), ...second(90_000)])
    reader.push(`0, ${String(dts)}, ${String(dts)}, 3600, 9, 0x1`)
  const [track] = reader.tracks()
  expect([track?.packets, track?.jumps]).toEqual([75, 2])
  expect(track?.playsSeconds).toBeCloseTo(2.96, 5)
})

test('pictures that are said to be shown long after those that follow them are told', () => {
  const listOf = (seconds: readonly number[]) =>
    parseFrameList(
      `#tb 0: 1/1000\n#dimensions 0: 320x180\n${seconds.map((at) => `0, 0, ${String(at * 1000)}, 40, 9, 0x1`).join('\n')}`
    )
  const steady = Array.from({ length: 100 }, (_, n) => n / 25)
  const reordered = steady.map((_, n) => steady[n ^ 1] ?? 0)
  expect(timesThatCantBe(listOf(reordered))).toEqual([])
  expect(timesThatCantBe(listOf(steady.with(50, 10_800)))).toEqual([10_800])
  expect(timesThatCantBe(listOf(steady.with(99, 10_800)))).toEqual([])
  expect(timesThatCantBe(listOf(steady.map((at, n) => (n < 50 ? at + 1000 : at))))).toEqual([])
  expect(isSqueezed([0, 3600, 972_000_000, 972_000_001, 972_000_002])).toBe(true)
  expect(isSqueezed([0, 3600, 972_000_000, 972_003_600])).toBe(false)
})
