/** How several pictures share the stage. */
export const cameraLayouts = ['side', 'corner', 'strip'] as const
export type CameraLayout = (typeof cameraLayouts)[number]

/** A part of the stage, as fractions of it. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the small pictures begin, as fractions of the room they have. */
export type Corner = { readonly x: number; readonly y: number }
export const bottomRight: Corner = { x: 1, y: 1 }

const small = 0.28
const strip = 0.25
const margin = 0.015

/**
 * Where each camera's picture stands, in the order of the cameras. `large` is the number of the one that matters:
 * first side by side, else the big one. One camera alone has the whole stage.
 */
export function cameraPlaces(
  layout: CameraLayout,
  count: number,
  large: number,
  corner: Corner = bottomRight
): Place[] {
  const others = Array.from({ length: count }, (_, n) => n).filter((n) => n !== large)
  const at = (n: number): Place => {
    const nth = others.indexOf(n)
    if (count === 1) return whole
    switch (layout) {
      case 'side':
        return n === large ? besideAt(0, count) : besideAt(nth + 1, count)
      case 'corner':
        return n === large ? whole : inCorner(nth, others.length, corner)
      case 'strip':
        return n === large ? { ...whole, width: 1 - strip } : inStrip(nth, others.length)
    }
  }
  return Array.from({ length: count }, (_, n) => at(n))
}

const whole: Place = { x: 0, y: 0, width: 1, height: 1 }

function besideAt(nth: number, count: number): Place {
  if (count === 2) return { x: nth / 2, y: 0, width: 0.5, height: 1 }
  return { x: (nth % 2) / 2, y: nth < 2 ? 0 : 0.5, width: 0.5, height: 0.5 }
}

function inCorner(nth: number, count: number, corner: Corner): Place {
  const high = Math.min(small, (1 - 2 * margin) / count - margin)
  const total = count * high + (count - 1) * margin
  return {
    x: margin + corner.x * (1 - 2 * margin - small),
    y: margin + corner.y * (1 - 2 * margin - total) + nth * (high + margin),
    width: small,
    height: high
  }
}

function inStrip(nth: number, count: number): Place {
  const height = Math.min(1 / 2, 1 / count)
  return { x: 1 - strip, y: (1 - count * height) / 2 + nth * height, width: strip, height }
}

/** The layout after this one, or before it. */
export function nextLayout(layout: CameraLayout, by: 1 | -1): CameraLayout {
  const at = cameraLayouts.indexOf(layout) + by + cameraLayouts.length
  return cameraLayouts[at % cameraLayouts.length] ?? layout
}
