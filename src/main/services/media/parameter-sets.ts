const parameterSets = [7, 8]

/** The parameter sets that stand in a picture's own H.264 units; empty when there are none. */
export function parameterSetsIn(picture: Buffer, unitLengthBytes: number): Buffer {
  const found: Buffer[] = []
  for (let at = 0; at + unitLengthBytes < picture.length;) {
    const length = picture.readUIntBE(at, unitLengthBytes)
    const from = at + unitLengthBytes
    if (parameterSets.includes((picture[from] ?? 0) & 0x1f)) found.push(picture.subarray(from, from + length))
    at = from + length
  }
  return Buffer.concat(found)
}
