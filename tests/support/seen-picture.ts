import type { Page } from 'playwright-core'
import { callFrom } from './bench-case.ts'
import { readNumber, seenSize } from './frame-reader.ts'

/** What is on the screen of the workbench, and what the program says of it. */
export type SeenPicture = {
  /** The number read from the picture itself. */
  readonly number: number | null
  /** Whether it is the small picture or the film's own. */
  readonly kind: 'small' | 'film'
  /** As the program counts, from 0. */
  readonly said: number
  readonly time: string
}

/** Looks at the picture that is on the screen now: its pixels, and the texts beside it, in the same instant. */
export async function seePicture(page: Page): Promise<SeenPicture> {
  const { gray, ...seen } = await page.evaluate(({ width, height }) => {
    const video = document.querySelector('video')
    const cover = video?.closest('[data-player]')?.querySelector('canvas')
    const isSmall = cover !== null && cover !== undefined && !cover.hidden
    const source = isSmall ? cover : video
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const drawing = canvas.getContext('2d', { willReadFrequently: true })
    if (source) drawing?.drawImage(source, 0, 0, width, height)
    const pixels = drawing?.getImageData(0, 0, width, height).data ?? []
    const text = (id: string): string => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? ''
    return {
      gray: Array.from({ length: width * height }, (_, n) => pixels[n * 4 + 1] ?? 0),
      kind: isSmall ? ('small' as const) : ('film' as const),
      said: Number(/\d+/.exec(text('frame'))?.[0]) - 1,
      time: text('time')
    }
  }, seenSize)
  return { number: readNumber(gray), ...seen }
}

/** Waits until the film itself shows what was asked for. */
export async function untilFilmShows(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const video = document.querySelector('video')
    const cover = video?.closest('[data-player]')?.querySelector('canvas')
    return cover?.hidden === true && video?.seeking === false
  })
}

/** Waits until the small pictures of every recording are there. */
export async function untilLooksAreReady(page: Page): Promise<void> {
  for (;;) {
    const jobs = await callFrom(page, 'job.list')
    const looks = jobs.filter(({ kind }) => kind === 'prepare-look')
    if (looks.length > 0 && looks.every(({ status }) => status.state === 'done')) return
    if (looks.some(({ status }) => status.state === 'failed')) throw new Error('no small pictures')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
