import type { VideoFacts } from './banner.ts'
import { highDefinitionLines } from './copy-input.ts'
import { roughlyToneMapped } from './rough-tones.ts'

/** What is done with the colours of a film that is coded anew. */
type CopyColours = {
  /** Goes into the `scale` that also changes the size. */
  readonly scale: string
  /** From what that gives to pictures as they are coded. */
  readonly filters: readonly string[]
  /** How light and colour are parted in the copy. */
  readonly matrix: 'bt709' | 'smpte170m'
}

const exactly = 'flags=bicubic+accurate_rnd+full_chroma_int'
const bicubic = 'flags=bicubic'
const inBt709 = 'itrc=bt709:space=bt709:primaries=bt709:trc=bt709:range=tv:format=yuv420p'

/** What `zscale` can come from in a high dynamic range, and `colorspace` in a usual one. Of others the nearest is taken. */
const brightMatrices = /^(bt709|bt470bg|smpte170m|ycgco|bt2020nc|ictcp|chroma-derived-nc)$/
const plainMatrices = /^(bt709|fcc|bt470bg|smpte170m|smpte240m|ycgco|bt2020nc)$/

const isRgb = ({ pixelFormat }: VideoFacts): boolean => /rgb|bgr|gbr|pal8|xyz|bayer/.test(pixelFormat)

/**
 * The colours of a copy. What is in those of video stays as it is and is told; what says nothing is taken as players take it,
 * by its lines. All else comes in BT.709: what a screen recorder wrote as RGB, and a high dynamic range.
 */
export function copyColours(video: VideoFacts, roughly = false): CopyColours {
  const { matrix, primaries } = video.colours
  if (video.highDynamicRange) {
    const filters = roughly ? roughlyToneMapped(video, isRgb(video)) : toneMapped(video)
    return { scale: bicubic, filters, matrix: 'bt709' }
  }
  if (isRgb(video))
    return {
      scale: `out_color_matrix=bt709:out_range=tv:${exactly}`,
      filters: ['format=yuv420p'],
      matrix: 'bt709'
    }
  const [asIs, eightBits] = [`out_range=tv:${bicubic}`, 'format=yuv420p']
  const isWide = primaries === 'bt2020'
  if (isWide || /^(bt2020n?c|fcc|smpte240m|ycgco)$/.test(matrix)) {
    const from = `ispace=${plainMatrices.test(matrix) ? matrix : 'bt2020nc'}:iprimaries=${isWide ? 'bt2020' : 'bt709'}`
    return { scale: asIs, filters: [eightBits, `colorspace=${from}:${inBt709}`], matrix: 'bt709' }
  }
  const isOld =
    /^(smpte170m|bt470bg)$/.test(matrix) || (matrix !== 'bt709' && video.height < highDefinitionLines)
  return { scale: asIs, filters: [eightBits], matrix: isOld ? 'smpte170m' : 'bt709' }
}

/** From a high dynamic range to what any screen shows. A film that names only a part of it means the rest as well. */
function toneMapped(video: VideoFacts): readonly string[] {
  const { matrix, primaries } = video.colours
  const meant = [
    ...(isRgb(video) ? ['colorspace=gbr'] : brightMatrices.test(matrix) ? [] : ['colorspace=bt2020nc']),
    ...(primaries === 'unknown' || primaries === 'reserved' ? ['color_primaries=bt2020'] : [])
  ]
  return [
    ...(meant.length === 0 ? [] : [`setparams=${meant.join(':')}`]),
    'zscale=t=linear:npl=203',
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=hable:desat=0',
    'zscale=t=bt709:m=bt709:r=tv',
    'format=yuv420p'
  ]
}
