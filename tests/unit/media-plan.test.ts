import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { parseBanner } from '../../src/main/services/media/banner.ts'
import { parseFrameList } from '../../src/main/services/media/frame-list.ts'
import { createPacketWatch } from '../../src/main/services/media/packet-watch.ts'
import { usualRate } from '../../src/main/services/media/media-info.ts'
import { createPeakMeter } from '../../src/main/services/media/peaks.ts'
import { planCopy } from '../../src/main/services/media/copy-options.ts'
import { codedSize } from '../../src/main/services/media/picture-filters.ts'
import { expectedCopyBytes, mayBeRemuxed, playsAsItIs } from '../../src/main/services/media/plan.ts'
import { parseColours, saysNothing } from '../../src/main/services/media/said-colours.ts'
import type { SourceFacts } from '../../src/main/services/media/source-facts.ts'
import { noProgress, readProgressLine } from '../../src/main/services/media/progress.ts'

const phone = `Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:/films/it's, from 'here'.mov':
  Metadata:
    com.apple.quicktime.location.ISO6709: +52.0000+004.0000+000.000/
  Duration: 01:02:03.45, start: 0.000000, bitrate: 300 kb/s
  Stream #0:0[0x1](und): Video: hevc (Main 10) (hvc1 / 0x31637668), yuv420p10le(tv, bt2020nc/bt2020/arib-std-b67, progressive), 1920x1080 [SAR 1:1 DAR 16:9], 99 kb/s, 29.97 fps, 29.97 tbr, 90k tbn (default)
    Side data:
      displaymatrix: rotation of -90.00 degrees
  Stream #0:1[0x2](und): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, mono, fltp, 69 kb/s (default)
Stream mapping:
  Stream #0:0 -> #0:0 (hevc (native) -> rawvideo (native))
Output #0, framecrc, to 'pipe:1':
    Stream #0:0: Video: rawvideo, yuv420p, 1x1, 10 fps
`

const camcorder = `Input #0, mpegts, from 'file:/a.mts':
  Duration: 00:00:04.01, start: 1.429978, bitrate: 588 kb/s
  Program 1
    Stream #0:0[0x1011]: Video: h264 (High) (HDMV / 0x564D4448), yuv420p(top coded first (swapped)), 1440x1080 [SAR 4:3 DAR 16:9], 25 fps, 25 tbr, 90k tbn
    Stream #0:1[0x1100]: Audio: ac3 (AC-3 / 0x332D4341), 48000 Hz, stereo, fltp, 192 kb/s
At least one output file must be specified
`

const song = `Input #0, mp3, from 'file:/song.mp4':
  Duration: N/A, start: 0.025056, bitrate: 111 kb/s
  Stream #0:0: Audio: mp3, 44100 Hz, mono, fltp, 64 kb/s
  Stream #0:1: Video: png, rgb24(pc), 320x320 [SAR 1:1 DAR 1:1], 90k tbr, 90k tbn (attached pic)
`

function facts(change: Partial<SourceFacts> = {}): SourceFacts {
  const banner = {
    format: 'mov',
    durationMs: 60_000,
    hasAudio: true,
    audioCodec: 'aac',
    video: {
      codec: 'h264',
      profile: 'High',
      pixelFormat: 'yuv420p',
      width: 1280,
      height: 720,
      progressive: true,
      highDynamicRange: false,
      colours: saysNothing,
      rotated: false,
      frameRate: 25
    }
  }
  return {
    container: 'mp4',
    banner,
    video: banner.video,
    tracks: {
      picture: 0,
      sound: { stream: 1, isDefault: true, isBeside: false, codec: 'aac', layout: 'stereo', channels: 2 }
    },
    firstPicture: { width: 1280, height: 720, pixelAspect: 1, startSeconds: 0 },
    playsMs: 60_000,
    clockJumps: false,
    flawed: false,
    ...change
  }
}

function withVideo(change: Partial<SourceFacts['video']>): SourceFacts {
  return facts({ video: { ...facts().video, ...change } })
}

describe('what ffmpeg says of its input', () => {
  test('tells codec, depth, colours, rotation, length and sound', () => {
    expect(parseBanner(phone)).toEqual({
      format: 'mov,mp4,m4a,3gp,3g2,mj2',
      durationMs: 3_723_450,
      hasAudio: true,
      audioCodec: 'aac',
      video: {
        codec: 'hevc',
        profile: 'Main 10',
        pixelFormat: 'yuv420p10le',
        width: 1920,
        height: 1080,
        progressive: true,
        highDynamicRange: true,
        colours: { matrix: 'bt2020nc', primaries: 'bt2020', transfer: 'arib-std-b67' },
        rotated: true,
        frameRate: 29.97
      }
    })
  })

  test('counts a film from its first picture, however late on its clock that comes', () => {
    const begins = (start: string, length: string): number | null =>
      parseBanner(
        `Input #0, matroska,webm, from 'x':\n  Duration: ${length}, start: ${start}, bitrate: 1 kb/s`
      ).durationMs
    expect(begins('7200.000000', '02:00:06.00')).toBe(6000)
    expect(begins('-0.021000', '00:00:06.00')).toBe(6000)
    // Not counted from the clock's zero.
    expect(begins('7200.000000', '00:10:00.00')).toBe(600_000)
    expect(parseBanner(camcorder).durationMs).toBe(4010)
  })

  test('tells interlaced pictures from whole ones', () => {
    const { video } = parseBanner(camcorder)
    expect([video?.pixelFormat, video?.width, video?.progressive]).toEqual(['yuv420p', 1440, false])
  })

  test('tells which of a film’s colours are named, wherever they stand', () => {
    const colours = [
      '',
      'progressive',
      'tv, bt709, progressive',
      'tv, unknown/unknown/arib-std-b67, progressive',
      'pc, gbr/unknown/unknown, progressive',
      'tv, bt470bg/bt470bg/smpte170m, top first',
      'tv, smpte170m, bottom coded first (swapped)',
      'bt709, left'
    ].map(parseColours)
    expect(colours.map(({ matrix, primaries, transfer }) => [matrix, primaries, transfer].join(' '))).toEqual(
      [
        'unknown unknown unknown',
        'unknown unknown unknown',
        'bt709 bt709 bt709',
        'unknown unknown arib-std-b67',
        'gbr unknown unknown',
        'bt470bg bt470bg smpte170m',
        'smpte170m smpte170m smpte170m',
        'bt709 bt709 bt709'
      ]
    )
  })

  test('takes a cover for what it is', () => {
    expect(parseBanner(song)).toMatchObject({ video: null, hasAudio: true, durationMs: null })
    expect(parseBanner('file:/x: Invalid data found when processing input')).toMatchObject({
      format: '',
      video: null
    })
  })
})

describe('a list of packets', () => {
  const lines = (rows: string): string =>
    `#software: Lavf\n#tb 0: 1/1000\n#dimensions 0: 320x180\n#sar 0: 4/3\n${rows}`

  test('is read with times, keyframes and what is not to be shown', () => {
    const list = parseFrameList(
      lines(
        '0, -40, 0, 40, 9, 0x1\n0, 0, 80, 40, 9, 0x1, F=0x0\n1, 0, 0, 21, 9, 0x1\n0, 40, 40, 40, 9, 0x1, F=0x5'
      )
    )
    expect(list).toMatchObject({ ticksPerSecond: 1000, width: 320, height: 180, pixelAspect: 4 / 3 })
    expect(list.frames.map(({ pts, keyframe, unusable }) => [pts, keyframe, unusable])).toEqual([
      [0, true, false],
      [80, false, false],
      [40, true, true]
    ])
  })

  type Row = readonly [pts: number, key: boolean, duration?: number, flags?: number]

  /** What is said of the packets while they come, in pieces as a pipe may give them. */
  async function watched(rows: readonly Row[], tb = '1/1000', step = 7): Promise<string | number[]> {
    const text = rows.map(([pts, key, duration = 40, flags = key ? 1 : 0]) => {
      const written = flags === 1 ? '' : `, F=0x${flags.toString(16)}`
      return `0, ${pts}, ${pts}, ${duration}, 9, 0x1${written}`
    })
    const bytes = Buffer.from(lines(text.join('\n')).replace('1/1000', tb))
    const watch = createPacketWatch()
    const pieces = Array.from({ length: Math.ceil(bytes.length / step) }, (_, n) =>
      bytes.subarray(n * step, (n + 1) * step)
    )
    try {
      await pipeline(Readable.from(pieces), watch.output)
      return watch.shownTicks()
    } catch (error) {
      return (error as Error).message
    }
  }

  test('tells what can go over as it is, and when its pictures are shown', async () => {
    const regular: readonly Row[] = [
      [-80, true],
      [40, false],
      [0, false],
      [2000, true],
      [2040, false]
    ]
    for (const step of [1, 7, 1000])
      expect(await watched(regular, '1/1000', step)).toEqual([0, 7200, 10_800, 187_200, 190_800])
    expect(
      await watched([
        [0, true],
        [1000, false]
      ])
    ).toEqual([0, 90_000])
  })

  test.each<{ readonly what: string; readonly rows: readonly Row[]; readonly tb?: string }>([
    {
      what: 'a long group',
      rows: [
        [0, true],
        [1000, false],
        [3000, false]
      ]
    },
    {
      what: 'a long group',
      rows: [
        [0, true],
        [1000, false],
        [2200, true]
      ]
    },
    {
      what: 'a long group',
      rows: [
        [0, true],
        [1000, false, 1200]
      ]
    },
    {
      what: 'a long group',
      rows: [
        [0, true],
        [1000, true, 2200]
      ]
    },
    {
      what: 'an open group',
      rows: [
        [0, true],
        [2040, true],
        [1960, false]
      ]
    },
    {
      what: 'no keyframe to begin with',
      rows: [
        [0, false],
        [40, true]
      ]
    },
    {
      what: 'a packet that is not to be shown',
      rows: [
        [0, true],
        [40, false, 40, 4]
      ]
    },
    {
      what: 'a packet that is not to be shown',
      rows: [
        [0, true],
        [40, true, 40, 3]
      ]
    },
    {
      what: 'a clock that is too coarse',
      rows: [
        [0, true],
        [1, true]
      ],
      tb: '1/25'
    },
    { what: 'a single picture', rows: [[0, true]] },
    { what: 'a single picture', rows: [] }
  ])('stops at $what', async ({ what, rows, tb }) => {
    expect(await watched(rows, tb)).toBe(what)
  })
})

describe('the plan for a working copy', () => {
  test('takes pictures over as they are only where a player can do everything with them', () => {
    expect(mayBeRemuxed(facts())).toBe(true)
    const others: SourceFacts[] = [
      facts({ container: 'mpegts' }),
      facts({ container: 'avi' }),
      facts({ flawed: true }),
      facts({ firstPicture: { width: 1440, height: 1080, pixelAspect: 4 / 3, startSeconds: 0 } }),
      withVideo({ codec: 'hevc' }),
      withVideo({ pixelFormat: 'yuv420p10le' }),
      withVideo({ pixelFormat: 'yuv444p' }),
      withVideo({ progressive: false }),
      withVideo({ rotated: true }),
      withVideo({ colours: { ...saysNothing, matrix: 'reserved' } }),
      withVideo({ width: 3840, height: 2160 }),
      withVideo({ width: 853 })
    ]
    expect(others.map(mayBeRemuxed)).toEqual(others.map(() => false))
  })

  test('keeps pictures within 1080p, upright or lying, square and even', () => {
    expect(codedSize(3840, 2160, 1)).toEqual({ width: 1920, height: 1080 })
    expect(codedSize(2160, 3840, 1)).toEqual({ width: 1080, height: 1920 })
    expect(codedSize(1440, 1080, 4 / 3)).toEqual({ width: 1920, height: 1080 })
    expect(codedSize(720, 576, 16 / 15)).toEqual({ width: 768, height: 576 })
    expect(codedSize(853, 479, 1)).toEqual({ width: 854, height: 480 })
  })

  test('decodes what is interlaced or of a high dynamic range in its own way', () => {
    const filters = (source: SourceFacts): string => {
      const { outputOptions } = planCopy(source, 'transcode')
      return outputOptions[outputOptions.indexOf('-vf') + 1] ?? ''
    }
    expect(filters(facts())).not.toContain('yadif')
    expect(filters(withVideo({ progressive: false }))).toContain('yadif')
    expect(filters(withVideo({ codec: 'hevc', progressive: false }))).not.toContain('yadif')
    expect(filters(withVideo({ highDynamicRange: true }))).toContain('tonemap')
  })

  test('never lets a name, a place or a chapter of the original through', () => {
    for (const kind of ['remux', 'transcode'] as const) {
      const options = planCopy(facts(), kind).outputOptions.join(' ')
      expect(options).toContain('-map_metadata -1')
      expect(options).toContain('-map_chapters -1')
      expect(options).toContain('-sn -dn')
    }
  })

  test('lets the original be played only where picture and clock are right', () => {
    expect(playsAsItIs(facts())).toBe(true)
    expect(playsAsItIs(withVideo({ codec: 'vp9' }))).toBe(true)
    expect(playsAsItIs(withVideo({ codec: 'hevc' }))).toBe(false)
    expect(playsAsItIs(facts({ container: 'avi' }))).toBe(false)
    expect(playsAsItIs(facts({ flawed: true }))).toBe(false)
    expect(playsAsItIs(facts({ banner: { ...facts().banner, audioCodec: 'ac3' } }))).toBe(false)
    expect(playsAsItIs(facts({ firstPicture: { ...facts().firstPicture, startSeconds: 1.4 } }))).toBe(false)
  })

  test('asks for room before it begins', () => {
    const remux = expectedCopyBytes(facts(), 'remux', 50_000_000)
    expect(remux).toBeGreaterThan(50_000_000)
    expect(expectedCopyBytes(facts(), 'transcode', 50_000_000)).toBeGreaterThan(10_000_000)
    // A file that says it lasts for years becomes no more than what is in it.
    const years = facts({ playsMs: 3 * 365 * 86_400_000 })
    expect(expectedCopyBytes(years, 'transcode', 50_000_000)).toBe(1_000_000_000)
    expect(expectedCopyBytes(years, 'remux', 50_000_000)).toBe(1_000_000_000)
  })
})

test('progress is read between the lines of a log', () => {
  const log = [
    '[h264] a warning=with equals',
    'frame=12',
    'out_time_us=480000',
    'out_time_ms=480000',
    'speed=1x'
  ]
  const states = [...log, 'progress=continue'].map(
    (() => {
      let state = noProgress
      return (line: string) => {
        const read = readProgressLine(state, line)
        if (read.kind !== 'log') state = read.state
        return read.kind === 'report' ? state : read.kind
      }
    })()
  )
  expect(states).toEqual(['log', 'value', 'value', 'value', 'value', { frame: 12, outTimeMs: 480 }])
})

test('peaks are the loudest sample of every hundredth of a second', () => {
  const samples = Buffer.alloc(200 * 2)
  samples.writeInt16LE(-32_767, 10 * 2)
  samples.writeInt16LE(16_384, 85 * 2)
  const meter = createPeakMeter()
  // In pieces that end in the middle of a sample.
  for (let at = 0; at < samples.length; at += 33) meter.push(samples.subarray(at, at + 33))
  expect([...meter.peaks()]).toEqual([255, 128, 0])
})

test('the usual rate is told through gaps and rounded times', () => {
  expect(usualRate(Float64Array.from([0, 33, 67, 100, 133, 167, 200]))).toBe(30)
  expect(usualRate(Float64Array.from([0, 40, 80, 400, 440, 480]))).toBe(25)
})
