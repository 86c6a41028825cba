import type { VideoFacts } from './banner.ts'

/** How light a value is meant to be, where 1 is white paper (203 cd/m²), by ITU-R BT.2100. */
const lightOf = {
  pq:
    'st(0,pow(val/maxval,1/78.84375));' +
    'st(1,pow(max(ld(0)-0.8359375,0)/(18.8515625-18.6875*ld(0)),1/0.1593017578125)*10000/203);',
  hlg:
    'st(0,val/maxval);st(1,pow(' +
    'if(lte(ld(0),0.5),ld(0)*ld(0)/3,(exp((ld(0)-0.55991073)/0.17883277)+0.28466892)/12),1.2)*1000/203);'
} as const
/** Bright light pressed together: the same curve as `tonemap=hable`, up to ten times white. */
const pressed = 'st(2,max(((ld(1)*(ld(1)*0.15+0.05)+0.004)/(ld(1)*(ld(1)*0.15+0.5)+0.06)-0.0667)/0.7062,0));'
/** As a screen is told it, by ITU-R BT.709. */
const asShown = 'clip(if(lt(ld(2),0.018),4.5*ld(2),1.099*pow(ld(2),0.45)-0.099),0,1)*maxval'

/**
 * From a high dynamic range to what any screen shows, each colour by itself and by a table: for an ffmpeg that was built
 * without `zscale`. Strong colours come out a little paler than they were.
 */
export function roughlyToneMapped({ colours }: VideoFacts, isRgb: boolean): readonly string[] {
  const curve = lightOf[colours.transfer === 'smpte2084' ? 'pq' : 'hlg'] + pressed + asShown
  return [
    ...(isRgb ? [] : ['scale=in_color_matrix=bt2020:out_range=pc:flags=bicubic+accurate_rnd']),
    'format=gbrp10le',
    `lutrgb=r='${curve}':g='${curve}':b='${curve}'`,
    'scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int',
    'format=yuv420p'
  ]
}
