import type { Readable } from 'node:stream'
import { type FfmpegInput, pipeInput } from './ffmpeg.ts'

/** From so many lines on, a film that doesn't say its colours is taken to be in those of high definition. */
export const highDefinitionLines = 720

/**
 * How ffmpeg is told what a track of pictures doesn't say of itself: BT.709 for high definition, BT.601 for others, as Chromium
 * and other players take it. (By itself ffmpeg takes BT.601 for all of them, and doesn't say so.) What a film does say stays
 * in force.
 */
export function unsaidColours(height: number, track = 0): readonly string[] {
  return [`-colorspace:v:${String(track)}`, height < highDefinitionLines ? 'smpte170m' : 'bt709']
}

/** Pieces of a working copy for ffmpeg's stdin; `height`: of its pictures. */
export function copyInput(
  piece: Readable,
  { height }: { readonly height: number },
  options: readonly string[] = ['-copyts']
): FfmpegInput {
  return pipeInput(piece, 'mp4', [...options, ...unsaidColours(height)])
}
