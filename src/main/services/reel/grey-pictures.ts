import { PassThrough } from 'node:stream'
import type { Size } from '../../../shared/domain/picture-view.ts'
import { type FfmpegInput, runFfmpeg } from '../media/ffmpeg.ts'
import type { RenderRun } from './render-segment.ts'

/** A grey picture, row by row. */
export type Grey = Size & { readonly pixels: Uint8Array | Float32Array }

/** The pictures of an input, one after the other, as small grey ones; `filter` chooses among them. */
export async function* greyPictures(
  input: FfmpegInput,
  filter: string,
  size: Size,
  { signal, priority }: Pick<RenderRun, 'signal' | 'priority'>
): AsyncGenerator<Grey> {
  const giveUp = new AbortController()
  const output = new PassThrough()
  const scale = `scale=${String(size.width)}:${String(size.height)}:flags=area:out_range=pc,format=gray`
  const running = runFfmpeg({
    inputs: [input],
    outputOptions: [
      ...['-map', '0:v:0', '-an', '-vf', `${filter},${scale}`, '-fps_mode', 'passthrough', '-f', 'rawvideo']
    ],
    output,
    signal: AbortSignal.any([signal, giveUp.signal]),
    priority
  })
  const failed = running.then(
    () => null,
    (error: unknown) => {
      output.destroy()
      return error instanceof Error ? error : new Error(String(error))
    }
  )
  const bytes = size.width * size.height
  let waiting: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) {
      waiting.push(chunk)
      length += chunk.length
      if (length < bytes) continue
      const all = Buffer.concat(waiting)
      for (let at = 0; at + bytes <= length; at += bytes)
        yield { ...size, pixels: all.subarray(at, at + bytes) }
      const rest = all.subarray(length - (length % bytes))
      waiting = [rest]
      length = rest.length
    }
    const error = await failed
    if (error !== null) throw error
  } finally {
    giveUp.abort()
    await failed
  }
}
