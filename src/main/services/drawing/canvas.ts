/** A picture of RGB bytes, on which soft-edged shapes are painted. */
export type Canvas = { readonly width: number; readonly height: number; readonly pixels: Buffer }
export type Colour = readonly [red: number, green: number, blue: number]

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: Buffer.alloc(width * height * 3) }
}

export function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Paints every pixel in `bounds` by how far it lies from an edge: negative is inside. */
function paint(
  { width, height, pixels }: Canvas,
  bounds: Bounds,
  distance: (x: number, y: number) => number,
  [red, green, blue]: Colour,
  opacity: number
): void {
  const left = Math.max(0, Math.floor(bounds.left - 1))
  const right = Math.min(width, Math.ceil(bounds.right + 1))
  const bottom = Math.min(height, Math.ceil(bounds.bottom + 1))
  for (let y = Math.max(0, Math.floor(bounds.top - 1)); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5))) * opacity
      if (cover === 0) continue
      const at = (y * width + x) * 3
      pixels[at] = (pixels[at] ?? 0) * (1 - cover) + red * cover
      pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - cover) + green * cover
      pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - cover) + blue * cover
    }
  }
}

export function fill(canvas: Canvas, inside: Colour): void {
  canvas.pixels.fill(Buffer.from(inside))
}

/** A thick line with round ends; a circle when it has no length. */
export function limb(
  canvas: Canvas,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  radius: number,
  inside: Colour,
  opacity = 1
): void {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const bounds = {
    left: Math.min(x1, x2) - radius,
    right: Math.max(x1, x2) + radius,
    top: Math.min(y1, y2) - radius,
    bottom: Math.max(y1, y2) + radius
  }
  const distance = (x: number, y: number): number => {
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - radius
  }
  paint(canvas, bounds, distance, inside, opacity)
}

export function oval(
  canvas: Canvas,
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  inside: Colour,
  opacity = 1
): void {
  const bounds = { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry }
  const distance = (px: number, py: number): number =>
    (Math.hypot((px - x) / rx, (py - y) / ry) - 1) * Math.min(rx, ry)
  paint(canvas, bounds, distance, inside, opacity)
}

export function box(canvas: Canvas, bounds: Bounds, corner: number, inside: Colour, opacity = 1): void {
  const [cx, cy] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2]
  const [hx, hy] = [(bounds.right - bounds.left) / 2 - corner, (bounds.bottom - bounds.top) / 2 - corner]
  const distance = (x: number, y: number): number => {
    const [qx, qy] = [Math.abs(x - cx) - hx, Math.abs(y - cy) - hy]
    return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - corner
  }
  paint(canvas, bounds, distance, inside, opacity)
}

type Laid = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** Lays a picture over another, as far as it covers. */
export function layOver({ width, pixels }: Canvas, { rgba, left, top, ...over }: Laid): void {
  for (let y = 0; y < over.height; y += 1)
    for (let x = 0; x < over.width; x += 1) {
      const from = (y * over.width + x) * 4
      const share = (rgba[from + 3] ?? 0) / 255
      if (share === 0) continue
      const at = ((top + y) * width + left + x) * 3
      for (let part = 0; part < 3; part += 1)
        pixels[at + part] = (pixels[at + part] ?? 0) * (1 - share) + (rgba[from + part] ?? 0) * share
    }
}
