import { type Recording, recordingUrls } from '../../../shared/domain/recording.ts'

/** The sound to the millisecond, as far as it is there; asks for what is not. */
export type WaveSource = {
  /** The lowest and highest sample from `fromMs` up to `toMs`, −127 to 127; null while it is on its way. */
  readonly span: (fromMs: number, toMs: number) => readonly [low: number, high: number] | null
}

const pieceMs = 10_000
const mostPieces = 12
const retryMs = 1500

type Piece = { samples: Int8Array | null; failedAt: number | null }

export function createWaveSource(recording: Recording, onLoad: () => void, signal: AbortSignal): WaveSource {
  const pieces = new Map<number, Piece>()

  async function load(piece: Piece, index: number): Promise<void> {
    try {
      const url = recordingUrls.waveform(recording.id, index * pieceMs, (index + 1) * pieceMs)
      const response = await fetch(url, { signal })
      if (!response.ok) throw new Error('not there')
      piece.samples = new Int8Array(await response.arrayBuffer())
      onLoad()
    } catch {
      piece.failedAt = performance.now()
    }
  }

  function pieceAt(index: number): Piece {
    const known = pieces.get(index)
    if (known !== undefined && (known.failedAt === null || performance.now() - known.failedAt < retryMs))
      return known
    const piece: Piece = { samples: null, failedAt: null }
    pieces.set(index, piece)
    void load(piece, index)
    const [oldest] = pieces.keys()
    if (pieces.size > mostPieces && oldest !== undefined) pieces.delete(oldest)
    return piece
  }

  return {
    span: (fromMs, toMs) => {
      const first = Math.max(0, Math.floor(fromMs))
      const last = Math.max(first + 1, Math.ceil(toMs))
      let low = 127
      let high = -127
      for (let ms = first; ms < last; ms++) {
        const { samples } = pieceAt(Math.floor(ms / pieceMs))
        if (samples === null) return null
        const at = (ms % pieceMs) * 2
        low = Math.min(low, samples[at] ?? 0)
        high = Math.max(high, samples[at + 1] ?? 0)
      }
      return [low, high]
    }
  }
}
