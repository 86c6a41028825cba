import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type ClipPart,
  lastPictureMs,
  partDurationMs,
  type Place,
  placeAfterChange,
  placeAt,
  type ReelPart,
  sameStretch
} from './parts.ts'
import { runCard } from './run-card.ts'
import type { Side, VideoPair } from './video-pair.ts'
import { watchEnd } from './watch-end.ts'

export type PlayerState = Place & {
  readonly parts: readonly ReelPart[]
  readonly playing: boolean
  /** The part that is shown has been played to its end. */
  readonly atEnd: boolean
  readonly rate: number
  readonly front: Side
  readonly failed: boolean
}

export type Sequencer = ReturnType<typeof createSequencer>

/** Plays parts after each other without a gap; with `stop`, it waits at the end of every part. */
export function createSequencer(advance: 'on' | 'stop') {
  const store: StoreApi<PlayerState> = createStore<PlayerState>(() => ({
    parts: [],
    index: 0,
    offsetMs: 0,
    playing: false,
    atEnd: false,
    rate: 1,
    front: 0,
    failed: false
  }))
  let videos: VideoPair | null = null
  let stopRunning: () => void = () => undefined
  const partAt = (index: number): ReelPart | undefined => store.getState().parts[index]
  const here = (): ReelPart | undefined => partAt(store.getState().index)

  /** Shows a place; what was running is stopped, whether it goes on is the caller's. */
  function show({ index, offsetMs }: Place): void {
    stopRunning()
    const part = partAt(index)
    const { front: before } = store.getState()
    const front = part?.kind === 'clip' && videos ? videos.take(part, offsetMs, before) : before
    if (part?.kind === 'card') videos?.of(before).pause()
    store.setState({ index, offsetMs, front, atEnd: false, failed: false })
    prepareNext()
  }

  function prepareNext(): void {
    const { parts, index, front } = store.getState()
    const next = parts.slice(index + 1).find((each): each is ClipPart => each.kind === 'clip')
    videos?.prepare(next, front)
  }

  /** Runs the part that is shown from where it stands. */
  function run(): void {
    stopRunning()
    const part = here()
    const { front, offsetMs, rate } = store.getState()
    if (part === undefined) return
    store.setState({ playing: true })
    if (part.kind === 'card') {
      stopRunning = runCard(part.durationMs, offsetMs, (ms) => store.setState({ offsetMs: ms }), finish)
      return
    }
    const video = videos?.of(front)
    if (video === undefined) return
    if (part.startMs + offsetMs >= lastPictureMs(part) - 1) {
      holdLast((partDurationMs(part) - offsetMs) / rate)
      return
    }
    video.playbackRate = rate
    video.muted = part.mute
    stopRunning = watchEnd(video, part, {
      onPicture: (ms) => store.setState({ offsetMs: Math.max(0, ms - part.startMs) }),
      onLast: (remainingMs) => {
        video.pause()
        // A busy machine may have gone past it, or not have come to it yet.
        const atMs = video.currentTime * 1000
        if (atMs >= part.endMs || atMs < lastPictureMs(part)) toPicture(part, part.endMs, -1)
        holdLast(remainingMs)
      }
    })
    video.play().catch(() => {
      if (video.error) store.setState({ playing: false, failed: true })
    })
  }

  /** The last picture stands its time; what comes next waits behind it at its first picture, so the join has no gap. */
  function holdLast(remainingMs: number): void {
    const timer = setTimeout(finish, remainingMs)
    stopRunning = () => clearTimeout(timer)
  }

  /** The picture shown at a time of the film, or so many further, on the side that is seen. */
  function toPicture(part: ClipPart, filmMs: number, further = 0): void {
    const video = videos?.of(store.getState().front)
    if (video) video.currentTime = part.pictureAt(filmMs, further).middleMs / 1000
  }

  function finish(): void {
    const { index, parts } = store.getState()
    const part = here()
    if (advance === 'on' && index + 1 < parts.length) {
      show({ index: index + 1, offsetMs: 0 })
      run()
    } else store.setState({ playing: false, atEnd: true, offsetMs: part ? partDurationMs(part) : 0 })
  }

  function pause(): void {
    const { playing, front, offsetMs } = store.getState()
    const part = here()
    stopRunning()
    store.setState({ playing: false })
    if (!playing || part?.kind !== 'clip') return
    videos?.of(front).pause()
    // The picture that was last reported is the one to stay; the player itself may have gone one further.
    toPicture(part, part.startMs + offsetMs)
  }

  function goTo(place: Place): void {
    const { playing } = store.getState()
    show(place)
    if (playing) run()
  }

  return {
    store,
    pause,
    play(): void {
      const { atEnd, index, parts } = store.getState()
      if (atEnd) show({ index: advance === 'on' && index === parts.length - 1 ? 0 : index, offsetMs: 0 })
      run()
    },
    /** To the beginning of a part. */
    goToPart(index: number): void {
      if (partAt(index)) goTo({ index, offsetMs: 0 })
    },
    /** To a time of the whole. */
    seek(wholeMs: number): void {
      goTo(placeAt(store.getState().parts, wholeMs))
    },
    /** One picture further or back, within the clip. */
    step(by: 1 | -1): void {
      pause()
      const part = here()
      const { index, offsetMs } = store.getState()
      if (part?.kind !== 'clip') return
      const ms = part.pictureAt(Math.min(part.startMs + offsetMs, lastPictureMs(part)), by).startMs
      show({ index, offsetMs: Math.min(Math.max(ms, part.startMs), lastPictureMs(part)) - part.startMs })
    },
    /** Shows a picture of the film of a clip, also outside the clip, while its edges are being chosen. */
    peek(index: number, filmMs: number): void {
      pause()
      const part = partAt(index)
      if (part?.kind !== 'clip') return
      if (store.getState().index !== index) show({ index, offsetMs: 0 })
      toPicture(part, filmMs)
      store.setState({ offsetMs: Math.min(Math.max(0, filmMs - part.startMs), partDurationMs(part)) })
    },
    setRate(rate: number): void {
      store.setState({ rate })
      for (const side of [0, 1] as const) if (videos) videos.of(side).playbackRate = rate
    },
    /** Other parts, or the same with other edges or words; the place is kept where it can be. */
    load(parts: readonly ReelPart[]): void {
      const { parts: before, index, offsetMs } = store.getState()
      const place = placeAfterChange(before, { index, offsetMs }, parts)
      const undisturbed = sameStretch(before[index], parts[place.index])
      store.setState({ parts, index: place.index })
      const part = parts[place.index]
      if (undisturbed && part?.kind === 'clip' && videos) videos.of(store.getState().front).muted = part.mute
      if (undisturbed) prepareNext()
      else {
        pause()
        show(place)
      }
    },
    /** Gives the sequencer its screen; call what comes back to take it away. */
    attach(pair: VideoPair): () => void {
      videos = pair
      const { index, offsetMs } = store.getState()
      show({ index, offsetMs })
      return () => {
        stopRunning()
        store.setState({ playing: false })
        videos = null
        pair.release()
      }
    },
    fail(side: Side): void {
      if (store.getState().front !== side || here()?.kind !== 'clip') return
      stopRunning()
      store.setState({ playing: false, failed: true })
    }
  }
}
