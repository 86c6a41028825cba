import { movedByPart } from './clock-restarts.ts'
import { copyColours } from './copy-colours.ts'
import { ticksPerSecond } from './copy-index.ts'
import { fitPicture } from './fit-picture.ts'
import type { SourceFacts } from './source-facts.ts'

export const longestSide = 1920
export const shortestSide = 1080

/** The size a picture is coded at: square pixels, at most 1080p lying or standing, even. */
export function codedSize(
  width: number,
  height: number,
  pixelAspect: number
): { width: number; height: number } {
  const shownWidth = pixelAspect >= 1 ? width * pixelAspect : width
  const shownHeight = pixelAspect >= 1 ? height : height / pixelAspect
  const long = Math.max(shownWidth, shownHeight)
  const short = Math.min(shownWidth, shownHeight)
  const scale = Math.min(1, longestSide / long, shortestSide / short)
  const even = (length: number): number => Math.max(2, Math.round((length * scale) / 2) * 2)
  return { width: even(shownWidth), height: even(shownHeight) }
}

/**
 * What happens to each picture before it is coded: its time, its shape, its colours. Where they change in the middle of a film
 * ffmpeg begins these filters again: none of them remembers anything.
 */
export function pictureFilters(
  { video, firstPicture, coloursRoughly, parts }: SourceFacts,
  size: { width: number; height: number }
): string {
  const neverInterlaced = ['hevc', 'vp8', 'vp9', 'av1', 'prores'].includes(video.codec)
  const colours = copyColours(video, coloursRoughly)
  const fit = fitPicture(size)
  return [
    `settb=1/${String(ticksPerSecond)}`,
    ...movedByPart('setpts', parts?.pictures),
    `setpts=PTS-${ticksOf(firstPicture.startSeconds)}`,
    // Only touches pictures that are marked as interlaced.
    ...(neverInterlaced || video.progressive ? [] : ['yadif=mode=send_frame:deint=interlaced']),
    `scale=${fit.scale}:${colours.scale}`,
    ...colours.filters,
    fit.pad,
    'setsar=1',
    `setparams=colorspace=${colours.matrix}:color_primaries=bt709:color_trc=bt709:range=tv`
  ].join(',')
}

const ticksOf = (seconds: number): string => String(Math.round(seconds * ticksPerSecond))

/** What the copy says of its colours: all of it, so that nobody has to guess. */
export function pictureTags({ video }: SourceFacts): readonly string[] {
  return [
    ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-colorspace', copyColours(video).matrix]
  ]
}
