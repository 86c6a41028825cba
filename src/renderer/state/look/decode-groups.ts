import { type LookFile, unpackGroup } from '../../../shared/domain/look.ts'
import { recordingUrls } from '../../../shared/domain/recording.ts'

type GroupDecoder = {
  /**
   * Decodes a group; `onPicture` gets every picture as soon as it is there, and has to close it. Rejects when
   * `signal` is aborted; the decoder is free for another group at once.
   */
  decode(
    group: number,
    onPicture: (frame: number, picture: VideoFrame) => void,
    signal: AbortSignal
  ): Promise<void>
  dispose(): void
}

/** Whether this page can decode such pictures by itself. */
export async function canDecode(file: LookFile): Promise<boolean> {
  if (!('VideoDecoder' in globalThis)) return false
  const { supported } = await VideoDecoder.isConfigSupported(configOf(file)).catch(() => ({
    supported: false
  }))
  return supported === true
}

function configOf({ codec, description, width, height }: LookFile): VideoDecoderConfig {
  return {
    codec,
    description: Uint8Array.from(atob(description), (letter) => letter.charCodeAt(0)),
    codedWidth: width,
    codedHeight: height,
    // A card lends out a handful of pictures at a time and then waits for them back; these are kept.
    hardwareAcceleration: 'prefer-software',
    optimizeForLatency: true
  }
}

/** Decodes one group at a time; a second call waits for the first. Rejects for ever once the decoder has failed. */
export function createGroupDecoder(recordingId: string, file: LookFile): GroupDecoder {
  let deliver: (picture: VideoFrame) => void = (picture) => picture.close()
  const decoder = new VideoDecoder({
    output: (picture) => deliver(picture),
    // What was asked for rejects by itself.
    error: () => undefined
  })
  decoder.configure(configOf(file))
  let turn: Promise<unknown> = Promise.resolve()

  async function decode(
    group: number,
    onPicture: (frame: number, picture: VideoFrame) => void,
    signal: AbortSignal
  ): Promise<void> {
    const response = await fetch(recordingUrls.lookGroup(recordingId, group), { signal })
    if (!response.ok) throw new Error(`no group ${String(group)}`)
    const coded = unpackGroup(await response.arrayBuffer())
    signal.throwIfAborted()
    const stop = (): void => {
      decoder.reset()
      decoder.configure(configOf(file))
    }
    signal.addEventListener('abort', stop)
    deliver = (picture) => onPicture(picture.timestamp, picture)
    for (const [n, { frame, bytes }] of coded.entries())
      // The frame's index is all the time that is needed: it comes out with the picture.
      decoder.decode(
        new EncodedVideoChunk({ type: n === 0 ? 'key' : 'delta', timestamp: frame, data: bytes })
      )
    await decoder.flush().finally(() => signal.removeEventListener('abort', stop))
  }
  return {
    decode: (group, onPicture, signal) => {
      const mine = turn.then(() => decode(group, onPicture, signal))
      turn = mine.catch(() => undefined)
      return mine
    },
    dispose: () => {
      deliver = (picture) => picture.close()
      if (decoder.state !== 'closed') decoder.close()
    }
  }
}
