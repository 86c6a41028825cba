/** A point of an outline; between two that are not on the curve lies one that is, half-way. */
export type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean }
export type Contour = readonly Point[]

type Tables = { readonly offsets: number; readonly outlines: number; readonly longOffsets: boolean }

/** Reads glyph outlines, in font units with y upwards. https://learn.microsoft.com/typography/opentype/spec/glyf */
export function createGlyphReader(bytes: Buffer, tables: Tables): (glyph: number) => readonly Contour[] {
  const read = new Map<number, readonly Contour[]>()
  const offsetOf = (glyph: number): number =>
    tables.longOffsets
      ? bytes.readUInt32BE(tables.offsets + glyph * 4)
      : bytes.readUInt16BE(tables.offsets + glyph * 2) * 2
  const contoursOf = (glyph: number): readonly Contour[] => {
    const known = read.get(glyph)
    if (known !== undefined) return known
    const at = tables.outlines + offsetOf(glyph)
    const isEmpty = offsetOf(glyph + 1) === offsetOf(glyph)
    const count = isEmpty ? 0 : bytes.readInt16BE(at)
    const contours =
      count >= 0 ? readSimple(bytes, at + 10, count) : readComposite(bytes, at + 10, contoursOf)
    read.set(glyph, contours)
    return contours
  }
  return contoursOf
}

const flag = { onCurve: 1, xShort: 2, yShort: 4, repeat: 8, xSame: 16, ySame: 32 }

function readSimple(bytes: Buffer, start: number, count: number): readonly Contour[] {
  if (count === 0) return []
  const ends = Array.from({ length: count }, (_, n) => bytes.readUInt16BE(start + n * 2))
  const total = (ends.at(-1) ?? -1) + 1
  let at = start + count * 2
  at += 2 + bytes.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < total) {
    const value = bytes.readUInt8(at++)
    const times = (value & flag.repeat) === 0 ? 1 : 1 + bytes.readUInt8(at++)
    for (let n = 0; n < times; n += 1) flags.push(value)
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((each) => {
      if ((each & short) !== 0) value += bytes.readUInt8(at++) * ((each & same) === 0 ? -1 : 1)
      else if ((each & same) === 0) {
        value += bytes.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(flag.xShort, flag.xSame)
  const ys = coordinates(flag.yShort, flag.ySame)
  return ends.map((end, n) => {
    const first = n === 0 ? 0 : (ends[n - 1] ?? 0) + 1
    return Array.from({ length: end - first + 1 }, (_, k) => ({
      x: xs[first + k] ?? 0,
      y: ys[first + k] ?? 0,
      onCurve: ((flags[first + k] ?? 0) & flag.onCurve) !== 0
    }))
  })
}

const part = { words: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128 }

/** A letter with an accent is two glyphs put together. */
function readComposite(
  bytes: Buffer,
  start: number,
  contoursOf: (glyph: number) => readonly Contour[]
): readonly Contour[] {
  const contours: Contour[] = []
  let at = start
  for (let more = true; more;) {
    const flags = bytes.readUInt16BE(at)
    const glyph = bytes.readUInt16BE(at + 2)
    const words = (flags & part.words) !== 0
    const [dx, dy] =
      (flags & part.offsets) === 0
        ? [0, 0]
        : words
          ? [bytes.readInt16BE(at + 4), bytes.readInt16BE(at + 6)]
          : [bytes.readInt8(at + 4), bytes.readInt8(at + 5)]
    at += words ? 8 : 6
    const fixed = (): number => bytes.readInt16BE((at += 2) - 2) / 0x4000
    let [xx, yx, xy, yy] = [1, 0, 0, 1]
    if ((flags & part.scale) !== 0) xx = yy = fixed()
    else if ((flags & part.twoScales) !== 0) [xx, yy] = [fixed(), fixed()]
    else if ((flags & part.matrix) !== 0) [xx, yx, xy, yy] = [fixed(), fixed(), fixed(), fixed()]
    for (const contour of contoursOf(glyph))
      contours.push(
        contour.map(({ x, y, onCurve }) => ({ x: x * xx + y * xy + dx, y: x * yx + y * yy + dy, onCurve }))
      )
    more = (flags & part.more) !== 0
  }
  return contours
}
