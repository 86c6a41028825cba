import { describe, expect, test } from 'vitest'
import { boxSpan } from '../../src/main/services/media/box-span.ts'
import { buildFragment, type Sample } from '../../src/main/services/media/fragment-builder.ts'
import { createFragmentSplitter } from '../../src/main/services/media/fragment-splitter.ts'
import { type CopyHeader, isWholePicture, readSamples } from '../../src/main/services/media/mp4-fragments.ts'
import { createRepackager, type NewFragment } from '../../src/main/services/media/repackage.ts'
import { sniff } from '../../src/main/services/media/sniff.ts'

const header: CopyHeader = {
  video: { id: 1, timescale: 90_000 },
  audio: { id: 2, timescale: 48_000 },
  width: 320,
  height: 180,
  unitLengthBytes: 4
}

function picture(time: number, decodeTime = time, duration = 3600): Sample {
  return { bytes: Buffer.from(`picture at ${String(time)}`), time, decodeTime, duration }
}

function sound(n: number): Sample {
  return { bytes: Buffer.from(`sound ${String(n)}`), time: n * 1024, decodeTime: n * 1024, duration: 1024 }
}

function timesIn(fragment: Buffer, trackId: number): number[] {
  return readSamples(fragment, trackId).map((sample) => sample.time)
}

describe('a fragment', () => {
  test('is read back as it was built, reordered pictures and sound included', () => {
    const pictures = [picture(0, 0, 1), picture(10_800, 1, 3599), picture(3600, 3600), picture(7200, 7200)]
    const fragment = buildFragment(7, { id: 1, samples: pictures }, { id: 2, samples: [sound(0), sound(1)] })
    const read = (trackId: number) =>
      readSamples(fragment, trackId).map(({ offset, size, ...times }) => ({
        ...times,
        bytes: fragment.subarray(offset, offset + size)
      }))
    expect(read(1)).toEqual(pictures.map((each, n) => ({ ...each, isKey: n === 0 })))
    expect(read(2)).toEqual([sound(0), sound(1)].map((each) => ({ ...each, isKey: true })))
  })

  test('may hold sound alone', () => {
    const fragment = buildFragment(1, null, { id: 2, samples: [sound(0), sound(1)] })
    expect(timesIn(fragment, 1)).toEqual([])
    expect(
      readSamples(fragment, 2).map(({ offset, size }) => fragment.toString('latin1', offset, offset + size))
    ).toEqual(['sound 0', 'sound 1'])
  })

  test('without sound has no track for it', () => {
    const fragment = buildFragment(1, { id: 1, samples: [picture(0)] }, { id: 2, samples: [] })
    expect(fragment.toString('latin1').match(/traf/g)).toHaveLength(1)
  })
})

const bytesOf = (fragment: NewFragment | null | undefined): Buffer =>
  Buffer.concat([...(fragment?.pieces ?? [])])

/** Pictures that lean on the first of them. */
const asGroup = (pictures: readonly Sample[]) => pictures.map((each, n) => ({ ...each, isKey: n === 0 }))

describe('putting fragments together anew', () => {
  test('joins what comes in pieces: sound without pictures, and pictures without a keyframe', () => {
    const repackager = createRepackager(header)
    const pieces = Array.from({ length: 282 }, (_, n) => sound(n))
    const [first = picture(0), ...others] = [0, 3600, 7200, 360_000].map((time) => picture(time))
    const pushed = [
      repackager.push(asGroup([first, ...others.slice(0, 1)]), pieces.slice(0, 40)),
      repackager.push([], pieces.slice(40, 140)),
      repackager.push(
        others.slice(1, 2).map((each) => ({ ...each, isKey: false })),
        pieces.slice(140, 190)
      ),
      repackager.push(asGroup(others.slice(2)), pieces.slice(190)),
      repackager.end()
    ].flatMap((fragment) => (fragment === null ? [] : [fragment]))
    expect(pushed.map(({ frameTicks }) => frameTicks)).toEqual([[0, 3600, 7200], [360_000]])
    expect(timesIn(bytesOf(pushed[0]), 1)).toEqual([0, 3600, 7200])
    // Up to the last piece that ends before the picture at 4 s, which begins the next.
    expect(timesIn(bytesOf(pushed[0]), 2)).toEqual(pieces.slice(0, 187).map(({ time }) => time))
    const moof = bytesOf(pushed[0])
    expect(readSamples(moof, 1).map(({ duration }) => duration)).toEqual([3600, 3600, 352_800])
  })

  test('lets the sound of each begin no later than its first picture, and loses none of it', () => {
    const repackager = createRepackager(header)
    const second = Array.from({ length: 25 }, (_, n) => n)
    const groups = [0, 1, 2].map((group) => asGroup(second.map((n) => picture(group * 90_000 + n * 3600))))
    // ffmpeg cuts after the last piece that begins before the next group.
    const pieces = Array.from({ length: 141 }, (_, n) => sound(n))
    const upTo = (seconds: number) => pieces.filter((piece) => piece.time < seconds * 48_000)
    const fragments = [
      repackager.push(groups[0] ?? [], upTo(1)),
      repackager.push(groups[1] ?? [], upTo(2).slice(upTo(1).length)),
      repackager.push(groups[2] ?? [], upTo(3).slice(upTo(2).length)),
      repackager.end()
    ].flatMap((fragment) => (fragment === null ? [] : [fragment]))
    expect(fragments).toHaveLength(3)
    for (const [n, fragment] of fragments.entries())
      expect(Math.min(...timesIn(bytesOf(fragment), 2)) / 48_000).toBeLessThanOrEqual(n)
    expect(fragments.flatMap((fragment) => timesIn(bytesOf(fragment), 2))).toEqual(
      upTo(3).map((piece) => piece.time)
    )
    expect(fragments.flatMap(({ frameTicks }) => frameTicks)).toEqual(groups.flat().map(({ time }) => time))
    expect(fragments.at(-1)?.endTicks).toBe(270_000)
  })

  test('leaves out what a coder fills up its last pieces of sound with', () => {
    const repackager = createRepackager(header)
    repackager.push(
      asGroup([picture(0), picture(3600)]),
      Array.from({ length: 8 }, (_, n) => sound(n))
    )
    const last = repackager.end()
    expect(timesIn(bytesOf(last), 2)).toEqual([0, 1024, 2048, 3072])
    expect(last?.endTicks).toBe(7200)
  })

  test('lets the last picture stand for as long as sound goes on', () => {
    const repackager = createRepackager(header)
    const pieces = Array.from({ length: 100 }, (_, n) => sound(n))
    repackager.push(asGroup([picture(0), picture(3600)]), pieces)
    const last = repackager.end()
    expect(timesIn(bytesOf(last), 2)).toEqual(pieces.map(({ time }) => time))
    expect(last?.endTicks).toBe(192_000)
    const durations = readSamples(bytesOf(last), 1).map(({ duration }) => duration)
    expect(durations).toEqual([3600, 188_400])
  })

  test('goes on with silence where the sound stops, to the last picture', () => {
    const repackager = createRepackager(header)
    const pieces = Array.from({ length: 20 }, (_, n) => sound(n))
    const first = repackager.push(asGroup([picture(0)]), pieces)
    const second = repackager.push(asGroup([picture(90_000)]), [])
    const last = repackager.end(270_000)
    const starts = [second, last].map((fragment) => timesIn(bytesOf(fragment), 2))
    expect(first).toBeNull()
    expect(starts.flat()).toEqual(Array.from({ length: 141 }, (_, n) => n * 1024))
    expect(starts[1]?.[0]).toBeLessThanOrEqual(48_000)
    expect(last?.endTicks).toBe(270_000)
  })

  test('gives shown times in order where pictures are stored in another', () => {
    const repackager = createRepackager(header)
    repackager.push(
      asGroup([picture(0, 0), picture(10_800, 1), picture(3600, 3600), picture(7200, 7200)]),
      []
    )
    expect(repackager.end()?.frameTicks).toEqual([0, 3600, 7200, 10_800])
  })
})

test('a stream is cut into header and fragments wherever its pieces begin and end', async () => {
  const box = (type: string, size: number): Buffer => {
    const bytes = Buffer.alloc(size, type)
    bytes.writeUInt32BE(size, 0)
    bytes.write(type, 4)
    return bytes
  }
  const stream = Buffer.concat([
    ...[box('ftyp', 20), box('moov', 300), box('moof', 40), box('mdat', 5000)],
    ...[box('moof', 44), box('mdat', 70), box('mfra', 30)]
  ])
  for (const step of [1, 7, 64, 1000, stream.length]) {
    const seen: string[] = []
    const note = (what: string) => (): Promise<void> => Promise.resolve(void seen.push(what))
    const splitter = createFragmentSplitter({
      onHeader: (bytes) => note(`header ${String(bytes.length)}`)(),
      onFragment: (moof, mdat) => note(`fragment ${String(moof.length)}+${String(mdat.length)}`)(),
      onEnd: note('end')
    })
    for (let at = 0; at < stream.length; at += step) splitter.write(stream.subarray(at, at + step))
    await new Promise<void>((done) => splitter.end(() => done()))
    expect(seen).toEqual(['header 320', 'fragment 40+5000', 'fragment 44+70', 'end'])
  }
})

describe('a stored picture', () => {
  const unit = (type: number, length: number): Buffer => {
    const bytes = Buffer.alloc(4 + length, 0x11)
    bytes.writeUInt32BE(length, 0)
    bytes[4] = type
    return bytes
  }

  test('is whole when its units fill it', () => {
    expect(isWholePicture(Buffer.concat([unit(0x06, 20), unit(0x65, 900)]), 4)).toBe(true)
  })

  test('is not whole when it was zeroed, cut off or overwritten', () => {
    const whole = Buffer.concat([unit(0x06, 20), unit(0x65, 900)])
    expect(isWholePicture(Buffer.alloc(900), 4)).toBe(false)
    expect(isWholePicture(whole.subarray(0, 500), 4)).toBe(false)
    expect(isWholePicture(Buffer.concat([whole.subarray(0, 24), Buffer.alloc(904, 0xaa)]), 4)).toBe(false)
    expect(isWholePicture(Buffer.alloc(0), 4)).toBe(false)
  })
})

describe('the first bytes of a file', () => {
  const at = (offset: number, text: string, length = 64): Buffer => {
    const bytes = Buffer.alloc(length, 1)
    bytes.write(text, offset, 'latin1')
    return bytes
  }
  const stream = (packet: number, first: number): Buffer => {
    const bytes = Buffer.alloc(packet * 6, 1)
    for (let n = 0; n < 6; n += 1) bytes[first + n * packet] = 0x47
    return bytes
  }

  test('tell what it is, whatever it is called', () => {
    const video = (container: string) => ({ kind: 'video', container })
    expect(sniff(at(4, 'ftypqt  '))).toEqual(video('mp4'))
    expect(sniff(at(4, 'mdat'))).toEqual(video('mp4'))
    expect(sniff(at(0, '\x1a\x45\xdf\xa3'))).toEqual(video('matroska'))
    expect(sniff(Buffer.concat([Buffer.from('RIFF0000AVI '), Buffer.alloc(9)]))).toEqual(video('avi'))
    expect(sniff(at(0, '\x00\x00\x01\xba'))).toEqual(video('mpeg'))
    expect(sniff(stream(188, 0))).toEqual(video('mpegts'))
    expect(sniff(stream(192, 4))).toEqual(video('mpegts'))
    expect(sniff(at(0, 'ID3'))).toEqual({ kind: 'sound' })
    expect(sniff(Buffer.concat([Buffer.from('RIFF0000WAVE'), Buffer.alloc(9)]))).toEqual({ kind: 'sound' })
    expect(sniff(Buffer.alloc(4096))).toEqual({ kind: 'zeros' })
    expect(sniff(at(0, '\xff\xd8\xff\xe0'))).toEqual({ kind: 'other' })
    expect(sniff(Buffer.from('#EXTM3U\nfile:///etc/passwd'))).toEqual({ kind: 'other' })
    expect(sniff(Buffer.from('ffconcat version 1.0'))).toEqual({ kind: 'other' })
    expect(sniff(Buffer.from('\ufeffA letter that begins with a mark.', 'utf16le'))).toEqual({
      kind: 'other'
    })
    expect(sniff(at(4, 'ftypheic'))).toEqual({ kind: 'other' })
    const packed = ['PK\x03\x04', 'PK\x05\x06', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', '\x1f\x8b\x08']
    for (const signs of packed) expect(sniff(at(0, signs))).toEqual({ kind: 'packed' })
    // What a letter is kept in is packed as well, but nobody unpacks it.
    for (const first of ['[Content_Types].xml', 'mimetype', '_rels/.rels', 'word/document.xml'])
      expect(sniff(Buffer.concat([at(0, 'PK\x03\x04').subarray(0, 30), Buffer.from(first)]))).toEqual({
        kind: 'other'
      })
    expect(sniff(Buffer.from([0, 0, 0, 1, 0x67, 0x64, 0, 0x1f, 0xac]))).toEqual({ kind: 'unread' })
    expect(sniff(Buffer.from([0, 0, 1, 0x40, 1, 0x0c, 1, 0xff]))).toEqual({ kind: 'unread' })
    expect(sniff(at(0, 'IMKH'))).toEqual(video('mpeg'))
    expect(sniff(at(0, 'DHAV'))).toEqual(video('dhav'))
    expect(sniff(Buffer.from('RIFF0000CDXA'))).toEqual(video('mpeg'))
    for (const packet of [188, 192, 204])
      for (const first of [1, 100, packet - 1])
        expect(sniff(Buffer.concat([stream(packet, first), Buffer.alloc(packet, 0x47)]))).toEqual(
          video('mpegts')
        )
  })
})

test('a box says how far it reaches, in 32 or 64 bits or to the end', () => {
  const head = (size: number, long = 0n): Buffer => {
    const bytes = Buffer.alloc(16)
    bytes.writeUInt32BE(size, 0)
    bytes.write('mdat', 4)
    bytes.writeBigUInt64BE(long, 8)
    return bytes
  }
  expect(boxSpan(head(500), 900)).toEqual({ type: 'mdat', size: 500 })
  expect(boxSpan(head(0), 900)).toEqual({ type: 'mdat', size: 900 })
  expect(boxSpan(head(1, 5_000_000_000n), 900)).toEqual({ type: 'mdat', size: 5_000_000_000 })
  expect(boxSpan(head(3), 900)).toBeNull()
  expect(boxSpan(Buffer.alloc(16), 900)).toBeNull()
})
