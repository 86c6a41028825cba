export const columns = 8
export const rows = 2
/** The grid covers the upper part of the picture, so that captions below don't touch it. */
export const gridHeight = 0.6

/** Twelve bits of number and four that check them. */
export function bitsOf(number: number): number {
  const low = number & 0xfff
  const check = (~((low >> 8) + ((low >> 4) & 15) * 3 + (low & 15) * 5) & 15) >>> 0
  return (low << 4) | check
}

/** The number in sixteen read bits; null when they do not check. */
export function numberOf(bits: number): number | null {
  const number = bits >> 4
  return bitsOf(number) === bits ? number : null
}

/** A picture (yuv420p) that carries `number` as blocks of light and dark over something that moves. */
export function drawFrame(number: number, width: number, height: number): Buffer {
  const chroma = ((width + 1) >> 1) * ((height + 1) >> 1)
  const frame = Buffer.alloc(width * height + chroma * 2, 128)
  const bits = bitsOf(number)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor((y / (height * gridHeight)) * rows)
      const column = Math.floor((x / width) * columns)
      const bit = columns * rows - 1 - (row * columns + column)
      const light = row < rows ? (bits >> bit) & 1 : null
      frame[y * width + x] = light === null ? 60 + ((x + number * 3 + y) % 120) : light === 1 ? 225 : 30
    }
  }
  frame.fill(118 + (number % 20), width * height, width * height + chroma)
  return frame
}
