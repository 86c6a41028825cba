/** A top-level box of an MP4 file: its type and how far it says it reaches. */
export type BoxSpan = { readonly type: string; readonly size: number }

/** Reads a box's first 8 to 16 bytes; `rest` is how much of the file is left from there. Null: this is no box. */
export function boxSpan(head: Buffer, rest: number): BoxSpan | null {
  if (head.length < 8) return null
  const type = head.toString('latin1', 4, 8)
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return null
  const size = head.readUInt32BE(0)
  if (size === 0) return { type, size: rest }
  if (size === 1) return head.length < 16 ? null : { type, size: Number(head.readBigUInt64BE(8)) }
  return size < 8 ? null : { type, size }
}
