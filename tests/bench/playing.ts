import type { Page } from 'playwright-core'

/** Opens a film in a fresh player; ms until its first picture is there and it could play. */
export async function timeOpening(page: Page, url: string): Promise<number> {
  return page.evaluate(async (src) => {
    const video = document.createElement('video')
    video.muted = true
    video.preload = 'auto'
    const start = performance.now()
    const shown = new Promise<number>((resolve, reject) => {
      video.requestVideoFrameCallback(() => resolve(performance.now() - start))
      video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'no film')))
    })
    video.src = src
    document.body.append(video)
    await video.play()
    const took = await shown
    video.pause()
    video.removeAttribute('src')
    video.load()
    video.remove()
    return took
  }, url)
}

type Stepping = { pictureAfterKey: Promise<number> }

/** Steps frame by frame with the keys; ms from each key to its picture. */
export async function timeSteps(page: Page, key: string, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    await page.evaluate(() => {
      const video = document.querySelector('video')
      let pressed = 0
      const press = (event: KeyboardEvent): void => void (pressed = event.timeStamp)
      window.addEventListener('keydown', press, { capture: true, once: true })
      ;(window as unknown as Stepping).pictureAfterKey = new Promise((resolve) => {
        // A picture of before the key does not count.
        const look = (now: number): void => {
          if (pressed > 0 && now > pressed) resolve(now - pressed)
          else video?.requestVideoFrameCallback(look)
        }
        video?.requestVideoFrameCallback(look)
      })
    })
    await page.keyboard.press(key)
    times.push(await page.evaluate(() => (window as unknown as Stepping).pictureAfterKey))
    await page.waitForTimeout(40)
  }
  return times
}

/** The same steps with nothing but a player: seeks to the middle of the next picture. */
export async function timePlainSteps(page: Page, url: string, count: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([src, steps]) => {
      const video = document.createElement('video')
      video.muted = true
      video.preload = 'auto'
      video.src = src
      document.body.append(video)
      await new Promise((resolve) => video.addEventListener('canplay', resolve, { once: true }))
      const times: number[] = []
      const seek = (to: number): Promise<number> =>
        new Promise((resolve) => {
          const start = performance.now()
          video.requestVideoFrameCallback((now) => resolve(now - start))
          video.currentTime = to
        })
      await seek(20.02)
      for (let n = 1; n <= steps; n++) {
        times.push(await seek(20.02 + n / 25))
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
      video.remove()
      return times
    },
    [url, count] as const
  )
}
