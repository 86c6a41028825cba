import type { CardPart, Painter, ReelPart } from './parts.ts'
import type { Sequencer } from './sequencer.ts'
import type { Deck, Side } from './video-pair.ts'

type Size = { readonly width: number; readonly height: number }
type Two = readonly [Deck, Deck]

export type StageOptions = {
  /** The reel's size: no canvas has more pixels, unless it is to be read from afar. */
  readonly size: Size
  /** On a screen that is looked at from afar the canvas has the screen's pixels, so that drawn words are sharp. */
  readonly sharp: boolean
  /** What is written over clips is left to whoever asked. */
  readonly withLines: boolean
  /** Whether words are in the picture now, or must be shown in its place. */
  readonly onWords: (drawn: boolean) => void
}

export type StageCanvas = {
  /** Something beside time and place has changed: it is drawn anew, once, before the next picture of the screen. */
  readonly invalidate: () => void
  readonly stop: () => void
}

const mostPixelsAcross = 2560
const sides: readonly Side[] = [0, 1]

/**
 * Keeps one canvas showing what the sequencer says: each picture of the film as it is presented, and nothing twice. A
 * film that is being sought leaves the canvas as it is until its picture is there.
 */
export function createStageCanvas(
  canvas: HTMLCanvasElement,
  player: Sequencer,
  decks: Two,
  { size, sharp, withLines, onWords }: StageOptions
): StageCanvas {
  const context = canvas.getContext('2d', { alpha: false })
  /** When the picture begins that an element shows, on its film's clock. */
  const shown = new Map<HTMLVideoElement, number>()
  const stops: (() => void)[] = []
  let waiting = 0
  let listensTo: Painter['onReady'] | null = null
  let stopListening = (): void => undefined

  const partHere = (): ReelPart | undefined => {
    const { parts, index } = player.store.getState()
    return parts[index]
  }

  function draw(): void {
    cancelAnimationFrame(waiting)
    waiting = 0
    const part = partHere()
    if (context === null || part === undefined) return
    const { front, heldMs } = player.store.getState()
    const { film, other } = decks[front]
    const filmMs = shown.get(film)
    if (part.kind === 'card') {
      if (part.painter === null) tellWords(false)
      else paint(part.painter, { ...behind(part, film, filmMs), other: null, otherMs: 0 })
      canvas.dataset['part'] = part.id
      return
    }
    if (filmMs === undefined || film.getAttribute('src') !== part.url) return
    const picture = part.pictureAt(filmMs)
    // While a picture stands still the film under it may be a little further.
    if (heldMs !== null && picture.startMs !== part.pictureAt(heldMs).startMs) return
    const otherMs = part.beside === null ? undefined : shown.get(other)
    paint(part.painter, {
      ...{ film, filmMs: picture.startMs },
      ...(otherMs === undefined ? { other: null, otherMs: 0 } : { other, otherMs })
    })
    canvas.dataset['part'] = part.id
    canvas.dataset['filmMs'] = String(picture.startMs)
  }

  function tellWords(drawn: boolean): void {
    canvas.dataset['words'] = String(drawn)
    onWords(drawn)
  }

  function paint(
    painter: Painter,
    scene: Omit<Parameters<Painter['draw']>[1], 'atRest' | 'withLines'>
  ): void {
    if (context === null) return
    if (listensTo !== painter.onReady) {
      stopListening()
      listensTo = painter.onReady
      stopListening = painter.onReady(invalidate)
    }
    const atRest = !player.store.getState().playing
    tellWords(painter.draw(context, { ...scene, atRest, withLines }))
  }

  const invalidate = (): void => {
    waiting ||= requestAnimationFrame(draw)
  }

  function follow(video: HTMLVideoElement, side: Side): void {
    const isSeen = (): boolean => player.store.getState().front === side
    let callback = 0
    const onPicture = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      callback = video.requestVideoFrameCallback(onPicture)
      shown.set(video, mediaTime * 1000)
      // Of two films side by side the one that is heard sets the pace, unless both rest.
      if (isSeen() && (video === decks[side].film || video.paused)) draw()
    }
    const onSeeked = (): void => {
      // A film that isn't on the screen itself may be sought without telling of the picture it then has.
      shown.set(video, video.currentTime * 1000)
      if (isSeen()) invalidate()
    }
    const onEmptied = (): void => void shown.delete(video)
    callback = video.requestVideoFrameCallback(onPicture)
    video.addEventListener('seeked', onSeeked)
    video.addEventListener('emptied', onEmptied)
    stops.push(() => {
      video.cancelVideoFrameCallback(callback)
      video.removeEventListener('seeked', onSeeked)
      video.removeEventListener('emptied', onEmptied)
    })
  }
  for (const side of sides) for (const video of [decks[side].film, decks[side].other]) follow(video, side)

  stops.push(
    player.store.subscribe((now, before) => {
      const moved = now.parts !== before.parts || now.index !== before.index || now.front !== before.front
      if (moved || now.heldMs !== before.heldMs || now.playing !== before.playing) invalidate()
    })
  )
  const resized = new ResizeObserver(() => {
    const { width, height } = canvasSize(canvas.getBoundingClientRect(), size, sharp)
    if (canvas.width === width && canvas.height === height) return
    Object.assign(canvas, { width, height })
    // A canvas that changes size is empty until it is drawn.
    draw()
  })
  resized.observe(canvas)
  stops.push(() => resized.disconnect())
  invalidate()

  return {
    invalidate,
    stop() {
      cancelAnimationFrame(waiting)
      stopListening()
      for (const stop of stops) stop()
    }
  }
}

/** The film behind a card's words, once it shows the picture that belongs there. */
function behind({ still }: CardPart, film: HTMLVideoElement, filmMs: number | undefined) {
  const isThere =
    still !== null &&
    filmMs !== undefined &&
    film.getAttribute('src') === still.url &&
    still.pictureAt(filmMs).startMs === still.picture.startMs
  return isThere ? { film, filmMs: still.picture.startMs } : { film: null, filmMs: 0 }
}

/** The pixels of a screen that a canvas of the reel's shape is worth, and no more than the reel has. */
function canvasSize(shown: Size, reel: Size, sharp: boolean, ratio = globalThis.devicePixelRatio): Size {
  const wanted = Math.round(shown.width * Math.min(2, ratio))
  const width = Math.max(2, Math.min(wanted, sharp ? mostPixelsAcross : reel.width))
  return { width, height: Math.max(2, Math.round((width * reel.height) / reel.width)) }
}
