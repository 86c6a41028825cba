import { createMadeSounds } from './made-sounds.ts'
import { type ClipPart, pictureOf, type ReelPart, type Running } from './parts.ts'
import { setGain } from './set-gain.ts'
import { createSoundRun } from './sound-run.ts'

/** What shows one clip: its film, and the film beside it, which is never heard. */
export type Deck = { readonly film: HTMLVideoElement; readonly other: HTMLVideoElement }
export type Side = 0 | 1
const otherSide = (side: Side): Side => (side === 0 ? 1 : 0)

/** Sound is taken away so long before it must be gone: pictures, which say where we are, come less often than sound. */
const silenceAheadMs = 120
/** The film beside may be so far from where it belongs before it goes a little faster or slower, or is put right. */
const nudgeMs = 30
const jumpMs = 200

/**
 * Two decks that take turns: one is seen, the other waits at the first picture of what comes next, so that a join needs
 * no loading and no seeking.
 */
export type VideoPair = {
  readonly of: (side: Side) => Deck
  /** The side that can show the part soonest, put at `offsetMs`; a side that waits for it is left as it is. */
  readonly take: (start: Start, front: Side) => Side
  /** Puts the side behind `front` where what comes next begins. */
  readonly prepare: (next: Start | null, front: Side) => void
  /** Stands still at the picture of its film that is shown at `filmMs`. */
  readonly rest: (side: Side, part: ClipPart, filmMs: number) => void
  /** Runs on. Rejects when the film can't. */
  readonly run: (side: Side, running: Running) => Promise<void>
  /** Keeps sound, speed and the film beside right while `filmMs` is shown. */
  readonly follow: (side: Side, running: Running, filmMs: number) => void
  readonly pause: (side: Side) => void
  /** Ends a made sound that goes on by itself. */
  readonly hush: () => void
  /** Has the made sounds of these fetched where there are any. */
  readonly expect: (parts: readonly ReelPart[]) => void
  readonly release: () => void
}

/** Where a deck is to stand. */
export type Start = {
  readonly url: string
  readonly middleMs: number
  readonly mute: boolean
  readonly gain: number
  readonly other: { readonly url: string; readonly middleMs: number } | null
}

/** What a deck must show of a part, so far into it; null when it needs none. */
export function startOf(part: ReelPart | undefined, offsetMs = 0): Start | null {
  if (part === undefined) return null
  if (part.kind === 'card')
    return (
      part.still && {
        url: part.still.url,
        middleMs: part.still.picture.middleMs,
        mute: true,
        gain: 1,
        other: null
      }
    )
  const { middleMs } = pictureOf(part, offsetMs)
  const { mute, gain } = part.sound
  const other = part.beside && { url: part.beside.url, middleMs: part.beside.pictureFor(middleMs).middleMs }
  return { url: part.url, middleMs, mute, gain, other }
}

export function pairOf(decks: readonly [Deck, Deck]): VideoPair {
  const waitingFor: [string | null, string | null] = [null, null]
  const sounds = createMadeSounds()
  const sound = createSoundRun()
  const keyOf = (start: Start): string => JSON.stringify(start)

  function put(side: Side, { url, middleMs, mute, gain, other: beside }: Start): void {
    const { film, other } = decks[side]
    waitingFor[side] = null
    load(film, url)
    film.muted = mute
    setGain(film, gain)
    load(other, beside?.url ?? null)
    other.muted = true
    pause(side)
    film.currentTime = middleMs / 1000
    if (beside) other.currentTime = beside.middleMs / 1000
  }

  function rest(side: Side, part: ClipPart, filmMs: number): void {
    const { film, other } = decks[side]
    pause(side)
    // The middle of a picture: only there is the player sure to show that one.
    const { middleMs } = part.pictureAt(filmMs)
    film.currentTime = middleMs / 1000
    if (part.beside) other.currentTime = part.beside.pictureFor(middleMs).middleMs / 1000
  }

  function pause(side: Side): void {
    decks[side].film.pause()
    decks[side].other.pause()
  }

  /** Has the clip's made sound heard in place of the film's own; false where there is none, or none at this speed. */
  function hearMade(film: HTMLVideoElement, { part, piece, fromMs, rate }: Running): boolean {
    const made = rate === 1 ? sounds.get(part.sound.made) : null
    if (made === null) sound.stop()
    if (made === null || !sound.isAble()) return false
    if (film.paused) return true
    sound.keep(made, () => fromMs + Math.max(0, film.currentTime * 1000 - piece.startMs) / piece.rate)
    return true
  }

  return {
    ...{ rest, pause },
    hush: () => sound.stop(),
    expect: (parts) =>
      sounds.want(parts.flatMap((part) => (part.kind === 'clip' ? (part.sound.made ?? []) : []))),
    of: (side) => decks[side],
    take(start, front) {
      const back = otherSide(front)
      if (waitingFor[back] === keyOf(start)) {
        waitingFor[back] = null
        pause(front)
        return back
      }
      const has = (side: Side): boolean => decks[side].film.getAttribute('src') === start.url
      const side = has(front) || !has(back) ? front : back
      put(side, start)
      if (side === back) pause(front)
      return side
    },
    prepare(next, front) {
      const back = otherSide(front)
      if (next === null || waitingFor[back] === keyOf(next)) return
      put(back, next)
      waitingFor[back] = keyOf(next)
    },
    async run(side, running) {
      const { film, other } = decks[side]
      const { part, piece } = running
      film.playbackRate = running.rate * piece.rate
      other.playbackRate = film.playbackRate
      if (part.beside?.runsAt(film.currentTime * 1000)) other.play().catch(() => undefined)
      await film.play()
      // Rather than with the next picture: what comes first is to be heard as well.
      if (hearMade(film, running)) film.muted = true
    },
    follow(side, running, filmMs) {
      const { film } = decks[side]
      const { part, piece } = running
      const untilMs = filmMs + silenceAheadMs * Math.max(1, film.playbackRate)
      const isSilent = part.sound.mute || piece.sound === 'none' || part.sound.silentBetween(filmMs, untilMs)
      film.muted = hearMade(film, running) || isSilent
      setGain(film, part.sound.gain)
      keepBeside(decks[side], part)
    },
    release() {
      sound.stop()
      sounds.stop()
      for (const { film, other } of decks)
        for (const video of [film, other]) {
          video.pause()
          load(video, null)
        }
    }
  }
}

function load(video: HTMLVideoElement, url: string | null): void {
  if (video.getAttribute('src') === url) return
  video.preload = 'auto'
  if (url === null) {
    video.removeAttribute('src')
    video.load()
  } else video.src = url
}

/** Two films never run quite alike: the one that is not heard follows the other. */
function keepBeside({ film, other }: Deck, { beside }: ClipPart): void {
  if (beside === null || film.paused) return
  const filmMs = film.currentTime * 1000
  if (!beside.runsAt(filmMs)) {
    if (!other.paused) other.pause()
    return
  }
  const { middleMs } = beside.pictureFor(filmMs)
  const ahead = other.currentTime * 1000 - middleMs
  if (Math.abs(ahead) > jumpMs && !other.seeking) other.currentTime = middleMs / 1000
  const nudge = Math.abs(ahead) < nudgeMs ? 1 : ahead > 0 ? 0.9 : 1.1
  other.playbackRate = film.playbackRate * nudge
  if (other.paused) other.play().catch(() => undefined)
}
