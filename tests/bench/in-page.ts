import type { Page } from 'playwright-core'

export type KeyTimes = { readonly drawn: number; readonly frame: number; readonly durable: number }

/** Presses a key for real, many times, and times each from the key event on, in the page's own clock. */
export async function timeKeys(page: Page, keys: readonly string[]): Promise<readonly KeyTimes[]> {
  await page.evaluate(watchKeys)
  const times: KeyTimes[] = []
  for (const key of keys) {
    await page.keyboard.press(key)
    times.push(await page.evaluate(() => (window as unknown as Watched).nextKey()))
    await page.waitForTimeout(60)
  }
  return times
}

type Watched = { nextKey: () => Promise<KeyTimes> }

// What follows runs in the page and must not refer to anything outside itself.

/**
 * The program's own listener runs first and paints before it returns; this one, added later on the same spot, runs
 * when everything that the key changed has been painted and rendered. `frame` is when that frame has been handed
 * to the screen, `durable` when the mark says that it is on the disk.
 */
function watchKeys(): void {
  const scope = window as unknown as Watched & { watched?: boolean }
  if (scope.watched) return
  scope.watched = true
  const done: KeyTimes[] = []
  const mark = document.querySelector('[data-testid="save-state"]')
  window.addEventListener(
    'keydown',
    (event) => {
      const since = (): number => performance.now() - event.timeStamp
      const drawn = since()
      let frame = 0
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          frame = since()
          finish()
        }
        port2.postMessage(null)
      })
      let durable = 0
      const look = (): void => {
        if (mark?.getAttribute('data-state') !== 'saved') return
        durable = since()
        observer.disconnect()
        finish()
      }
      const observer = new MutationObserver(look)
      if (mark) observer.observe(mark, { attributes: true })
      const finish = (): void => {
        if (frame > 0 && durable > 0) done.push({ drawn, frame, durable })
      }
    },
    { capture: true }
  )
  scope.nextKey = async () => {
    for (let waited = 0; waited < 3000; waited += 5) {
      const next = done.shift()
      if (next) return next
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error('the key changed nothing')
  }
}

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

/** Zooms and moves the timeline with the keys; ms that each of its frames takes to paint. */
export async function timeRedraws(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await page.evaluate(() => {
    const scope = window as unknown as { painted: number[]; plain?: typeof requestAnimationFrame }
    scope.painted = []
    scope.plain ??= window.requestAnimationFrame.bind(window)
    const { plain } = scope
    window.requestAnimationFrame = (callback) =>
      plain((now) => {
        const start = performance.now()
        callback(now)
        scope.painted.push(performance.now() - start)
      })
  })
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(40)
  }
  return page.evaluate(() => {
    const scope = window as unknown as { painted: number[]; plain: typeof requestAnimationFrame }
    window.requestAnimationFrame = scope.plain
    return scope.painted
  })
}
