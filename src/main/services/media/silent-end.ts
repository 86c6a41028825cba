import { boxAt, boxesIn } from '../reel/mp4-boxes.ts'

/** Sound that is written as it is: silence in it is zeros. */
const uncompressed = ['sowt', 'twos', 'in24', 'in32', 'fl32', 'fl64', 'lpcm', 'ipcm', 'fpcm', 'raw ', 'NONE']
/** A larger index is not looked at. */
export const largestIndex = 64 * 1024 * 1024

/**
 * Where the uncompressed sound begins that lies behind everything else in an MP4, by its index (`moov`); null when
 * something else ends it. From there on zeros are silence, and tell nothing of whether the file is whole.
 */
export function endingSoundFrom(moov: Buffer): number | null {
  const [sound, other]: [number[], number[]] = [[], []]
  for (const trak of boxesIn(moov, 8)) {
    if (trak.type !== 'trak') continue
    const table = boxAt(moov, ['mdia', 'minf', 'stbl'], trak.start + 8, trak.end)
    if (table === undefined) return null
    const inTable = (type: string) => boxAt(moov, [type], table.start + 8, table.end)
    const described = inTable('stsd')
    const kind =
      described === undefined ? '' : moov.toString('latin1', described.start + 20, described.start + 24)
    const chunks = uncompressed.includes(kind) ? sound : other
    const [narrow, wide] = [inTable('stco'), inTable('co64')]
    for (let at = (narrow?.start ?? 0) + 16; narrow !== undefined && at < narrow.end; at += 4)
      chunks.push(moov.readUInt32BE(at))
    for (let at = (wide?.start ?? 0) + 16; wide !== undefined && at < wide.end; at += 8)
      chunks.push(Number(moov.readBigUInt64BE(at)))
  }
  const last = other.reduce((latest, at) => Math.max(latest, at), 0)
  const behind = sound.reduce((first, at) => (at > last ? Math.min(first, at) : first), Infinity)
  return Number.isFinite(behind) ? behind : null
}
