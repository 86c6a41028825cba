type Run = {
  /** The picture that begins here is the one to wait for, on the film's clock. */
  readonly untilMs: number
  /** When that picture has been long enough on the screen. */
  readonly endMs: number
}

type Watch = {
  /** A picture is on the screen; its time on the film's clock. */
  readonly onPicture: (ms: number) => void
  /** The picture that was waited for is on the screen and has this long to go, in real time. */
  readonly onLast: (remainingMs: number) => void
}

/** How long before that picture a timer is set beside the picture callbacks, which a busy machine may skip. */
const nearMs = 150
/** A hidden window gets no picture callbacks; then the clock may run over by no more than this. */
const overrunMs = 120
/** Where the next picture's length isn't known, this much is waited past its beginning. */
const leastHalfMs = 10

/** Follows a playing film picture by picture up to one of them. Call what comes back to stop. */
export function watchRun(video: HTMLVideoElement, { untilMs, endMs }: Run, watch: Watch): () => void {
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let callback = 0

  const stop = (): void => {
    over = true
    clearTimeout(timer)
    video.cancelVideoFrameCallback(callback)
    video.removeEventListener('timeupdate', onClock)
    video.removeEventListener('ended', onEnded)
  }
  const finish = (remainingMs: number): void => {
    if (over) return
    stop()
    watch.onLast(Math.max(0, remainingMs))
  }
  const onPicture = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    if (over) return
    const ms = mediaTime * 1000
    watch.onPicture(ms)
    const rate = video.playbackRate
    if (ms >= untilMs - 1) {
      finish((endMs - ms) / rate)
      return
    }
    const toLast = (untilMs - ms) / rate
    if (toLast < nearMs) {
      const half = Math.max(leastHalfMs, (endMs - untilMs) / rate / 2)
      clearTimeout(timer)
      timer = setTimeout(() => finish(Math.min(half, endMs - untilMs)), toLast + half)
    }
    callback = video.requestVideoFrameCallback(onPicture)
  }
  const onClock = (): void => {
    if (video.currentTime * 1000 > endMs + overrunMs) finish(0)
  }
  const onEnded = (): void => finish(0)

  video.addEventListener('timeupdate', onClock)
  video.addEventListener('ended', onEnded)
  callback = video.requestVideoFrameCallback(onPicture)
  return stop
}
