import { z } from 'zod'

/**
 * The small pictures of a recording, as they are decoded a group at a time: the same pictures as the recording's,
 * one for one, in groups that each begin with a keyframe.
 */
export const lookFileSchema = z.object({
  /** For a decoder, such as `avc1.64001f`, and its configuration in base64. */
  codec: z.string(),
  description: z.base64(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Index of each group's first frame, rising. */
  groups: z.array(z.number().int().nonnegative()),
  frameCount: z.number().int().positive()
})
export type LookFile = z.infer<typeof lookFileSchema>

/** One coded picture, in the order in which they are decoded. */
export type CodedPicture = { readonly frame: number; readonly bytes: Uint8Array }

/** A group for the way to the page: how many, then index and size of each (little-endian uint32), then the bytes. */
export function packGroup(pictures: readonly CodedPicture[]): Uint8Array {
  const head = 4 + pictures.length * 8
  const size = pictures.reduce((sum, { bytes }) => sum + bytes.length, head)
  const packed = new Uint8Array(size)
  const view = new DataView(packed.buffer)
  view.setUint32(0, pictures.length, true)
  let at = head
  for (const [n, { frame, bytes }] of pictures.entries()) {
    view.setUint32(4 + n * 8, frame, true)
    view.setUint32(8 + n * 8, bytes.length, true)
    packed.set(bytes, at)
    at += bytes.length
  }
  return packed
}

export function unpackGroup(packed: ArrayBuffer): CodedPicture[] {
  const view = new DataView(packed)
  const count = view.getUint32(0, true)
  let at = 4 + count * 8
  return Array.from({ length: count }, (_, n) => {
    const size = view.getUint32(8 + n * 8, true)
    const bytes = new Uint8Array(packed, at, size)
    at += size
    return { frame: view.getUint32(4 + n * 8, true), bytes }
  })
}

/** The number of the group that holds this frame. */
export function groupOf({ groups }: Pick<LookFile, 'groups'>, frame: number): number {
  let low = 0
  let high = groups.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((groups[middle] ?? 0) <= frame) low = middle
    else high = middle - 1
  }
  return low
}
