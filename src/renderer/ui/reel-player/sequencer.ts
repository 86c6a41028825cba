import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type ClipPart,
  filmMsAt,
  lastPictureMs,
  pictureOf,
  type Place,
  placeAfterChange,
  placeAt,
  type ReelPart,
  sameStretch,
  steppedOffset,
  totalDurationMs,
  wholeMsAt
} from './parts.ts'
import { runStill } from './run-still.ts'
import { type Side, startOf, type VideoPair } from './video-pair.ts'
import { watchRun } from './watch-run.ts'

export type PlayerState = Place & {
  readonly parts: readonly ReelPart[]
  readonly playing: boolean
  /** The part that is shown has been played to its end. */
  readonly atEnd: boolean
  /** How fast films are played, on top of what their clips do themselves. */
  readonly rate: number
  /** The part that is shown begins anew at its end. */
  readonly looping: boolean
  readonly front: Side
  /** The picture that stands still while the reel goes on, on its film's clock. */
  readonly heldMs: number | null
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
    looping: false,
    front: 0,
    heldMs: null,
    failed: false
  }))
  let videos: VideoPair | null = null
  let stopRunning: () => void = () => undefined
  const partAt = (index: number): ReelPart | undefined => store.getState().parts[index]
  const here = (): ReelPart | undefined => partAt(store.getState().index)

  /** Shows a place; what was running is stopped, whether it goes on is the caller's. */
  function show({ index, offsetMs }: Place): void {
    stopRunning()
    videos?.hush()
    const part = partAt(index)
    const { front: before } = store.getState()
    const start = startOf(part, offsetMs)
    const front = start && videos ? videos.take(start, before) : before
    if (part?.kind === 'card') videos?.pause(before)
    store.setState({ index, offsetMs, front, heldMs: null, atEnd: false, failed: false })
    prepareNext()
  }

  function prepareNext(): void {
    const { parts, index, front } = store.getState()
    const next = parts.slice(index + 1).find((each) => startOf(each) !== null)
    videos?.prepare(startOf(next), front)
    videos?.expect(parts.slice(index, index + 2))
  }

  /** Runs the part that is shown from where it stands. */
  function run(): void {
    stopRunning()
    const part = here()
    const { offsetMs } = store.getState()
    if (part === undefined) return
    store.setState({ playing: true })
    if (part.kind === 'clip') runPiece(part, part.placeAt(offsetMs).piece)
    else stopRunning = runStill(part.durationMs, offsetMs, (ms) => store.setState({ offsetMs: ms }), finish)
  }

  /** Runs a clip from where it stands in one of its pieces; the film itself goes on where the next one begins. */
  function runPiece(part: ClipPart, index: number): void {
    const piece = part.pieces[index]
    const { front, offsetMs, rate } = store.getState()
    if (videos === null || piece === undefined) return
    const { film } = videos.of(front)
    const fromMs = part.pieces.slice(0, index).reduce((sum, _, at) => sum + part.pieceMs(at), 0)
    const next = (): void => runPiece(part, index + 1)
    if (piece.kind === 'hold') {
      store.setState({ heldMs: piece.atMs })
      videos.hush()
      videos.rest(front, part, piece.atMs)
      const told = (ms: number): void => store.setState({ offsetMs: fromMs + ms })
      stopRunning = runStill(part.pieceMs(index), Math.max(0, offsetMs - fromMs), told, next)
      return
    }
    store.setState({ heldMs: null })
    const isLast = index === part.pieces.length - 1
    const lastMs = lastPictureMs(part)
    if (isLast && pictureOf(part, offsetMs).startMs >= lastMs - 1) {
      holdLast((part.durationMs - offsetMs) / rate)
      return
    }
    const running = { part, piece, fromMs, rate }
    const untilMs = isLast ? lastMs : piece.endMs
    videos.follow(front, running, film.currentTime * 1000)
    stopRunning = watchRun(
      film,
      { untilMs, endMs: piece.endMs },
      {
        onPicture: (ms) => {
          videos?.follow(front, running, ms)
          const intoPiece = Math.max(0, ms - piece.startMs) / piece.rate
          store.setState({ offsetMs: fromMs + Math.min(intoPiece, part.pieceMs(index)) })
        },
        onLast: (remainingMs) => {
          if (!isLast) {
            next()
            return
          }
          videos?.pause(front)
          // A busy machine may have gone past it, or not have come to it yet.
          const atMs = film.currentTime * 1000
          if (atMs >= part.endMs || atMs < lastMs) videos?.rest(front, part, lastMs)
          holdLast(remainingMs)
        }
      }
    )
    videos.run(front, running).catch(() => {
      if (film.error) store.setState({ playing: false, failed: true })
    })
  }

  /** The last picture stands its time; what comes next waits behind it at its first picture, so the join has no gap. */
  function holdLast(remainingMs: number): void {
    const timer = setTimeout(finish, remainingMs)
    stopRunning = () => clearTimeout(timer)
  }

  function finish(): void {
    const { index, parts, looping } = store.getState()
    const part = here()
    if (looping || (advance === 'on' && index + 1 < parts.length)) {
      show({ index: looping ? index : index + 1, offsetMs: 0 })
      run()
    } else store.setState({ playing: false, atEnd: true, offsetMs: part?.durationMs ?? 0 })
  }

  function pause(): void {
    const { playing, front, offsetMs, heldMs } = store.getState()
    const part = here()
    stopRunning()
    videos?.hush()
    store.setState({ playing: false })
    if (!playing || part?.kind !== 'clip' || heldMs !== null) return
    // The picture that was last reported is the one to stay; the player itself may have gone one further.
    videos?.rest(front, part, pictureOf(part, offsetMs).startMs)
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
    /** So much of the whole further or back. */
    seekBy(ms: number): void {
      const { parts, index, offsetMs } = store.getState()
      const atMs = wholeMsAt(parts, { index, offsetMs }) + ms
      goTo(placeAt(parts, Math.min(Math.max(0, atMs), totalDurationMs(parts))))
    },
    /** To the last picture of the whole, at rest. */
    toEnd(): void {
      pause()
      const { parts } = store.getState()
      show(placeAt(parts, totalDurationMs(parts)))
      store.setState({ atEnd: parts.length > 0 })
    },
    toggleLoop(): void {
      store.setState(({ looping }) => ({ looping: !looping }))
    },
    /** One picture further or back, within the clip; one that stands still counts once. */
    step(by: 1 | -1): void {
      pause()
      const part = here()
      const { index, offsetMs } = store.getState()
      if (part?.kind === 'clip') show({ index, offsetMs: steppedOffset(part, offsetMs, by) })
    },
    /** Shows a picture of the film of a clip, also outside the clip, while its edges are being chosen. */
    peek(index: number, filmMs: number): void {
      pause()
      const part = partAt(index)
      if (part?.kind !== 'clip') return
      if (store.getState().index !== index) show({ index, offsetMs: 0 })
      videos?.rest(store.getState().front, part, filmMs)
      const offsetMs = Math.min(Math.max(0, part.offsetOf(filmMs)), part.durationMs)
      store.setState({ offsetMs, heldMs: null })
    },
    /** The film's time that is shown, on the recording's clock; null at a card. */
    filmMs(): number | null {
      return filmMsAt(here(), store.getState().offsetMs)
    },
    /** How fast films are played, on top of what their clips do themselves; what stands still stands its own time. */
    setRate(rate: number): void {
      const { playing, rate: before } = store.getState()
      if (rate === before) return
      store.setState({ rate })
      if (playing) run()
    },
    /** Other parts, or the same with other edges or words; the place is kept where it can be. */
    load(parts: readonly ReelPart[]): void {
      const { parts: before, index, offsetMs } = store.getState()
      const place = placeAfterChange(before, { index, offsetMs }, parts)
      const undisturbed = sameStretch(before[index], parts[place.index])
      const running = store.getState().playing
      store.setState({ parts, index: place.index })
      if (undisturbed) {
        prepareNext()
        // What runs must follow the part as it is now: its sound, its words.
        if (running) run()
      } else {
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
