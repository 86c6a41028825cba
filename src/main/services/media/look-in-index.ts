import { boxSpan } from './box-span.ts'

/** Why the pictures of an MP4 aren't there to be read: locked by a shop or a maker, or in other files. */
export type OutOfReach = 'locked' | 'elsewhere'

type Read = (position: number, length: number) => Promise<Buffer>
type Span = { readonly type: string; readonly from: number; readonly to: number }

/** More parts than any film's index has at one level. */
const mostParts = 1000
const locked = ['encv', 'drmi']

/** Looks at what the index (`moov`) between these places says of where the pictures are, and whether they are open. */
export async function outOfReach(read: Read, from: number, to: number): Promise<OutOfReach | null> {
  const parts = await partsOf(read, from, to)
  if (parts.some(({ type }) => type === 'rmra')) return 'elsewhere'
  const found: (OutOfReach | null)[] = []
  for (const track of parts.filter(({ type }) => type === 'trak')) {
    const [media] = await inside(read, track, 'mdia')
    if (media === undefined || !(await isOfPictures(read, media))) continue
    const [info] = await inside(read, media, 'minf')
    if (info !== undefined) found.push(await ofTrack(read, info))
  }
  // A track beside the film may be locked or elsewhere while the film is here.
  const [first] = found
  return first !== undefined && found.every((reach) => reach !== null) ? first : null
}

/** Whether the index between these places says that there are more pictures behind it, in fragments. */
export async function promisesFragments(read: Read, from: number, to: number): Promise<boolean> {
  return (await partsOf(read, from, to)).some(({ type }) => type === 'mvex')
}

async function ofTrack(read: Read, info: Span): Promise<OutOfReach | null> {
  const [table] = await inside(read, info, 'stbl')
  const [described] = table === undefined ? [] : await inside(read, table, 'stsd')
  if (described !== undefined) {
    const entries = await partsOf(read, described.from + 8, described.to)
    if (entries.length > 0 && entries.every(({ type }) => locked.includes(type))) return 'locked'
  }
  const [data] = await inside(read, info, 'dinf')
  const [references] = data === undefined ? [] : await inside(read, data, 'dref')
  if (references === undefined) return null
  const places = await partsOf(read, references.from + 8, references.to)
  const away = await Promise.all(places.map((place) => isElsewhere(read, place)))
  return away.length > 0 && away.every(Boolean) ? 'elsewhere' : null
}

/** Old QuickTime notes an empty alias for the file itself; one with a path in it is longer. */
async function isElsewhere(read: Read, { type, from, to }: Span): Promise<boolean> {
  const isHere = ((await read(from, 4))[3] ?? 1) & 1
  if (isHere !== 0) return false
  return type === 'alis' ? to - from > 142 : (type === 'url ' || type === 'urn ') && to - from > 5
}

async function isOfPictures(read: Read, media: Span): Promise<boolean> {
  const [handler] = await inside(read, media, 'hdlr')
  return handler !== undefined && (await read(handler.from + 8, 4)).toString('latin1') === 'vide'
}

async function inside(read: Read, span: Span, type: string): Promise<readonly Span[]> {
  return (await partsOf(read, span.from, span.to)).filter((part) => part.type === type)
}

/** The boxes between two places, each with where its content is. */
async function partsOf(read: Read, from: number, to: number): Promise<readonly Span[]> {
  const parts: Span[] = []
  for (let at = from; at + 8 <= to && parts.length < mostParts;) {
    const head = await read(at, Math.min(16, to - at))
    const span = boxSpan(head, to - at)
    if (span === null) break
    const headSize = head.readUInt32BE(0) === 1 ? 16 : 8
    parts.push({ type: span.type, from: at + headSize, to: Math.min(to, at + span.size) })
    at += span.size
  }
  return parts
}
