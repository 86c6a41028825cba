import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { respond, type Resource } from '../../src/main/resources.ts'

/** A real Chromium on a page that may ask for resources, as the app's windows do. */
export async function playerPage(resource: (url: string) => Promise<Resource | null>): Promise<Page> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url === '/') {
        response.setHeader('content-type', 'text/html').end('<!doctype html><body></body>')
        return
      }
      const { status, headers, body } = respond(
        await resource(request.url ?? ''),
        request.headers.range ?? null
      )
      response.writeHead(status, Object.fromEntries(headers))
      if (body === null) {
        response.end()
        return
      }
      const stream = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
      stream.on('error', () => response.destroy())
      response.on('close', () => stream.destroy())
      stream.pipe(response)
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox']
  })
  onTestFinished(async () => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
  return page
}

/** How long it takes until the first picture is there, and what the player then knows. */
export function openVideo(page: Page, url: string): Promise<{ tookMs: number; durationMs: number }> {
  return page.evaluate(async (address) => {
    const video = document.createElement('video')
    video.preload = 'auto'
    document.body.append(video)
    const began = performance.now()
    await new Promise((done, failed) => {
      video.onloadeddata = done
      video.onerror = () => failed(new Error(video.error?.message))
      video.src = address
    })
    const result = { tookMs: performance.now() - began, durationMs: video.duration * 1000 }
    video.removeAttribute('src')
    video.load()
    video.remove()
    return result
  }, url)
}

/** Seeks to each time and gives the picture that is then shown, as gray bytes, with its own time and the wait. */
export function seekThrough(
  page: Page,
  url: string,
  timesMs: readonly number[],
  size: { readonly width: number; readonly height: number }
): Promise<{ gray: number[]; mediaMs: number; tookMs: number }[]> {
  return page.evaluate(
    async ({ address, times, width, height }) => {
      const video = document.createElement('video')
      video.preload = 'auto'
      document.body.append(video)
      await new Promise((done, failed) => {
        video.onloadeddata = done
        video.onerror = () => failed(new Error(video.error?.message))
        video.src = address
      })
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const drawing = canvas.getContext('2d', { willReadFrequently: true })
      const shown = []
      for (const ms of times) {
        const began = performance.now()
        const frame = new Promise<number>((done) => {
          video.requestVideoFrameCallback((_, { mediaTime }) => done(mediaTime))
        })
        video.currentTime = ms / 1000
        await new Promise((done) => {
          video.onseeked = done
        })
        // No new picture comes when the one that is wanted is shown already.
        const mediaTime = await Promise.race([
          frame,
          new Promise<number>((done) => setTimeout(done, 300, NaN))
        ])
        const tookMs = performance.now() - began
        drawing?.drawImage(video, 0, 0, width, height)
        const pixels = drawing?.getImageData(0, 0, width, height).data ?? []
        const gray = Array.from({ length: width * height }, (_, n) => pixels[n * 4 + 1] ?? 0)
        shown.push({ gray, mediaMs: mediaTime * 1000, tookMs })
      }
      video.remove()
      return shown
    },
    { address: url, times: [...timesMs], ...size }
  )
}
