type Places<K extends string> = Readonly<Record<K, number>>

/** How far, in pixels, a straight line may pass beside the values it stands for: the first that is short enough. */
const tolerances = [0.03, 0.1, 0.3, 1, 3, 10, Infinity]
/** What all expressions together may have: Windows allows a command line of 32 767 characters, and each stands in it twice. */
const mostCharacters = 10_000

/**
 * Values for each picture in turn as expressions in ffmpeg's `on` (the number of the picture, from 1): straight pieces,
 * found by halving.
 */
export function evenly<K extends string>(places: readonly Places<K>[]): Readonly<Record<K, string>> {
  const [first] = places
  if (first === undefined) throw new Error('no pictures')
  const names = Object.keys(first) as K[]
  let made: readonly (readonly [K, string])[] = []
  for (const tolerance of tolerances) {
    const pieces = straightPieces(places, names, tolerance)
    made = names.map((name) => [name, expression(pieces, (at) => places[at]?.[name] ?? 0)])
    if (made.reduce((sum, [, text]) => sum + text.length, 0) <= mostCharacters) break
  }
  return Object.fromEntries(made) as Record<K, string>
}

/** Pictures `[from, to]` on one straight line; `to` begins the next piece, where there is one. */
type Piece = { readonly from: number; readonly to: number }

function straightPieces<K extends string>(
  places: readonly Places<K>[],
  names: readonly K[],
  tolerance: number
): readonly Piece[] {
  const straight = (from: number, to: number): boolean =>
    names.every((name) => {
      const at = (n: number): number => places[n]?.[name] ?? 0
      const slope = (at(to) - at(from)) / (to - from)
      for (let n = from + 1; n < to; n += 1)
        if (Math.abs(at(from) + slope * (n - from) - at(n)) > tolerance) return false
      return true
    })
  const pieces: Piece[] = []
  let from = 0
  while (from < places.length - 1) {
    let to = from + 1
    while (to + 1 < places.length && straight(from, to + 1)) to += 1
    pieces.push({ from, to })
    from = to
  }
  return pieces.length === 0 ? [{ from: 0, to: 0 }] : pieces
}

function expression(pieces: readonly Piece[], valueAt: (at: number) => number): string {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) {
    const start = valueAt(only.from)
    const slope = only.to === only.from ? 0 : (valueAt(only.to) - start) / (only.to - only.from)
    return Math.abs(slope) < 1e-6
      ? start.toFixed(2)
      : `(${start.toFixed(2)}+(${slope.toFixed(4)})*(on-${String(only.from + 1)}))`
  }
  const half = Math.ceil(pieces.length / 2)
  const before = pieces.slice(0, half)
  const rest = pieces.slice(half)
  const edge = String((rest[0]?.from ?? 0) + 1)
  return `if(lt(on,${edge}),${expression(before, valueAt)},${expression(rest, valueAt)})`
}
