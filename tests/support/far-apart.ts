const cluster = Buffer.from('1f43b675', 'hex')
/** What holds other elements, and what begins with the number of its track. */
const [parents, blocks] = [
  ['1f43b675', 'a0'],
  ['a1', 'a3']
]

/**
 * A Matroska film in which all sound lies behind all pictures. `header`: a film with both as its tracks 1 and 2; the
 * others hold one track each. All were written without going back (`-live 1`).
 */
export function withSoundBehind(header: Buffer, pictures: Buffer, sound: Buffer): Buffer {
  const clusters = (film: Buffer): Buffer => film.subarray(film.indexOf(cluster))
  return Buffer.concat([
    header.subarray(0, header.indexOf(cluster)),
    clusters(pictures),
    asTrack(clusters(sound), 2)
  ])
}

/** The same clusters, of which all blocks are of this track. */
function asTrack(clusters: Buffer, track: number): Buffer {
  const bytes = Buffer.from(clusters)
  for (let at = 0; at < bytes.length;) {
    const idBytes = lengthOf(bytes[at] ?? 0)
    const id = bytes.toString('hex', at, at + idBytes)
    at += idBytes
    const sizeBytes = lengthOf(bytes[at] ?? 0)
    const first = (bytes[at] ?? 0) & (0xff >> sizeBytes)
    const size = bytes.subarray(at + 1, at + sizeBytes).reduce((value, byte) => value * 256 + byte, first)
    at += sizeBytes
    if (parents.includes(id)) continue
    if (blocks.includes(id)) bytes[at] = 0x80 | track
    at += size
  }
  return bytes
}

/** How many bytes a number has, by its first. */
const lengthOf = (first: number): number => Math.clz32(first) - 23
