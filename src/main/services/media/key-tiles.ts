import { Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { copyInput } from './copy-input.ts'
import { runFfmpeg } from './ffmpeg.ts'
import type { Sample } from './fragment-builder.ts'
import type { CopyHeader } from './mp4-fragments.ts'
import { signsOfDamage } from './signs-of-damage.ts'
import { createTrackFeed } from './track-feed.ts'

export const tileWidth = 160

/** How high a tile is. */
export function tileHeightOf({ width, height }: Pick<CopyHeader, 'width' | 'height'>): number {
  return Math.max(2, Math.round((tileWidth * height) / width / 2) * 2)
}

/** A tile's bytes: bare samples of 4:2:0. */
export type Tile = Buffer

/** How many they are. */
export function tileBytes(picture: Pick<CopyHeader, 'width' | 'height'>): number {
  return tileWidth * tileHeightOf(picture) * 1.5
}

const pictureShown = /Parsed_showinfo.* n: *\d+ .*?fmt:(\S+) .*?sar:(\S+) s:(\d+x\d+) /

/** Decodes keyframes one by one and draws each small, in the order in which they are given. */
export type KeyTiles = {
  /** Number n of what was given is `onTile(n)`. Waits while the decoder is behind. */
  push(picture: Sample): Promise<void>
  /** What was seen to be wrong with them up to now. */
  fault(): string | null
  /** When all are drawn; says what was wrong with them, if anything was. */
  end(): Promise<string | null>
}

export function createKeyTiles(
  init: Buffer,
  header: CopyHeader,
  onTile: (index: number, tile: Tile) => void,
  signal: AbortSignal
): KeyTiles {
  const feed = createTrackFeed(init, header.video.id, 'pictures')
  const shapes = new Set<string>()
  let given = 0
  let fault: string | null = null
  const tiles = cutInto(tileBytes(header), onTile)
  const scale = `scale=${String(tileWidth)}:${String(tileHeightOf(header))}:out_range=pc`
  const run = runFfmpeg({
    inputs: [copyInput(feed.source, header, ['-copyts', '-threads', '1'])],
    outputOptions: [
      ...['-map', '0:v:0', '-an', '-vf', `showinfo=checksum=0,${scale},format=yuvj420p`],
      ...['-fps_mode', 'passthrough', '-f', 'rawvideo']
    ],
    output: tiles.output,
    priority: 'beside',
    signal,
    onLog: (line) => {
      const shown = pictureShown.exec(line)
      if (shown !== null) shapes.add(shown.slice(1).join(' '))
      if (shapes.size > 1) fault ??= `pictures of several shapes: ${[...shapes].join(', ')}`
      if (signsOfDamage.test(line)) fault ??= line.trim()
    }
  })
  // Its end is waited for later.
  run.catch(() => undefined)
  return {
    push: (picture) => {
      given += 1
      return feed.push([picture])
    },
    fault: () => fault,
    end: async () => {
      feed.end()
      await run.catch((error: unknown) => {
        if (!(error instanceof Failure) || error.code !== 'decode-failed') throw error
        fault ??= 'a decoder that gave up'
      })
      if (tiles.count() !== given) fault ??= `${String(tiles.count())} keyframes of ${String(given)}`
      return fault
    }
  }
}

function cutInto(size: number, onTile: (index: number, tile: Tile) => void) {
  let waiting: Buffer = Buffer.alloc(0)
  let count = 0
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      waiting = Buffer.concat([waiting, chunk])
      for (; waiting.length >= size; waiting = waiting.subarray(size)) {
        onTile(count, Buffer.from(waiting.subarray(0, size)))
        count += 1
      }
      done()
    }
  })
  return { output, count: () => count }
}
