/** A box with these contents. */
export function makeBox(type: string, ...contents: readonly Buffer[]): Buffer {
  const size = contents.reduce((sum, content) => sum + content.length, 8)
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...contents])
}

/** Numbers of four bytes each. */
export function u32(...values: readonly number[]): Buffer {
  return u32s(values)
}

/** The same of a list, which may be longer than a call can have arguments. */
export function u32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32BE(value >>> 0, at * 4))
  return bytes
}

/** When the first sample of a track fragment is decoded, in eight bytes: 32 bits of ticks are full after thirteen hours. */
export function decodeTimeBox(time: number): Buffer {
  return makeBox('tfdt', u32(0x01000000), u64(time))
}

/** A number of eight bytes. */
export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
