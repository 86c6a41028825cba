import { Failure } from '../../../shared/domain/failure.ts'
import { frameShownAt } from '../../../shared/domain/frames.ts'
import { hiddenDuring, maskLooks } from '../../../shared/domain/mask-looks.ts'
import { onWholePictures } from '../../../shared/domain/masks.ts'
import type { Mask } from '../../../shared/domain/reel-records.ts'
import { hidingFilters } from '../reel/mask-filter.ts'
import { withHidingTracks } from '../reel/mask-pictures.ts'
import { inReelColours } from '../reel/reel-colours.ts'
import { endMsOf, fragmentOfFrame, frameTimesOf } from './copy-index.ts'
import { copyInput } from './copy-input.ts'
import { runToBuffer } from './filmstrip.ts'
import { fragmentSource, type WorkingCopy } from './working-copy.ts'

/** The picture shown at `ms` as a JPEG, with what `masks`, the recording's own, hide of it. */
export async function drawStill(copy: WorkingCopy, ms: number, masks: readonly Mask[]): Promise<Buffer> {
  const index = copy.index()
  const times = frameTimesOf(index)
  const frame = frameShownAt(times, ms)
  if (times.length === 0) throw new Failure('not-found')
  const fragment = fragmentOfFrame(index, frame)
  const ticks = index.frameTicks[frame] ?? 0
  const startMs = times[frame] ?? 0
  const whole = onWholePictures(masks, { frames: times, endMs: endMsOf(index) })
  const looks = hiddenDuring(maskLooks(whole, copy.header), { startMs, endMs: startMs + 1 })
  const piece = withHidingTracks(fragmentSource(copy, [fragment]), looks, copy.header, [ticks])
  const picture = `[0:v:0]select='gte(pts,${String(ticks)})'`
  const inColours = [picture, ...inReelColours(copy.header)].join(',')
  const shown = looks.length === 0 ? picture : hidingFilters(inColours, looks, copy.header, 1)
  return runToBuffer(
    {
      inputs: [copyInput(piece, copy.header)],
      outputOptions: [
        ...[
          '-filter_complex',
          `${shown},scale=out_range=pc:out_color_matrix=bt601:flags=bicubic+accurate_rnd+full_chroma_int,format=yuvj420p[still]`,
          '-map',
          '[still]',
          '-an'
        ],
        ...['-fps_mode', 'passthrough', '-frames:v', '1', '-q:v', '3', '-f', 'mjpeg']
      ]
    },
    undefined
  )
}
