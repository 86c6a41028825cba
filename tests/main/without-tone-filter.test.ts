import { existsSync } from 'node:fs'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packaged from 'ffmpeg-static'
import { beforeAll, expect, test } from 'vitest'
import { oddCase } from '../support/odd/case.ts'
import { cook } from '../support/odd/kitchen.ts'
import { runWith } from '../support/run-ffmpeg.ts'

/** An ffmpeg that doesn't know `zscale`, as many are built: the one of this machine, asked for a filter that nobody has. */
beforeAll(async () => {
  const own = process.env['FFMPEG_BIN'] ?? (packaged !== null && existsSync(packaged) ? packaged : 'ffmpeg')
  const lacking = join(await mkdtemp(join(tmpdir(), 'weerklank-lacking-')), 'ffmpeg')
  await writeFile(lacking, `#!/bin/bash\nexec "${own}" "\${@//zscale/zscale_not_built}"\n`)
  await chmod(lacking, 0o755)
  process.env['FFMPEG_BIN'] = lacking
})

/** Red, green, blue, and a grey as light as white paper, in the values that are stored. */
const bands = ['0xb04040', '0x40b040', '0x4040b0', '0xbfbfbf']
const film = (transfer: string): string =>
  `${bands.map((colour) => `-f lavfi -i color=${colour}:s=80x180:r=25:d=1,format=gbrp`).join(' ')} ` +
  `-filter_complex [0][1][2][3]hstack=4,scale=out_color_matrix=bt2020:out_range=tv,format=yuv420p10le ` +
  `-c:v libx265 -preset ultrafast -tag:v hvc1 -x265-params log-level=none:colorprim=bt2020:colormatrix=bt2020nc:transfer=${transfer}`

/** How light the grey comes out by ffmpeg's own filter. */
test.skipIf(process.platform === 'win32').each([
  { transfer: 'arib-std-b67', whitePaper: 157 },
  { transfer: 'smpte2084', whitePaper: 232 }
])(
  'a film of a high dynamic range ($transfer) comes over without the filter for it, roughly, and that is said',
  async ({ transfer, whitePaper }) => {
    const name = `${transfer}.mov`
    const path = await cook(name, film(transfer), ({ ffmpeg }) => ffmpeg(`${film(transfer)} ${name}`))
    const at = await oddCase()
    const { recording } = await at.import(path)
    expect(recording).toMatchObject({
      status: { state: 'ready' },
      info: { durationMs: 1000 },
      warning: null,
      notes: [{ what: 'colours-roughly' }]
    })
    const copy = await at.copy(recording)
    await at.close()
    const asRgb = 'scale=in_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=rgb24'
    const asked = ['-i', 'pipe:0', '-frames:v', '1', '-vf', asRgb, '-f', 'rawvideo', 'pipe:1']
    const { stdout } = await runWith(asked, [copy])
    const at90 = (x: number): number[] => [...stdout.subarray((90 * 320 + x) * 3, (90 * 320 + x) * 3 + 3)]
    const [grey = [], ...colours] = [280, 40, 120, 200].map(at90)
    expect(Math.max(...grey) - Math.min(...grey)).toBeLessThanOrEqual(3)
    expect(Math.abs((grey[0] ?? 0) - whitePaper)).toBeLessThan(20)
    for (const [n, colour] of colours.entries())
      for (const other of [0, 1, 2].filter((part) => part !== n))
        expect((colour[n] ?? 0) - (colour[other] ?? 0), String(colour)).toBeGreaterThan(80)
  }
)
