import { bitsOf, columns, gridHeight, rows } from './frame-pattern.ts'
import { runWith } from './run-ffmpeg.ts'

/** Where in a shown picture the whole of the drawn one lies, in pixels; it may reach beyond the edges. */
export type Lies = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One decoded picture of a film, to be looked at closely. */
export type SeenPicture = {
  readonly ptsMs: number
  /** Light at a place, 0 to 255. */
  light(x: number, y: number): number
  /** Which of `numbers` the picture can carry, read from as much of the pattern as is seen; `middle` parts light from dark. */
  carries(numbers: readonly number[], lies: Lies, middle?: number): readonly number[]
}

/** Decodes every picture of a film at its own size. */
export async function readPictures(
  path: string,
  { width, height }: { readonly width: number; readonly height: number }
): Promise<readonly SeenPicture[]> {
  const { stdout, stderr } = await runWith(
    [
      ...['-copyts', '-i', `file:${path}`, '-map', '0:v:0', '-an'],
      ...['-vf', 'settb=AVTB,showinfo,format=gray', '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1']
    ],
    []
  )
  const times = [...stderr.matchAll(/\bn: *\d+ pts: *(-?\d+)/g)].map((match) => Number(match[1]) / 1000)
  const size = width * height
  return times.map((ptsMs, n): SeenPicture => {
    const pixels = stdout.subarray(n * size, (n + 1) * size)
    const light = (x: number, y: number): number => {
      let sum = 0
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1)
          sum += pixels[Math.round(y + dy) * width + Math.round(x + dx)] ?? 0
      return sum / 9
    }
    const isInside = ({ x, y }: { x: number; y: number }): boolean =>
      x > 2 && y > 2 && x < width - 3 && y < height - 3
    return {
      ptsMs,
      light,
      carries: (numbers, lies, middle = 128) => {
        const cells = cellPlaces(lies).filter(isInside)
        const lights = cells.map(({ x, y }) => light(x, y))
        return numbers.filter((number) =>
          cells.every(({ bit }, at) => ((bitsOf(number) >> bit) & 1) === ((lights[at] ?? 0) > middle ? 1 : 0))
        )
      }
    }
  })
}

/** A spot in every cell of the pattern, in its upper half, where no words lie over it. */
function cellPlaces({ left, top, width, height }: Lies) {
  return Array.from({ length: columns * rows }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    return {
      bit: columns * rows - 1 - at,
      x: left + ((column + 0.5) / columns) * width,
      y: top + ((row + 0.3) / rows) * gridHeight * height
    }
  })
}
