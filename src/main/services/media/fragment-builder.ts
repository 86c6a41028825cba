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

function box(type: string, ...content: Buffer[]): Buffer {
  const size = content.reduce((sum, part) => sum + part.length, 8)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(size, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...content], size)
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, n) =>
    value < 0 ? bytes.writeInt32BE(value, n * 4) : bytes.writeUInt32BE(value, n * 4)
  )
  return bytes
}

function decodeTimeBox(time: number): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(0x01000000, 0)
  bytes.writeBigUInt64BE(BigInt(time), 4)
  return box('tfdt', bytes)
}

function pictureTrack(trackId: number, samples: readonly Sample[], dataOffset: number): Buffer {
  const rows = samples.flatMap(({ duration, bytes, time, decodeTime }, n) => [
    duration,
    bytes.length,
    n === 0 ? keyframe : leansOnOthers,
    time - decodeTime
  ])
  return box(
    'traf',
    box('tfhd', words(baseIsFragment, trackId)),
    decodeTimeBox(samples[0]?.decodeTime ?? 0),
    box('trun', words(0x01000f01, samples.length, dataOffset, ...rows))
  )
}

function soundTrack(trackId: number, samples: readonly Sample[], dataOffset: number): Buffer {
  const rows = samples.flatMap(({ duration, bytes }) => [duration, bytes.length])
  return box(
    'traf',
    box('tfhd', words(baseIsFragment | 0x20, trackId, keyframe)),
    decodeTimeBox(samples[0]?.decodeTime ?? 0),
    box('trun', words(0x301, samples.length, dataOffset, ...rows))
  )
}

export type FragmentTrack = { readonly id: number; readonly samples: readonly Sample[] }

/** A fragment: `moof` and `mdat`, pictures first. Its first picture is a keyframe. */
export function buildFragment(
  sequence: number,
  pictures: FragmentTrack,
  sound: FragmentTrack | null
): Buffer {
  const sounding = sound !== null && sound.samples.length > 0 ? sound : null
  const data = [...pictures.samples, ...(sounding?.samples ?? [])].map((sample) => sample.bytes)
  const pictureBytes = pictures.samples.reduce((sum, sample) => sum + sample.bytes.length, 0)
  const head = (offset: number): Buffer =>
    box(
      'moof',
      box('mfhd', words(0, sequence)),
      pictureTrack(pictures.id, pictures.samples, offset),
      ...(sounding === null ? [] : [soundTrack(sounding.id, sounding.samples, offset + pictureBytes)])
    )
  // Its length doesn't depend on the offsets in it.
  const length = head(0).length
  return Buffer.concat([head(length + 8), box('mdat', ...data)])
}
