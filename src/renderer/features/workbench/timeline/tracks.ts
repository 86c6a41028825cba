import { peaksPerSecond, type Recording, recordingUrls } from '../../../../shared/domain/recording.ts'

/** Loudness, one byte per 10 ms, and the same with the loudest of every 32: far zooms need not read it all. */
export type Peaks = { readonly fine: Uint8Array; readonly coarse: Uint8Array }

const perCoarse = 32

export function peaksFrom(fine: Uint8Array): Peaks {
  const coarse = new Uint8Array(Math.ceil(fine.length / perCoarse))
  for (let at = 0; at < fine.length; at++) {
    const slot = Math.floor(at / perCoarse)
    coarse[slot] = Math.max(coarse[slot] ?? 0, fine[at] ?? 0)
  }
  return { fine, coarse }
}

/** The loudest of a stretch of time, 0–255. */
export function loudest({ fine, coarse }: Peaks, fromMs: number, toMs: number): number {
  const step = 1000 / peaksPerSecond
  const far = toMs - fromMs > step * perCoarse * 2
  const values = far ? coarse : fine
  const size = far ? step * perCoarse : step
  let most = 0
  const last = Math.max(Math.floor(fromMs / size) + 1, Math.ceil(toMs / size))
  for (let at = Math.max(0, Math.floor(fromMs / size)); at < last; at++)
    most = Math.max(most, values[at] ?? 0)
  return most
}

/** The film strip and the sound of a recording, as far as they have been loaded. */
export type Tracks = { film: HTMLImageElement | null; peaks: Peaks | null }

/** Loads what the timeline shows above its lanes; tells when a part has come. */
export function loadTracks(recording: Recording, onLoad: () => void, signal: AbortSignal): Tracks {
  const tracks: Tracks = { film: null, peaks: null }
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
