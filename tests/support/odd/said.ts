import { box, change, table, words } from './boxes.ts'

const track = ['moov', 'trak'] as const

/** The same film, of which the first track says how it is to be turned: two rows of two. */
export function shownAs(film: Buffer, [a, b, c, d]: readonly [number, number, number, number]): Buffer {
  const fixed = (...values: readonly number[]): Buffer =>
    words(...values.map((value) => (value * 65_536) >>> 0))
  return change(film, [...track, 'tkhd'], (header) =>
    Buffer.concat([
      header.subarray(0, 40),
      ...[fixed(a, b), words(0), fixed(c, d), words(0, 0, 0, 0x4000_0000)],
      header.subarray(76)
    ])
  )
}

/** A stretch of a track that is to be shown, in ticks of its clock; `ms`: for how long. */
type Stretch = { readonly ms: number; readonly from: number }

/** The same film, of which both tracks say that only a stretch of them is to be shown, and the film that it is that long. */
export function trimmed(film: Buffer, picture: Stretch, sound: Stretch): Buffer {
  const listed = ({ ms, from }: Stretch): Buffer => box('elst', words(0, 1, ms, from, 0x1_0000))
  const whole = change(film, ['moov', 'mvhd'], (header) =>
    Buffer.concat([header.subarray(0, 16), words(picture.ms), header.subarray(20)])
  )
  const first = change(whole, [...track, 'edts'], () => listed(picture))
  return change(first, ['moov'], (moov) => {
    const at = moov.lastIndexOf('edts') - 4
    const edits = box('edts', listed(sound))
    return Buffer.concat([moov.subarray(0, at), edits, moov.subarray(at + edits.length)])
  })
}

/** The same film in pictures that are coded in a way nobody knows. */
export function codedUnknown(film: Buffer): Buffer {
  return change(film, [...track, ...table.slice(2), 'stsd'], (entries) => {
    const bytes = Buffer.from(entries)
    bytes.write('zzz1', 12, 'latin1')
    return bytes
  })
}

/** An AVI of which the head says that it has two thousand million pictures. */
export function claimingLength(film: Buffer): Buffer {
  const bytes = Buffer.from(film)
  bytes.writeUInt32LE(0x7fff_ffff, bytes.indexOf('strh') + 8 + 32)
  return bytes
}
