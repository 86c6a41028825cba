import { type ClipPart, lastPictureMs } from './parts.ts'

type Watch = {
  /** A picture is on the screen; its time on the film's clock. */
  readonly onPicture: (ms: number) => void
  /** The last picture is on the screen and has this long to go, in real time. */
  readonly onLast: (remainingMs: number) => void
}

/** How long before the last picture a timer is set beside the picture callbacks, which a busy machine may skip. */
const nearMs = 150
/** A hidden window gets no picture callbacks; then the clock may run over by no more than this. */
const overrunMs = 120

/** Follows a playing clip picture by picture up to its last one. Call what comes back to stop. */
export function watchEnd(video: HTMLVideoElement, part: ClipPart, watch: Watch): () => void {
  const lastMs = lastPictureMs(part)
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
    if (ms >= lastMs - 1) {
      finish((part.endMs - ms) / rate)
      return
    }
    const toLast = (lastMs - ms) / rate
    if (toLast < nearMs) {
      const half = (part.endMs - lastMs) / rate / 2
      clearTimeout(timer)
      timer = setTimeout(() => finish(half), toLast + half)
    }
    callback = video.requestVideoFrameCallback(onPicture)
  }
  const onClock = (): void => {
    if (video.currentTime * 1000 > part.endMs + overrunMs) finish(0)
  }
  const onEnded = (): void => finish(0)

  video.addEventListener('timeupdate', onClock)
  video.addEventListener('ended', onEnded)
  callback = video.requestVideoFrameCallback(onPicture)
  return stop
}
