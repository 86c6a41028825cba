import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawStill } from '../../src/main/services/media/still.ts'
import { reelCase } from '../support/reel-case.ts'
import { runWith } from '../support/run-ffmpeg.ts'

/** Strong enough for the two ways of writing colours to differ by some twenty steps. */
const colours = { red: [200, 30, 40], green: [30, 170, 50], blue: [40, 60, 190] } as const

const films = [
  { of: 'high definition that says nothing', height: 720, matrix: 'bt709', said: 'unknown' },
  { of: 'a small picture that says nothing', height: 360, matrix: 'bt601', said: 'unknown' },
  { of: 'high definition in the old colours', height: 720, matrix: 'bt601', said: 'smpte170m' },
  { of: 'high definition that says so', height: 720, matrix: 'bt709', said: 'bt709' }
] as const

/** As Chromium shows a film, so it is exported, and so are its stills. */
test.each(films)('$of keeps its colours', async ({ height, matrix, said }) => {
  const it = await reelCase()
  const third = height / 2
  const width = third * 3
  const path = join(it.folder, 'film.mp4')
  const hex = Object.values(colours).map((rgb) =>
    rgb.map((part) => part.toString(16).padStart(2, '0')).join('')
  )
  await runWith(
    [
      ...hex.flatMap((colour) => [
        '-f',
        'lavfi',
        '-i',
        `color=0x${colour}:s=${String(third)}x${String(height)}:r=25:d=0.6,format=rgb24`
      ]),
      ...[
        '-filter_complex',
        `[0][1][2]hstack=3,scale=out_color_matrix=${matrix}:out_range=tv,format=yuv420p,setparams=colorspace=${said}:color_primaries=${said}:color_trc=${said}`
      ],
      ...['-c:v', 'libx264', '-crf', '8', '-bf', '0', '-g', '5', '-pix_fmt', 'yuv420p'],
      path
    ],
    []
  )
  const recording = await it.importVideo(path)
  it.add(it.clip(recording.id, 0, 400))
  const out = join(it.folder, 'reel.mp4')
  expect((await it.export(out)).status.state).toBe('done')
  const still = await drawStill(await it.recordings.copy(recording.id), 200, [])
  for (const [of, options, bytes] of [
    ['reel', ['-i', out], []],
    ['still', ['-f', 'mjpeg', '-i', 'pipe:0'], [still]]
  ] as const) {
    const { stdout } = await runWith(
      [...options, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'],
      bytes
    )
    const shown = [1, 3, 5].map((sixth) => {
      const at = ((height / 2) * width + Math.floor((width * sixth) / 6)) * 3
      return [...stdout.subarray(at, at + 3)]
    })
    const off = Object.values(colours).flatMap((rgb, n) =>
      rgb.map((part, at) => Math.abs(part - (shown[n]?.[at] ?? 999)))
    )
    expect(Math.max(...off), `${of}: ${shown.join(' ')}`).toBeLessThanOrEqual(6)
  }
})
