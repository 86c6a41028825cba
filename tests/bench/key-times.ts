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
