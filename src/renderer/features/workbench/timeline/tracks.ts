import { framesOf } from '../../../state/frames.ts'
import { createTileSource, type TileSource } from '../../../state/film/tile-source.ts'
import { createWaveSource, type WaveSource } from '../../../state/film/wave-source.ts'
import { peaksPerSecond, type Recording, recordingUrls } from '../../../../shared/domain/recording.ts'

/** Loudness, one byte per 10 ms, and over and over the louder of every two: any zoom reads two values a pixel. */
export type Peaks = { readonly levels: readonly Uint8Array[] }

export function peaksFrom(fine: Uint8Array): Peaks {
  const levels = [fine]
  for (let below = fine; below.length > 1;) {
    const level = new Uint8Array(Math.ceil(below.length / 2))
    for (let at = 0; at < level.length; at++) level[at] = Math.max(below[at * 2] ?? 0, below[at * 2 + 1] ?? 0)
    levels.push(level)
    below = level
  }
  return { levels }
}

/** The loudest of a stretch of time, 0–255. */
export function loudest({ levels }: Peaks, fromMs: number, toMs: number): number {
  const step = 1000 / peaksPerSecond
  const level = Math.min(levels.length - 1, Math.max(0, Math.floor(Math.log2((toMs - fromMs) / step))))
  const values = levels[level] ?? new Uint8Array()
  const size = step * 2 ** level
  let most = 0
  const last = Math.max(Math.floor(fromMs / size) + 1, Math.ceil(toMs / size))
  for (let at = Math.max(0, Math.floor(fromMs / size)); at < last; at++)
    most = Math.max(most, values[at] ?? 0)
  return most
}

/** The film strip and the sound of a recording, as far as they have been loaded. */
export type Tracks = {
  film: HTMLImageElement | null
  peaks: Peaks | null
  /** For near zooms: pictures of single frames, and the sound to the millisecond. */
  readonly tiles: TileSource
  readonly wave: WaveSource
}

/** Loads what the timeline shows above its lanes; tells when a part has come. */
export function loadTracks(recording: Recording, onLoad: () => void, signal: AbortSignal): Tracks {
  const tracks: Tracks = {
    film: null,
    peaks: null,
    tiles: createTileSource(recording, () => framesOf(recording.id).length, onLoad, signal),
    wave: createWaveSource(recording, onLoad, signal)
  }
  if (recording.filmstrip !== null) {
    const image = new Image()
    image.addEventListener(
      'load',
      () => {
        tracks.film = image
        onLoad()
      },
      { signal }
    )
    image.src = recordingUrls.filmstrip(recording.id)
  }
  if (recording.hasPeaks)
    void loadPeaks(recording.id, signal).then((peaks) => {
      tracks.peaks = peaks
      if (peaks !== null) onLoad()
    })
  return tracks
}

async function loadPeaks(id: string, signal: AbortSignal): Promise<Peaks | null> {
  try {
    const response = await fetch(recordingUrls.peaks(id), { signal })
    return response.ok ? peaksFrom(new Uint8Array(await response.arrayBuffer())) : null
  } catch {
    return null
  }
}
