import { z } from 'zod'

const faceSchema = z.object({
  family: z.string(),
  /** The program's own typeface, the one with every Latin letter, another script, or pictures. */
  kind: z.enum(['own', 'latin', 'script', 'emoji']),
  /** Files within the folder of fonts; one file where it holds both weights, or has only one. */
  regular: z.string(),
  strong: z.string(),
  /** The signs it has, as `unicode-range` wants them. */
  ranges: z.string()
})
export type FontFace = z.infer<typeof faceSchema>

/** The fonts that ship and the signs they have: a sign is shown by the first that has it. */
export const fontTableSchema = z.object({ faces: z.array(faceSchema) })
export type FontTable = z.infer<typeof fontTableSchema>

/** Tells of a code point whether it is among `ranges`. */
export function signsIn(ranges: string): (code: number) => boolean {
  const edges = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  edges.sort(([a], [b]) => a - b)
  return (code) => {
    let [low, high] = [0, edges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edges[middle]?.[1] ?? 0) < code) low = middle + 1
      else high = middle
    }
    return (edges[low]?.[0] ?? Infinity) <= code
  }
}
