/** A box of an MP4 file with what is in it. */
export function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0), 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...parts])
}

export const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [n, value] of values.entries()) bytes.writeUInt32BE(value, n * 4)
  return bytes
}

type Part = {
  readonly type: string
  readonly start: number
  readonly content: Buffer
  readonly whole: Buffer
}

function partsOf(content: Buffer): readonly Part[] {
  const parts: Part[] = []
  for (let start = 0; start < content.length;) {
    const size = content.readUInt32BE(start)
    const whole = content.subarray(start, start + size)
    parts.push({ type: whole.toString('latin1', 4, 8), start, content: whole.subarray(8), whole })
    start += size
  }
  return parts
}

/** The first box on this way inside. */
function find(content: Buffer, ...way: readonly string[]): Buffer {
  const [type, ...rest] = way
  if (type === undefined) return content
  const part = partsOf(content).find((candidate) => candidate.type === type)
  if (part === undefined) throw new Error(`no ${type}`)
  return find(part.content, ...rest)
}

/** The same with the boxes on this way changed, the first of each kind. */
export function change(content: Buffer, way: readonly string[], to: (content: Buffer) => Buffer): Buffer {
  const [type, ...rest] = way
  if (type === undefined) return to(content)
  const parts = partsOf(content)
  const at = parts.findIndex((part) => part.type === type)
  return Buffer.concat(
    parts.map((part, n) => (n === at ? box(type, change(part.content, rest, to)) : part.whole))
  )
}

export const table = ['moov', 'trak', 'mdia', 'minf', 'stbl']

/**
 * Two films' samples under one track whose description has two entries: `joined` holds the samples of both one after
 * another, described as those of the first only; the first has `firstCount` of them. The index must lie at the end.
 */
export function withTwoDescriptions(joined: Buffer, second: Buffer, firstCount: number): Buffer {
  const sampleTable = find(joined, ...table)
  const sizes = find(sampleTable, 'stsz')
  const chunks = find(sampleTable, 'stco')
  const runs = find(sampleTable, 'stsc')
  const count = sizes.readUInt32BE(8)
  const chunkCount = chunks.readUInt32BE(4)
  const runCount = runs.readUInt32BE(4)
  const perChunk = (chunk: number): number => {
    let samples = 0
    for (let n = 0; n < runCount; n += 1)
      if (runs.readUInt32BE(8 + n * 12) <= chunk + 1) samples = runs.readUInt32BE(12 + n * 12)
    return samples
  }
  const offsets: number[] = []
  for (let chunk = 0; chunk < chunkCount; chunk += 1) {
    let at = chunks.readUInt32BE(8 + chunk * 4)
    for (let n = 0; n < perChunk(chunk); n += 1) {
      const own = offsets.length
      offsets.push(at)
      at += sizes.readUInt32BE(12 + own * 4)
    }
  }
  const entry = (film: Buffer): Buffer => find(film, ...table, 'stsd').subarray(8)
  const bothEntries = Buffer.concat([words(0, 2), entry(joined), entry(second)])
  return change(joined, table, (content) => {
    const described = change(content, ['stsd'], () => bothEntries)
    const counted = change(described, ['stsc'], () => words(0, 2, 1, 1, 1, firstCount + 1, 1, 2))
    return change(counted, ['stco'], () => Buffer.concat([words(0, count), words(...offsets)]))
  })
}

/** Whatever stands in a file under one name of four letters, now under another; the first, or all of them. */
export function renamed(film: Buffer, from: string, to: string): Buffer {
  const bytes = Buffer.from(film)
  const at = bytes.indexOf(from, 0, 'latin1')
  if (at < 0) throw new Error(`no ${from}`)
  bytes.write(to, at, 'latin1')
  return bytes
}

/** A box that only takes up room. */
export function freeBox(size: number): Buffer {
  return box('free', Buffer.alloc(size))
}

/** The same film, of which each track says that its samples lie in another file. */
export function pointingElsewhere(film: Buffer): Buffer {
  const place = box('dref', words(0, 1), box('url ', words(0), Buffer.from('file:///elsewhere.mov\0')))
  const moov = find(film, 'moov')
  const tracks = partsOf(moov).map(({ type, whole, content }) =>
    type === 'trak'
      ? box(
          'trak',
          change(content, ['mdia', 'minf', 'dinf'], () => place)
        )
      : whole
  )
  return change(film, ['moov'], () => Buffer.concat(tracks))
}

/** The same film, of which the last of `count` pictures stands for so many ticks of its track's clock. */
export function withLastStanding(film: Buffer, count: number, ticks: number): Buffer {
  const each = find(film, ...table, 'stts').readUInt32BE(12)
  const times = words(0, 2, count - 1, each, 1, ticks)
  const lasting = change(film, [...table, 'stts'], () => times)
  const media = change(lasting, ['moov', 'trak', 'mdia', 'mdhd'], (content) => {
    const header = Buffer.from(content)
    header.writeUInt32BE((count - 1) * each + ticks, 16)
    return header
  })
  // What the film's own list of parts says of its length would cut the picture off.
  return renamed(media, 'edts', 'free')
}
