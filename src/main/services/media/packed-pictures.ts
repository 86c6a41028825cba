import { hasFirstFrame, parseFrameList } from './frame-list.ts'
import { runToText } from './run-to-text.ts'

/** ffmpeg's word for a film in which one part holds two pictures, and the next none (DivX, Xvid). */
const isPacked = (log: string): boolean => log.includes("'packed B-frames'")

/**
 * When the first picture of such a film is shown by its place in the file. What is decoded of it comes a picture late,
 * as if the pictures lay there in the order in which they are coded; its sound doesn't. Null for any other film.
 */
export async function startOfPacked(
  path: string,
  picture: number,
  log: string,
  signal: AbortSignal
): Promise<number | null> {
  if (!isPacked(log)) return null
  const outputOptions = [
    '-map',
    `0:${String(picture)}`,
    '-c',
    'copy',
    '-flush_packets',
    '1',
    '-f',
    'framecrc'
  ]
  const { text } = await runToText(path, { outputOptions, signal, isEnough: hasFirstFrame })
  const { frames, ticksPerSecond } = parseFrameList(text)
  return frames[0] === undefined ? null : frames[0].dts / ticksPerSecond
}
