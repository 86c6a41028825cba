/** Decoded sound with its own time, in samples at the copy's rate from the first picture on. */
type SoundPiece = { readonly at: number; readonly bytes: Buffer }

/** Two channels of 32 bits. */
export const bytesPerSample = 8
export const samplesPerSecond = 48_000

/** A clock of whole milliseconds is half a one off, at one piece and at the next. */
const tolerance = Math.ceil(samplesPerSecond * 0.00105)
/** Pieces come over one after another even when their clock trembles, as long as it doesn't run away this far. */
const loosest = samplesPerSecond * 0.015
/** What follows for so long tells whether a step of the clock stays. */
const lookedAhead = samplesPerSecond
/** A coder fills up its last pieces; where other sound has begun by then, that is heard. */
const longestFill = samplesPerSecond * 0.1

const silence = Buffer.alloc(bytesPerSample * 4096)

export type SoundLine = {
  take(piece: SoundPiece): Iterable<Buffer>
  end(): Iterable<Buffer>
}

/**
 * Lays pieces of sound one after another from time 0 on. A clock that trembles is not followed, one that steps is, at once and to the
 * sample: what is missing becomes silence, and where two parts of a film were joined the end of the first gives way.
 */
export function createSoundLine(): SoundLine {
  const waiting: SoundPiece[] = []
  /** Laid, but its end may still have to give way. */
  let laid = Buffer.alloc(0)
  let [end, offBefore, hasBegun] = [0, 0, false]

  const isStep = (piece: SoundPiece, off: number): boolean =>
    !hasBegun ||
    Math.abs(off) > loosest ||
    (Math.abs(off) > tolerance && Math.abs(off - offBefore) > tolerance && stays(piece, waiting))

  /** Cuts what lies over a piece that begins before the end: of what is laid, or, where that is too much, of the piece. */
  function withoutOverlap({ bytes }: SoundPiece, over: number): Buffer {
    const given = over > longestFill ? 0 : Math.min(over, samplesIn(laid))
    laid = laid.subarray(0, laid.length - given * bytesPerSample)
    end -= given
    return bytes.subarray((over - given) * bytesPerSample)
  }

  function* lay(piece: SoundPiece): Iterable<Buffer> {
    const off = piece.at - end
    const steps = isStep(piece, off)
    offBefore = steps ? 0 : off
    if (steps && off > 0) {
      yield laid
      yield* silent(off)
      laid = Buffer.alloc(0)
      end += off
    }
    const bytes = steps && off < 0 ? withoutOverlap(piece, -off) : piece.bytes
    if (bytes.length === 0) return
    hasBegun = true
    end += samplesIn(bytes)
    laid = Buffer.concat([laid, bytes])
    const sure = laid.length - longestFill * bytesPerSample
    if (sure <= 0) return
    yield laid.subarray(0, sure)
    laid = laid.subarray(sure)
  }

  return {
    *take(piece) {
      waiting.push(piece)
      for (;;) {
        const [next, ...following] = waiting
        if (next === undefined || samplesOf(following) < lookedAhead) return
        waiting.shift()
        yield* lay(next)
      }
    },
    *end() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) yield* lay(next)
      yield laid
    }
  }
}

/** Whether the pieces after this one go on where it ends, as its own clock has it. */
function stays({ at, bytes }: SoundPiece, following: readonly SoundPiece[]): boolean {
  let expected = at + samplesIn(bytes)
  return following.every((next) => {
    const isThere = Math.abs(next.at - expected) <= tolerance
    expected += samplesIn(next.bytes)
    return isThere
  })
}

function* silent(samples: number): Iterable<Buffer> {
  for (let left = samples * bytesPerSample; left > 0; left -= silence.length)
    yield silence.subarray(0, Math.min(left, silence.length))
}

const samplesIn = (bytes: Buffer): number => bytes.length / bytesPerSample
const samplesOf = (pieces: readonly SoundPiece[]): number =>
  pieces.reduce((sum, { bytes }) => sum + samplesIn(bytes), 0)
