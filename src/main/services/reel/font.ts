import { readFileSync } from 'node:fs'

/** What laying out text needs of a TrueType font: which characters it has and how wide they are. */
export type Font = {
  readonly path: string
  readonly has: (character: string) => boolean
  readonly widthOf: (text: string, size: number) => number
}

const loaded = new Map<string, Font>()

/** Reads a font once. */
export function loadFont(path: string): Font {
  const known = loaded.get(path)
  if (known !== undefined) return known
  const font = readFont(path, readFileSync(path))
  loaded.set(path, font)
  return font
}

function readFont(path: string, bytes: Buffer): Font {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16)
      if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8)
    throw new Error(`${path} has no ${tag} table`)
  }
  const unitsPerEm = bytes.readUInt16BE(table('head') + 18)
  const metrics = bytes.readUInt16BE(table('hhea') + 34)
  const widths = table('hmtx')
  const glyphs = glyphsByCharacter(bytes, table('cmap'))
  const widthOfGlyph = (glyph: number): number =>
    bytes.readUInt16BE(widths + Math.min(glyph, metrics - 1) * 4)
  return {
    path,
    has: (character) => glyphs.has(character.codePointAt(0) ?? 0),
    widthOf: (text, size) => {
      let units = 0
      for (const character of text) units += widthOfGlyph(glyphs.get(character.codePointAt(0) ?? 0) ?? 0)
      return (units * size) / unitsPerEm
    }
  }
}

/** The character map, format 4: segments of the basic plane, which is all our fonts use. */
function glyphsByCharacter(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let record = 0; record < bytes.readUInt16BE(cmap + 2); record += 1) {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + record * 8 + 4)
    if (bytes.readUInt16BE(at) !== 4) continue
    const twice = bytes.readUInt16BE(at + 6)
    for (let segment = 0; segment < twice; segment += 2) {
      const last = bytes.readUInt16BE(at + 14 + segment)
      const first = bytes.readUInt16BE(at + 16 + twice + segment)
      const delta = bytes.readUInt16BE(at + 16 + 2 * twice + segment)
      const offsetAt = at + 16 + 3 * twice + segment
      const offset = bytes.readUInt16BE(offsetAt)
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const direct = offset === 0 ? code : bytes.readUInt16BE(offsetAt + offset + (code - first) * 2)
        if (direct !== 0) glyphs.set(code, (direct + delta) & 0xffff)
      }
    }
  }
  return glyphs
}
