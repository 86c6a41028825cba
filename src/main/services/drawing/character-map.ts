/** A font's character map, format 4: segments of the basic plane, which is all that our fonts use. */
export function glyphsByCharacter(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
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
