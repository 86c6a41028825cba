import { Failure } from '../../../shared/domain/failure.ts'
import { frameShownAt } from '../../../shared/domain/frames.ts'
import { frameTimesOf } from './copy-index.ts'
import { pipeInput } from './ffmpeg.ts'
import { runToBuffer } from './filmstrip.ts'
import { fragmentSource, type WorkingCopy } from './working-copy.ts'

/** The picture shown at `ms` as a JPEG. */
export async function drawStill(copy: WorkingCopy, ms: number): Promise<Buffer> {
  const index = copy.index()
  const frame = frameShownAt(frameTimesOf(index), ms)
  const fragment = index.fragments.findIndex(
    ({ firstFrame, frameCount }) => frame >= firstFrame && frame < firstFrame + frameCount
  )
  if (fragment < 0) throw new Failure('not-found')
  const ticks = String(index.frameTicks[frame] ?? 0)
  return runToBuffer(
    {
      inputs: [pipeInput(fragmentSource(copy, [fragment]), 'mp4', ['-copyts'])],
      outputOptions: [
        ...['-map', '0:v:0', '-an', '-vf', `select='gte(pts,${ticks})',scale=out_range=pc,format=yuvj420p`],
        ...['-fps_mode', 'passthrough', '-frames:v', '1', '-q:v', '3', '-f', 'mjpeg']
      ]
    },
    undefined
  )
}
