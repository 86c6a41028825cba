/** The containers that may hold a recording. */
export type Container = 'mp4' | 'matroska' | 'avi' | 'mpegts' | 'mpeg' | 'asf'

export type Sniffed =
  | { readonly kind: 'video'; readonly container: Container }
  | { readonly kind: 'sound' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'other' }

const topBoxes = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid', 'styp']

/**
 * Tells from a file's first bytes what it is; its name says nothing. ffmpeg would give one and the same message for
 * an empty file, a letter and a broken recording, and would open playlists that lead to other files.
 */
export function sniff(head: Buffer): Sniffed {
  const text = (from: number, to: number): string => head.toString('latin1', from, to)
  const video = (container: Container): Sniffed => ({ kind: 'video', container })
  if (head.length >= 8 && topBoxes.includes(text(4, 8))) return video('mp4')
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return video('matroska')
  if (text(0, 4) === 'RIFF') return text(8, 12) === 'AVI ' ? video('avi') : { kind: 'sound' }
  if (text(0, 4) === 'OggS' || text(0, 4) === 'fLaC' || text(0, 3) === 'ID3') return { kind: 'sound' }
  if (head.length >= 16 && head.toString('hex', 0, 8) === '3026b2758e66cf11') return video('asf')
  if (head.length >= 4 && [0x1ba, 0x1b3].includes(head.readUInt32BE(0))) return video('mpeg')
  if (isTransportStream(head, 0, 188) || isTransportStream(head, 4, 192)) return video('mpegts')
  if (head.length >= 2 && head[0] === 0xff && ((head[1] ?? 0) & 0xe6) >= 0xe2) return { kind: 'sound' }
  if (head.length > 0 && head.every((byte) => byte === 0)) return { kind: 'zeros' }
  return { kind: 'other' }
}

function isTransportStream(head: Buffer, first: number, packet: number): boolean {
  const packets = Math.min(5, Math.floor((head.length - first) / packet))
  return packets >= 3 && Array.from({ length: packets }).every((_, n) => head[first + n * packet] === 0x47)
}
