import { type Box, boxAt } from './mp4-boxes.ts'

/** Where each sample of a track lies in its file, in turn. */
export function* samplesOf(
  moov: Buffer,
  trak: Box
): Generator<{ readonly offset: number; readonly size: number }> {
  const table = (type: string): Buffer => {
    const box = boxAt(moov, ['mdia', 'minf', 'stbl', type], trak.start + 8, trak.end)
    return box === undefined ? Buffer.alloc(12) : moov.subarray(box.start + 12, box.end)
  }
  const sizes = table('stsz')
  const common = sizes.readUInt32BE(0)
  const count = sizes.readUInt32BE(4)
  const far = boxAt(moov, ['mdia', 'minf', 'stbl', 'co64'], trak.start + 8, trak.end) !== undefined
  const chunks = table(far ? 'co64' : 'stco')
  const runs = table('stsc')
  let sample = 0
  let run = 0
  for (let chunk = 1; chunk <= chunks.readUInt32BE(0) && sample < count; chunk++) {
    const last = run + 1 >= runs.readUInt32BE(0)
    if (!last && runs.readUInt32BE(4 + (run + 1) * 12) <= chunk) run += 1
    let offset = far ? Number(chunks.readBigUInt64BE(4 + (chunk - 1) * 8)) : chunks.readUInt32BE(chunk * 4)
    for (let inChunk = 0; inChunk < runs.readUInt32BE(8 + run * 12) && sample < count; inChunk++) {
      const size = common === 0 ? sizes.readUInt32BE(8 + sample * 4) : common
      yield { offset, size }
      offset += size
      sample += 1
    }
  }
}
