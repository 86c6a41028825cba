type Chunk = { readonly id: string; readonly content: Buffer }

const headBytes = 12
const pictureStart = Buffer.from([0, 0, 1, 0xb6])
const userDataStart = Buffer.from([0, 0, 1, 0xb2])
/** By this readers know a film whose pictures are packed. */
const packedBy = Buffer.concat([userDataStart, Buffer.from('DivX503b1393p')])
/** In the two bits behind a picture's start. */
const reordered = 2

function chunksOf(list: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= list.length;) {
    const size = list.readUInt32LE(at + 4)
    chunks.push({ id: list.toString('latin1', at, at + 4), content: list.subarray(at + 8, at + 8 + size) })
    at += 8 + size + (size % 2)
  }
  return chunks
}

function written({ id, content }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(id, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

const kindOf = (picture: Buffer): number =>
  (picture[picture.indexOf(pictureStart) + pictureStart.length] ?? 0) >> 6

/** A picture that only says that nothing is coded here, at the time of another; of a clock of 25 a second. */
function nothingAt(picture: Buffer): Buffer {
  const bits = [...picture.subarray(picture.indexOf(pictureStart) + 4)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const seconds = bits.indexOf('0', 2) - 2
  const time = bits.slice(4 + seconds, 9 + seconds)
  const vop = `010` + `1${time}` + '10'
  const filled = `${vop}0`.padEnd(Math.ceil((vop.length + 1) / 8) * 8, '1')
  const bytes = filled.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []
  return Buffer.concat([pictureStart, Buffer.from(bytes)])
}

/**
 * An AVI of MPEG-4 as DivX wrote it: every picture that is shown before the one it is stored behind lies in the same
 * chunk as that, and an empty picture stands in its own place.
 */
export function packed(avi: Buffer): Buffer {
  const parts = chunksOf(avi.subarray(headBytes)).filter(({ id }) => id !== 'idx1')
  const isMovie = ({ id, content }: Chunk): boolean =>
    id === 'LIST' && content.toString('latin1', 0, 4) === 'movi'
  const movie = parts.find(isMovie)
  if (movie === undefined) throw new Error('no pictures')
  const chunks = [...chunksOf(movie.content.subarray(4))]
  const pictures = chunks.flatMap(({ id }, n) => (id === '00dc' ? [n] : []))
  const coded = pictures.map((at) => chunks[at]?.content ?? Buffer.alloc(0))
  const first = coded[0] ?? Buffer.alloc(0)
  const begin = first.indexOf(pictureStart)
  coded[0] = Buffer.concat([first.subarray(0, begin), packedBy, first.subarray(begin)])
  const isReordered = (n: number): boolean => kindOf(coded[n] ?? first) === reordered
  for (const [n, at] of pictures.entries()) {
    const [own = first, next = first] = [coded[n], coded[n + 1]]
    const follows = n + 1 < coded.length && isReordered(n + 1)
    const content = isReordered(n)
      ? follows
        ? next
        : nothingAt(coded[coded.findLastIndex((_, m) => m < n && !isReordered(m))] ?? first)
      : follows
        ? Buffer.concat([own, next])
        : own
    chunks[at] = { id: '00dc', content }
  }
  let offset = 4
  const index = chunks.map((chunk) => {
    const entry = Buffer.alloc(16)
    entry.write(chunk.id, 0, 'latin1')
    entry.writeUInt32LE(chunk.id !== '00dc' || kindOf(chunk.content) === 0 ? 0x10 : 0, 4)
    entry.writeUInt32LE(offset, 8)
    entry.writeUInt32LE(chunk.content.length, 12)
    offset += written(chunk).length
    return entry
  })
  const body = Buffer.concat([
    ...parts.map((part) =>
      written(
        isMovie(part)
          ? { ...part, content: Buffer.concat([Buffer.from('movi'), ...chunks.map(written)]) }
          : part
      )
    ),
    written({ id: 'idx1', content: Buffer.concat(index) })
  ])
  const head = Buffer.from(avi.subarray(0, headBytes))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
