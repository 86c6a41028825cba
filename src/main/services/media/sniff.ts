import { isElementaryVideo, isProgramStream, isTransportStream } from './broadcast-streams.ts'

/** The containers that may hold a recording. */
export type Container =
  'mp4' | 'matroska' | 'avi' | 'mpegts' | 'mpeg' | 'asf' | 'ogg' | 'flv' | 'mxf' | 'dv' | 'dhav' | 'rm'

/** `unread`: a video, of a kind that can't be read, or not with its own times. */
export type Sniffed =
  | { readonly kind: 'video'; readonly container: Container }
  | { readonly kind: 'sound' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'unread' }
  /** Other files packed in one: there may be a recording among them. */
  | { readonly kind: 'packed' }
  | { readonly kind: 'other' }

const topBoxes = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid', 'styp', 'moof', 'sidx']
const photoBrands = ['heic', 'heix', 'heim', 'heis', 'mif1', 'avif', 'crx ', 'jpeg']

/** What begins a file at its first byte, as ISO 8859-1. */
const beginnings: readonly (readonly [string, Sniffed])[] = [
  ['\x1a\x45\xdf\xa3', { kind: 'video', container: 'matroska' }],
  ['\x30\x26\xb2\x75\x8e\x66\xcf\x11', { kind: 'video', container: 'asf' }],
  // Whether there are pictures in it is told by its tracks.
  ['OggS', { kind: 'video', container: 'ogg' }],
  ['FLV\x01', { kind: 'video', container: 'flv' }],
  ['.RMF', { kind: 'video', container: 'rm' }],
  // What recorders of observation rooms put in front of a common stream.
  ['IMKH', { kind: 'video', container: 'mpeg' }],
  ['DHAV', { kind: 'video', container: 'dhav' }],
  ['DAHUA', { kind: 'video', container: 'dhav' }],
  ['\x1f\x07\x00', { kind: 'video', container: 'dv' }],
  ['fLaC', { kind: 'sound' }],
  ['ID3', { kind: 'sound' }],
  ['#!AMR', { kind: 'sound' }],
  ['FORM', { kind: 'sound' }],
  ['caff', { kind: 'sound' }],
  ['RF64', { kind: 'sound' }],
  ['DKIF', { kind: 'unread' }],
  ['YUV4MPEG2', { kind: 'unread' }],
  ['nut/multimedia', { kind: 'unread' }],
  ['NSVf', { kind: 'unread' }],
  ['GIF8', { kind: 'unread' }],
  ['RED1', { kind: 'unread' }],
  ['RED2', { kind: 'unread' }],
  ['PK\x05\x06', { kind: 'packed' }],
  ['7z\xbc\xaf\x27\x1c', { kind: 'packed' }],
  ['Rar!\x1a\x07', { kind: 'packed' }],
  ['\x1f\x8b\x08', { kind: 'packed' }]
]

/** What the first file in a zip is called when the zip is a letter, a sheet or a book. */
const papers = /^(\[Content_Types\]\.xml|mimetype|_rels\/|docProps\/|word\/|xl\/|ppt\/)/

/**
 * Tells from a file's first bytes what it is; its name says nothing. ffmpeg would give one and the same message for
 * an empty file, a letter and a broken recording, and would open playlists that lead to other files.
 */
export function sniff(head: Buffer): Sniffed {
  const text = (from: number, to: number): string => head.toString('latin1', from, to)
  const video = (container: Container): Sniffed => ({ kind: 'video', container })
  if (head.length >= 8 && topBoxes.includes(text(4, 8)))
    return text(4, 8) === 'ftyp' && photoBrands.includes(text(8, 12)) ? { kind: 'other' } : video('mp4')
  if (text(0, 4) === 'RIFF') return riff(text(8, 12))
  if (text(0, 4) === 'PK\x03\x04') return { kind: papers.test(text(30, 60)) ? 'other' : 'packed' }
  const begins = beginnings.find(([signs]) => text(0, signs.length) === signs)
  if (begins !== undefined) return begins[1]
  // The mark of the format may stand behind some kilobytes of anything.
  if (head.includes('060e2b34020501010d010201', 0, 'hex')) return video('mxf')
  if (head.length > 0 && head.every((byte) => byte === 0)) return { kind: 'zeros' }
  if (isTransportStream(head)) return video('mpegts')
  if (isProgramStream(head)) return video('mpeg')
  if (isElementaryVideo(head)) return { kind: 'unread' }
  if (isBareSound(head)) return { kind: 'sound' }
  return { kind: 'other' }
}

function riff(type: string): Sniffed {
  if (type === 'AVI ') return { kind: 'video', container: 'avi' }
  // The way a video CD is copied by Windows.
  if (type === 'CDXA') return { kind: 'video', container: 'mpeg' }
  return type === 'WAVE' || type === 'RMID' ? { kind: 'sound' } : { kind: 'other' }
}

/** MP3 or AAC that begins with its first piece. */
function isBareSound([first, second = 0]: Buffer): boolean {
  if (first !== 0xff) return false
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3]
  // Not `ff fe`, with which a text may begin.
  const isMp3 = (second & 0xe0) === 0xe0 && version !== 1 && (layer === 1 || layer === 2)
  return isMp3 || (second & 0xf6) === 0xf0
}
