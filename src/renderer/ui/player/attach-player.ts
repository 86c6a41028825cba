import './no-dynamic-style.ts'
import videojs from 'video.js/core.es.js'

/** Tells the time, in seconds, of the frame that has just been shown. */
type FrameListener = (mediaSeconds: number) => void

/** What a screen does with a player. Times are seconds on the film's own clock. */
export type PlayerHandle = {
  readonly video: HTMLVideoElement
  /** Resolves when it plays, or when something else stopped it before it could. */
  play: () => Promise<void>
  pause: () => void
  paused: () => boolean
  seekTo: (seconds: number) => void
  /** The time of the frame on the screen; after a seek, the time that was asked for until its frame is there. */
  currentSeconds: () => number
  setRate: (rate: number) => void
  setMuted: (muted: boolean) => void
  /** 0–1 */
  setVolume: (volume: number) => void
  /** Shows another picture over the film's, in its place and at its size on the screen. */
  cover: (picture: VideoFrame) => void
  uncover: () => void
  isCovered: () => boolean
  /** Calls back for each frame that is shown; call what comes back to stop. */
  onTime: (listener: FrameListener) => () => void
  dispose: () => void
}

export type AttachedPlayer = PlayerHandle & {
  /** Shows another file in place of this one: time, speed, and whether it plays are kept. */
  swapSource: (src: string) => void
}

/** Makes a video.js player without controls in an empty element. */
export function attachPlayer(
  holder: HTMLElement,
  src: string,
  label: string,
  onError: () => void
): AttachedPlayer {
  const video = document.createElement('video')
  video.setAttribute('playsinline', '')
  video.setAttribute('aria-label', label)
  // Slow or fast, voices keep their pitch.
  video.preservesPitch = true
  // Keys belong to the screen: the picture itself takes no focus.
  video.tabIndex = -1
  holder.append(video)
  const player = videojs(video, {
    controls: false,
    preload: 'auto',
    // Only what loads and plays; everything one sees is ours.
    children: ['mediaLoader'],
    userActions: { click: false, doubleClick: false, hotkeys: false },
    disablePictureInPicture: true,
    html5: { nativeTextTracks: true }
  })
  // The name is on the picture; a second one around it, in English, would only be read twice.
  for (const name of ['role', 'aria-label', 'lang', 'tabindex']) player.el().removeAttribute(name)
  player.on('error', onError)
  player.src(sourceOf(src))

  const frames = followFrames(video)
  const cover = coverIn(holder)
  let swap: { readonly at: number; readonly wasPlaying: boolean } | null = null
  video.addEventListener('loadedmetadata', () => {
    if (swap === null) return
    video.currentTime = swap.at
    if (swap.wasPlaying) void video.play().catch(() => undefined)
    swap = null
  })
  return {
    video,
    play: () => video.play().catch(() => undefined),
    pause: () => video.pause(),
    paused: () => video.paused,
    seekTo(seconds) {
      frames.forget()
      video.currentTime = seconds
    },
    currentSeconds: () => (video.paused ? (frames.shown() ?? video.currentTime) : video.currentTime),
    setRate(rate) {
      // Loading another source goes back to the default.
      video.defaultPlaybackRate = rate
      video.playbackRate = rate
    },
    setMuted: (muted) => void (video.muted = muted),
    setVolume: (volume) => void (video.volume = Math.min(1, Math.max(0, volume))),
    ...cover,
    onTime: frames.listen,
    swapSource(next) {
      swap ??= { at: video.currentTime, wasPlaying: !video.paused }
      frames.forget()
      player.src(sourceOf(next))
    },
    dispose() {
      frames.stop()
      player.dispose()
      cover.remove()
    }
  }
}

/** Everything the app serves is named MP4: that lets a camcorder file reach the decoder, which looks for itself. */
function sourceOf(src: string): { src: string; type: string } {
  return { src, type: 'video/mp4' }
}

function coverIn(holder: HTMLElement) {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.hidden = true
  holder.append(canvas)
  // Not opaque: pictures of the film would no longer be told of while nobody could see them.
  const drawing = canvas.getContext('2d')
  return {
    cover: (picture: VideoFrame): void => {
      const { displayWidth: width, displayHeight: height } = picture
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
      drawing?.drawImage(picture, 0, 0)
      canvas.hidden = false
    },
    uncover: (): void => void (canvas.hidden = true),
    isCovered: (): boolean => !canvas.hidden,
    remove: (): void => canvas.remove()
  }
}

function followFrames(video: HTMLVideoElement): {
  listen: (listener: FrameListener) => () => void
  shown: () => number | null
  forget: () => void
  stop: () => void
} {
  const listeners = new Set<FrameListener>()
  let last: number | null = null
  let request = video.requestVideoFrameCallback(tell)
  function tell(_now: number, frame: VideoFrameCallbackMetadata): void {
    last = frame.mediaTime
    for (const listener of listeners) listener(frame.mediaTime)
    request = video.requestVideoFrameCallback(tell)
  }
  return {
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    shown: () => last,
    forget: () => void (last = null),
    stop() {
      listeners.clear()
      video.cancelVideoFrameCallback(request)
    }
  }
}
