import { boxAt, boxesIn } from '../reel/mp4-boxes.ts'

/** What AAC sound is, as its decoder is told. */
export type AacConfig = { readonly rate: number; readonly channels: 1 | 2 }

/** As the numbers in a configuration mean them; other rates are not kept. */
const keptRates: Readonly<Record<number, number>> = { 3: 48_000, 4: 44_100 }
const decoderSpecific = 5
/** What stands in a description before the one in it: its own fields. */
const fieldBytes: Readonly<Record<number, number>> = { 3: 3, 4: 13 }

/**
 * What the sound of a copy's beginning is, where it is plain AAC (“low complexity”) in one or two channels at a usual
 * rate, which every player and every reader of a copy takes as it is; null for all other sound.
 */
export function readAacConfig(init: Buffer): AacConfig | null {
  const moov = boxAt(init, ['moov'])
  if (moov === undefined) return null
  for (const trak of boxesIn(init, moov.start + 8, moov.end)) {
    if (trak.type !== 'trak') continue
    const stsd = boxAt(init, ['mdia', 'minf', 'stbl', 'stsd'], trak.start + 8, trak.end)
    if (stsd === undefined || init.toString('latin1', stsd.start + 20, stsd.start + 24) !== 'mp4a') continue
    const at = init.subarray(stsd.start, stsd.end).indexOf('esds', 0, 'latin1')
    return at < 0 ? null : plainAac(specificIn(init.subarray(stsd.start + at + 8, stsd.end)))
  }
  return null
}

/** The innermost of the descriptions in each other, each with its kind and its length in front. */
function specificIn(description: Buffer): Buffer {
  let at = 0
  while (at < description.length) {
    const kind = description[at] ?? 0
    at += 1
    let length = 0
    for (let more = true; more && at < description.length; at += 1) {
      const byte = description[at] ?? 0
      length = (length << 7) | (byte & 0x7f)
      more = (byte & 0x80) !== 0
    }
    if (kind === decoderSpecific) return description.subarray(at, at + length)
    const fields = fieldBytes[kind]
    if (fields === undefined) break
    at += fields
  }
  return Buffer.alloc(0)
}

function plainAac(config: Buffer): AacConfig | null {
  if (config.length < 2) return null
  const bits = config.readUInt16BE(0)
  const [kind, rate, channels] = [bits >> 11, keptRates[(bits >> 7) & 0xf], (bits >> 3) & 0xf]
  const isPlain = kind === 2 && (bits & 7) === 0 && !doublesRate(config.subarray(2))
  return isPlain && rate !== undefined && (channels === 1 || channels === 2) ? { rate, channels } : null
}

/** Whether a second half of the sound, above what is coded here, is announced behind it. */
function doublesRate(extension: Buffer): boolean {
  if (extension.length < 3) return false
  const bits = extension.readUIntBE(0, 3)
  return bits >> 13 === 0x2b7 && ((bits >> 8) & 0x1f) === 5 && (bits & 0x80) !== 0
}
