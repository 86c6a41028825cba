import { expect, test } from 'vitest'
import { viewFilters } from '../../src/main/services/reel/view-filter.ts'
import { viewAt } from '../../src/shared/domain/framing.ts'
import { fitInside, type PictureView, placeOf, type Size } from '../../src/shared/domain/picture-view.ts'
import { runWith } from '../support/run-ffmpeg.ts'

/** Where the one spot of light lies in each of the shown pictures, of a film with a spot at `x`, `y` (fractions). */
async function spots(picture: Size, box: Size, views: readonly PictureView[], x: number, y: number) {
  const square = (axis: string, at: number): string => `(${axis}+0.5-${String(at)})^2`
  const distance = `${square('X', x * picture.width)}+${square('Y', y * picture.height)}`
  const film = [
    `color=black:s=${String(picture.width)}x${String(picture.height)}:r=25`,
    `format=gray,geq=lum='255*exp(-(${distance})/18)'`,
    `format=yuv420p,trim=end_frame=${String(views.length)}`
  ]
  const { stdout } = await runWith(
    [
      ...['-f', 'lavfi', '-i', film.join(','), '-vf', viewFilters(picture, box, views).join(',')],
      ...['-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1']
    ],
    []
  )
  const size = box.width * box.height
  return views.map((_, n) => {
    let [sumX, sumY, sum] = [0, 0, 0]
    stdout.subarray(n * size, (n + 1) * size).forEach((value, at) => {
      // The ground beside the picture is not quite black.
      const light = Math.max(0, value - 40)
      sumX += light * ((at % box.width) + 0.5)
      sumY += light * (Math.floor(at / box.width) + 0.5)
      sum += light
    })
    return { x: sumX / sum, y: sumY / sum }
  })
}

const keys = [
  { atMs: 0, view: { scale: 1, x: 0.5, y: 0.5 } },
  { atMs: 1000, view: { scale: 2.5, x: 0.3, y: 0.6 } }
]
const moving = Array.from({ length: 26 }, (_, n) => viewAt(keys, n * 40))

test.each([
  ['fills the reel', { width: 320, height: 180 }, { width: 320, height: 180 }],
  ['is larger than the reel', { width: 640, height: 360 }, { width: 320, height: 180 }],
  ['is smaller than the reel', { width: 160, height: 90 }, { width: 320, height: 180 }],
  ['stands upright between bars', { width: 180, height: 320 }, { width: 320, height: 180 }]
])(
  'a frame that moves over a picture that %s lies within a fifth of a pixel of where it should, on every picture',
  async (_, picture, box) => {
    for (const views of [moving, [{ scale: 1.7, x: 0.35, y: 0.55 }]]) {
      const seen = await spots(picture, box, views, 0.3, 0.6)
      const fit = fitInside(picture, box)
      const off = views.map((view, n) => {
        const place = placeOf(view, picture, box)
        const dueX = place.x + ((box.width - fit.width) / 2 + 0.3 * fit.width) * place.scale
        const dueY = place.y + ((box.height - fit.height) / 2 + 0.6 * fit.height) * place.scale
        return Math.hypot((seen[n]?.x ?? NaN) - dueX, (seen[n]?.y ?? NaN) - dueY)
      })
      expect(Math.max(...off)).toBeLessThan(0.2)
    }
  }
)
