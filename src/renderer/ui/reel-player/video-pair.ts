import { type ClipPart, pictureOf } from './parts.ts'
import { setGain } from './set-gain.ts'

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
  readonly take: (part: ClipPart, offsetMs: number, front: Side) => Side
  /** Puts the side behind `front` at the beginning of what comes next. */
  readonly prepare: (next: ClipPart | undefined, front: Side) => void
  /** Stands still at the picture of its film that is shown at `filmMs`. */
  readonly rest: (side: Side, part: ClipPart, filmMs: number) => void
  /** Runs on at a speed. Rejects when the film can't. */
  readonly run: (side: Side, part: ClipPart, rate: number) => Promise<void>
  /** Keeps sound, speed and the film beside right while `filmMs` is shown; `heard`: whether this piece sounds at all. */
  readonly follow: (side: Side, part: ClipPart, filmMs: number, heard: boolean) => void
  readonly pause: (side: Side) => void
  readonly release: () => void
}

export function pairOf(decks: readonly [Deck, Deck]): VideoPair {
  const waitingFor: [string | null, string | null] = [null, null]
  const keyOf = (part: ClipPart): string =>
    [part.id, part.url, part.beside?.url, pictureOf(part, 0).startMs].join(' ')

  function put(side: Side, part: ClipPart, offsetMs: number): void {
    const { film, other } = decks[side]
    waitingFor[side] = null
    load(film, part.url)
    film.muted = part.sound.mute
    setGain(film, part.sound.gain)
    load(other, part.beside?.url ?? null)
    other.muted = true
    rest(side, part, part.placeAt(offsetMs).filmMs, pictureOf(part, offsetMs).middleMs)
  }

  function rest(
    side: Side,
    part: ClipPart,
    filmMs: number,
    middleMs = part.pictureAt(filmMs).middleMs
  ): void {
    const { film, other } = decks[side]
    pause(side)
    // The middle of a picture: only there is the player sure to show that one.
    film.currentTime = middleMs / 1000
    if (part.beside) other.currentTime = part.beside.pictureFor(middleMs).middleMs / 1000
  }

  function pause(side: Side): void {
    decks[side].film.pause()
    decks[side].other.pause()
  }

  return {
    ...{ rest, pause },
    of: (side) => decks[side],
    take(part, offsetMs, front) {
      const back = otherSide(front)
      if (offsetMs === 0 && waitingFor[back] === keyOf(part)) {
        waitingFor[back] = null
        pause(front)
        return back
      }
      const has = (side: Side): boolean => decks[side].film.getAttribute('src') === part.url
      const side = has(front) || !has(back) ? front : back
      put(side, part, offsetMs)
      if (side === back) pause(front)
      return side
    },
    prepare(next, front) {
      const back = otherSide(front)
      if (next === undefined || waitingFor[back] === keyOf(next)) return
      put(back, next, 0)
      waitingFor[back] = keyOf(next)
    },
    async run(side, part, rate) {
      const { film, other } = decks[side]
      film.playbackRate = rate
      other.playbackRate = rate
      if (part.beside?.runsAt(film.currentTime * 1000)) other.play().catch(() => undefined)
      await film.play()
    },
    follow(side, part, filmMs, heard) {
      const { film } = decks[side]
      const untilMs = filmMs + silenceAheadMs * Math.max(1, film.playbackRate)
      film.muted = part.sound.mute || !heard || part.sound.silentBetween(filmMs, untilMs)
      setGain(film, part.sound.gain)
      keepBeside(decks[side], part)
    },
    release() {
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
