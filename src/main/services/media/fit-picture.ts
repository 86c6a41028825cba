type Size = { readonly width: number; readonly height: number }

/**
 * Filters that bring pictures of whatever size and shape to `size`, each in its own shape, black beside it: a phone is turned
 * in the middle of a call, a tape goes from 4:3 to 16:9. Whatever is within a pixel or two of the wanted shape fills it.
 * The first goes into a `scale`, the second comes after it. Asked anew for every picture, so that a change
 * need not begin the whole graph again; that costs nothing as long as none comes.
 */
export function fitPicture({ width, height }: Size): { readonly scale: string; readonly pad: string } {
  const [w, h] = [String(width), String(height)]
  const fills = `lte(abs(${h}*dar-${w}),2*max(1,dar)+1)`
  const within = (most: string, other: string): string =>
    `'if(${fills},${most},max(2,2*round(min(${most},${other})/2)))'`
  return {
    scale: `w=${within(w, `${h}*dar`)}:h=${within(h, `${w}/dar`)}:eval=frame`,
    pad: `pad=${w}:${h}:2*trunc((ow-iw)/4):2*trunc((oh-ih)/4):eval=frame`
  }
}
