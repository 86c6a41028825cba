import { decodeTimeBox, makeBox, u32, u32s } from '../reel/mp4-write.ts'

/** One picture or piece of sound with its bytes; times in its track's time scale. */
export type Sample = {
  readonly bytes: Buffer
  readonly decodeTime: number
  readonly time: number
  readonly duration: number
}

const keyframe = 0x02000000
const leansOnOthers = 0x01010000
const baseIsFragment = 0x020000

function pictureTrack(trackId: number, samples: readonly Sample[], dataOffset: number): Buffer {
  const rows = samples.flatMap(({ duration, bytes, time, decodeTime }, n) => [
    duration,
    bytes.length,
    n === 0 ? keyframe : leansOnOthers,
    time - decodeTime
  ])
  return makeBox(
    'traf',
    makeBox('tfhd', u32(baseIsFragment, trackId)),
    decodeTimeBox(samples[0]?.decodeTime ?? 0),
    makeBox('trun', u32s([0x01000f01, samples.length, dataOffset, ...rows]))
  )
}

function soundTrack(trackId: number, samples: readonly Sample[], dataOffset: number): Buffer {
  const rows = samples.flatMap(({ duration, bytes }) => [duration, bytes.length])
  return makeBox(
    'traf',
    makeBox('tfhd', u32(baseIsFragment | 0x20, trackId, keyframe)),
    decodeTimeBox(samples[0]?.decodeTime ?? 0),
    makeBox('trun', u32s([0x301, samples.length, dataOffset, ...rows]))
  )
}

export type FragmentTrack = { readonly id: number; readonly samples: readonly Sample[] }

/** A fragment: `moof` and `mdat`, pictures first. Its first picture is a keyframe; pictures or sound may be missing. */
export function buildFragment(
  sequence: number,
  pictures: FragmentTrack | null,
  sound: FragmentTrack | null
): Buffer {
  return Buffer.concat(fragmentPieces(sequence, pictures, sound))
}

/** The same in the pieces that it consists of, in their order: what lies together already isn't copied. */
export function fragmentPieces(
  sequence: number,
  pictures: FragmentTrack | null,
  sound: FragmentTrack | null
): readonly Buffer[] {
  const [shown, heard] = [pictures?.samples ?? [], sound?.samples ?? []]
  const bytesOf = (samples: readonly Sample[]): number =>
    samples.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const [shownBytes, heardBytes] = [bytesOf(shown), bytesOf(heard)]
  const head = (offset: number): Buffer =>
    makeBox(
      'moof',
      makeBox('mfhd', u32(0, sequence)),
      ...(pictures === null ? [] : [pictureTrack(pictures.id, shown, offset)]),
      ...(sound === null || heard.length === 0 ? [] : [soundTrack(sound.id, heard, offset + shownBytes)])
    )
  // Its length doesn't depend on the offsets in it.
  const { length } = head(0)
  const mdat = Buffer.concat([u32(8 + shownBytes + heardBytes), Buffer.from('mdat', 'latin1')])
  return [Buffer.concat([head(length + 8), mdat]), ...together([...shown, ...heard])]
}

/** What lies one behind the other in memory, as one piece. */
function together(samples: readonly Sample[]): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (const { bytes } of samples) {
    const last = pieces.at(-1)
    const follows = last?.buffer === bytes.buffer && last.byteOffset + last.length === bytes.byteOffset
    if (last === undefined || !follows) pieces.push(bytes)
    else pieces[pieces.length - 1] = Buffer.from(last.buffer, last.byteOffset, last.length + bytes.length)
  }
  return pieces
}
