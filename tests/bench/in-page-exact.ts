// What is here runs in the page and must not refer to anything outside itself.

type Watched = {
  /** When the last key or pointer came, and when the picture it asked for was drawn and handed to the screen. */
  inputAt: number
  drawnAt: number
  changes: number[]
}

/** Notes when input comes and when another picture is said to be on the screen, on the page's own clock. */
export function watchInput(): void {
  const scope = window as unknown as Watched
  Object.assign(scope, { inputAt: 0, drawnAt: 0, changes: [] })
  const input = (event: Event): void => {
    scope.inputAt = event.timeStamp
    scope.drawnAt = 0
  }
  window.addEventListener('keydown', input, { capture: true })
  window.addEventListener('pointerup', input, { capture: true })
  const text = document.querySelector('[data-testid="frame"]')
  const changed = (): void => {
    scope.changes.push(performance.now())
    // The frame in which it was drawn has been handed over when a message posted in it arrives.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (scope.drawnAt ||= performance.now())
      port2.postMessage(null)
    })
  }
  if (text)
    new MutationObserver(changed).observe(text, { childList: true, characterData: true, subtree: true })
}

/** Ms from the last input to its picture. */
export async function untilDrawn(): Promise<number> {
  const scope = window as unknown as Watched
  for (let waited = 0; waited < 5000; waited += 5) {
    if (scope.drawnAt > scope.inputAt && scope.inputAt > 0) return scope.drawnAt - scope.inputAt
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('no picture came')
}

/** Ms from the last input until the film's own picture is what one sees. */
export async function untilFull(): Promise<number> {
  const scope = window as unknown as Watched
  const video = document.querySelector('video')
  const cover = video?.closest('[data-player]')?.querySelector('canvas')
  for (let waited = 0; waited < 5000; waited += 5) {
    if (cover?.hidden === true && video?.seeking === false) return performance.now() - scope.inputAt
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the film did not come')
}

/** Holds a key as a keyboard does, 33 ms between repeats; ms between the pictures. */
export async function timeWheel(key: 'ArrowLeft' | 'ArrowRight'): Promise<number[]> {
  const scope = window as unknown as Watched
  const press = (repeat: boolean): void =>
    void document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: key, repeat, bubbles: true, cancelable: true })
    )
  press(false)
  await new Promise((resolve) => setTimeout(resolve, 500))
  scope.changes = []
  await new Promise<void>((resolve) => {
    const start = performance.now()
    let sent = 0
    const turn = (): void => {
      while (sent < (performance.now() - start) / 33 - 1) {
        press(true)
        sent += 1
      }
      if (sent < 150) setTimeout(turn, 4)
      else resolve()
    }
    turn()
  })
  const { changes } = scope
  await new Promise((resolve) => setTimeout(resolve, 300))
  if (scope.changes.length > changes.length) throw new Error('it turned on after the key was let go')
  return changes.slice(1).map((at, n) => at - (changes[n] ?? at))
}

/** The same with nothing but a player; ms from each seek to its picture. */
export async function timePlainSeeks([src, seconds]: readonly [string, readonly number[]]): Promise<
  number[]
> {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, preload: 'auto', src })
  document.body.append(video)
  await new Promise((resolve) => video.addEventListener('canplay', resolve, { once: true }))
  const times: number[] = []
  for (const to of seconds) {
    const start = performance.now()
    times.push(
      await new Promise<number>((resolve) => {
        video.requestVideoFrameCallback((now) => resolve(now - start))
        video.currentTime = to
      })
    )
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  video.remove()
  return times
}
