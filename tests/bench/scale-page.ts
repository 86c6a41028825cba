import type { Page } from 'playwright-core'

type Opening = { drawn: Promise<number> }

/**
 * Clicks the session in the family's list; ms from the click until its moments stand in the list and the frame
 * with the timeline has been handed to the screen.
 */
export async function timeOpeningSession(page: Page, count: number): Promise<number> {
  await page.reload()
  await page.getByText('Beuk', { exact: true }).first().click()
  const session = page.getByText('samen spelen').first()
  await session.waitFor()
  await page.waitForTimeout(500)
  await page.evaluate(watchOpening, count)
  await session.click()
  const drawn = page.evaluate(() => (window as unknown as Opening).drawn)
  const tab = page.getByRole('radio', { name: /Kijken en coderen|Watch and code/ })
  await tab.waitFor()
  if ((await tab.getAttribute('aria-checked')) !== 'true') await tab.click()
  return drawn
}

export type FrameTimes = { readonly work: readonly number[]; readonly apart: readonly number[] }

/**
 * Turns the wheel over the timeline in every frame. `work`: ms of script a frame, from the wheel's event to the
 * end of its painting; `apart`: ms from frame to frame.
 */
export function timeFrames(page: Page, kind: 'pan' | 'zoom', frames: number): Promise<FrameTimes> {
  return page.evaluate(turnWheel, [kind, frames] as const)
}

/** What the page's objects take after everything that is not needed has been let go, in MB. */
export async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1e6
}

// What follows runs in the page and must not refer to anything outside itself.

function watchOpening(count: number): void {
  const digits = (text: string | null | undefined): string => (text ?? '').replace(/\D/g, '')
  const isThere = (): boolean =>
    document.querySelector('ol li[aria-posinset]') !== null &&
    digits(document.querySelector('[data-testid=moment-count]')?.textContent) === String(count) &&
    digits(document.querySelector('canvas[role=img]')?.getAttribute('aria-label')).includes(String(count))
  ;(window as unknown as Opening).drawn = new Promise((resolve) => {
    window.addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = (): void => {
          if (!isThere()) requestAnimationFrame(look)
          // The timeline paints in the frame after the one in which it was put on the page.
          else
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - timeStamp)
              port2.postMessage(null)
            })
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true }
    )
  })
}

async function turnWheel([kind, frames]: readonly ['pan' | 'zoom', number]): Promise<{
  work: number[]
  apart: number[]
}> {
  const canvas = document.querySelector('canvas[role=img]')
  if (canvas === null) throw new Error('there is no timeline')
  const box = canvas.getBoundingClientRect()
  const plain = window.requestAnimationFrame.bind(window)
  let busy = 0
  window.requestAnimationFrame = (callback) =>
    plain((now) => {
      const start = performance.now()
      callback(now)
      busy += performance.now() - start
    })
  const work: number[] = []
  const apart: number[] = []
  let before = 0
  for (let n = 0; n <= frames; n++) {
    const now = await new Promise<number>(plain)
    if (n > 0) {
      work.push(busy)
      apart.push(now - before)
    }
    before = now
    busy = 0
    const away = n % 60 < 30 ? 1 : -1
    const start = performance.now()
    canvas.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: kind === 'pan' ? away * 90 : away * -60,
        shiftKey: kind === 'pan',
        ctrlKey: kind === 'zoom',
        clientX: box.left + box.width / 2,
        clientY: box.top + 20,
        bubbles: true,
        cancelable: true
      })
    )
    busy += performance.now() - start
  }
  window.requestAnimationFrame = plain
  return { work, apart }
}
