import type { Size } from '../../../shared/domain/picture-view.ts'

/** Each value as the mean of those `counted` among its neighbours, `reach` pixels to each side; 0 where there are none. */
export function smoothed(
  values: Float32Array,
  counted: Uint8Array,
  { width, height }: Size,
  reach: number
): Float32Array {
  const across = width + 1
  const sums = new Float64Array(across * (height + 1))
  const counts = new Int32Array(across * (height + 1))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y + 1) * across + x + 1
      const is = counted[y * width + x] ?? 0
      const [up, left, corner] = [at - across, at - 1, at - across - 1]
      sums[at] = (sums[up] ?? 0) + (sums[left] ?? 0) - (sums[corner] ?? 0) + is * (values[y * width + x] ?? 0)
      counts[at] = (counts[up] ?? 0) + (counts[left] ?? 0) - (counts[corner] ?? 0) + is
    }
  return values.map((_, n) => {
    const [x, y] = [n % width, Math.floor(n / width)]
    const [top, bottom] = [Math.max(0, y - reach) * across, Math.min(height, y + reach + 1) * across]
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)]
    const within = (of: Float64Array | Int32Array): number =>
      (of[bottom + right] ?? 0) - (of[bottom + left] ?? 0) - (of[top + right] ?? 0) + (of[top + left] ?? 0)
    const count = within(counts)
    return count === 0 ? 0 : within(sums) / count
  })
}
