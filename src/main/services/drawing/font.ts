import { readFileSync } from 'node:fs'
import { glyphsByCharacter } from './character-map.ts'
import { type Contour, createGlyphReader } from './glyphs.ts'

/** A TrueType font: which characters it has, how wide they are, and their outlines. */
export type Font = {
  has(character: string): boolean
  widthOf(text: string, size: number): number
  /** The outlines of a line of text whose baseline begins at `x`, `y`. */
  outline(text: string, size: number, x: number, y: number): readonly Contour[]
}

const loaded = new Map<string, Font>()

/** Reads a font once. */
export function loadFont(path: string): Font {
  const known = loaded.get(path) ?? readFont(readFileSync(path))
  loaded.set(path, known)
  return known
}

function readFont(bytes: Buffer): Font {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16)
      if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8)
    throw new Error(`the font has no ${tag} table`)
  }
  const unitsPerEm = bytes.readUInt16BE(table('head') + 18)
  const metrics = bytes.readUInt16BE(table('hhea') + 34)
  const widths = table('hmtx')
  const glyphs = glyphsByCharacter(bytes, table('cmap'))
  const contoursOf = createGlyphReader(bytes, {
    offsets: table('loca'),
    outlines: table('glyf'),
    longOffsets: bytes.readUInt16BE(table('head') + 50) === 1
  })
  const glyphOf = (character: string): number => glyphs.get(character.codePointAt(0) ?? 0) ?? 0
  const advance = (glyph: number): number => bytes.readUInt16BE(widths + Math.min(glyph, metrics - 1) * 4)
  return {
    has: (character) => glyphs.has(character.codePointAt(0) ?? 0),
    widthOf: (text, size) => {
      let units = 0
      for (const character of text) units += advance(glyphOf(character))
      return (units * size) / unitsPerEm
    },
    outline: (text, size, x, y) => {
      const scale = size / unitsPerEm
      const contours: Contour[] = []
      let at = x
      for (const character of text) {
        const glyph = glyphOf(character)
        for (const contour of contoursOf(glyph))
          contours.push(
            contour.map((point) => ({ ...point, x: at + point.x * scale, y: y - point.y * scale }))
          )
        at += advance(glyph) * scale
      }
      return contours
    }
  }
}
