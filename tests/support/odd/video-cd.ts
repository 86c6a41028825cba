const sectorBytes = 2352
const payloadBytes = 2324

/** An MPEG film as Windows copies it from a video CD: in sectors with their own heads and checks, in a RIFF file. */
export function asVideoCd(film: Buffer): Buffer {
  const count = Math.ceil(film.length / payloadBytes)
  const sectors = Array.from({ length: count }, (_, n) => {
    const sector = Buffer.alloc(sectorBytes)
    sector.fill(0xff, 1, 11)
    sector.set([0, 2, n % 75, 2, 1, 1, 0x62, 0x0f, 1, 1, 0x62, 0x0f], 12)
    film.copy(sector, 24, n * payloadBytes, (n + 1) * payloadBytes)
    return sector
  })
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + count * sectorBytes, 4)
  head.write('CDXAfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.write('UUXA', 28, 'latin1')
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(count * sectorBytes, 40)
  return Buffer.concat([head, ...sectors])
}
