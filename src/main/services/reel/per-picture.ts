type Places<K extends string> = Readonly<Record<K, number>>

/** How far, in pixels, a straight line may pass beside the values it stands for. */
const tolerance = 0.03

/**
 * Values for each picture in turn as expressions in ffmpeg's `on` (the number of the picture, from 1): straight pieces,
 * found by halving.
 */
export function evenly<K extends string>(places: readonly Places<K>[]): Readonly<Record<K, string>> {
  const [first] = places
  if (first === undefined) throw new Error('no pictures')
  const names = Object.keys(first) as K[]
  const pieces = straightPieces(places, names)
  const expressions = names.map((name) => [name, expression(pieces, (at) => places[at]?.[name] ?? 0)])
  return Object.fromEntries(expressions) as Record<K, string>
}

type Piece = { readonly from: number; readonly to: number }

function straightPieces<K extends string>(
  places: readonly Places<K>[],
  names: readonly K[]
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
      ? start.toFixed(3)
      : `(${start.toFixed(3)}+(${slope.toFixed(5)})*(on-${String(only.from + 1)}))`
  }
  const half = Math.ceil(pieces.length / 2)
  const before = pieces.slice(0, half)
  const rest = pieces.slice(half)
  const edge = String((rest[0]?.from ?? 0) + 1)
  return `if(lt(on,${edge}),${expression(before, valueAt)},${expression(rest, valueAt)})`
}
