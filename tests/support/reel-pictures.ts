import type { Page } from 'playwright-core'
import { runWith } from './run-ffmpeg.ts'

/** A picture of three bytes a pixel. */
export type Rgb = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** Every picture of a film as it is meant to be shown, with its time on the film's clock. */
export async function decodedPictures(
  path: string,
  { width, height }: { readonly width: number; readonly height: number }
): Promise<readonly (Rgb & { readonly ptsMs: number })[]> {
  const { stdout, stderr } = await runWith(
    [
      ...['-copyts', '-i', `file:${path}`, '-map', '0:v:0', '-an'],
      ...[
        '-vf',
        'settb=AVTB,showinfo,scale=in_color_matrix=bt709:in_range=tv:flags=bicubic+accurate_rnd+full_chroma_int,format=rgb24'
      ],
      ...['-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1']
    ],
    []
  )
  const times = [...stderr.matchAll(/\bn: *\d+ pts: *(-?\d+)/g)].map((match) => Number(match[1]) / 1000)
  const size = width * height * 3
  return times.map((ptsMs, at) => ({
    ...{ ptsMs, width, height },
    pixels: stdout.subarray(at * size, (at + 1) * size)
  }))
}

/** What the reel's stage shows now: the canvas itself, pixel for pixel, and when its picture begins in its film. */
export async function stagePicture(page: Page): Promise<Rgb & { readonly filmMs: number | null }> {
  const { width, height, base64, filmMs } = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=reel-stage] canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    let bytes = ''
    for (let at = 0; at < (data?.length ?? 0); at += 4)
      bytes += String.fromCharCode(data?.[at] ?? 0, data?.[at + 1] ?? 0, data?.[at + 2] ?? 0)
    return {
      width: canvas?.width ?? 0,
      height: canvas?.height ?? 0,
      base64: btoa(bytes),
      filmMs: Number(canvas?.dataset['filmMs'] ?? NaN)
    }
  })
  return {
    ...{ width, height, filmMs: Number.isNaN(filmMs) ? null : filmMs },
    pixels: Buffer.from(base64, 'base64')
  }
}

/** How alike two pictures of one size are, in dB; the same: infinite. */
export function psnr(a: Rgb, b: Rgb): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('two sizes')
  let sum = 0
  for (let at = 0; at < a.pixels.length; at += 1) sum += ((a.pixels[at] ?? 0) - (b.pixels[at] ?? 0)) ** 2
  return 10 * Math.log10((255 * 255) / (sum / a.pixels.length))
}

/** The picture in shades of grey, enlarged or reduced as `readNumber` wants it. */
export function greyOf(
  { width, height, pixels }: Rgb,
  size: { readonly width: number; readonly height: number }
) {
  return Array.from({ length: size.width * size.height }, (_, n) => {
    const x = Math.floor((((n % size.width) + 0.5) * width) / size.width)
    const y = Math.floor(((Math.floor(n / size.width) + 0.5) * height) / size.height)
    return pixels[(y * width + x) * 3 + 1] ?? 0
  })
}
