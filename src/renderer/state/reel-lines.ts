import type { Film } from '../../shared/domain/clip-pieces.ts'
import { frameStart, nearestFrame } from '../../shared/domain/frames.ts'
import type { Clip } from '../../shared/domain/reel-records.ts'

/** What is written over a clip, each from the picture it begins with to the one it is gone from, on the film's clock. */
export function linesOf({ caption, childLines, startMs, endMs }: Clip, { frames, endMs: filmEndMs }: Film) {
  const edge = (ms: number): number => frameStart(frames, nearestFrame(frames, ms, filmEndMs), filmEndMs)
  const always = { startMs: 0, endMs: Infinity }
  return [
    ...(caption.trim() === '' ? [] : [{ kind: 'caption' as const, text: caption.trim(), ...always }]),
    ...childLines
      .filter(({ text }) => text.trim() !== '')
      .map((line) => ({
        kind: 'child' as const,
        text: line.text.trim(),
        startMs: edge(line.startMs ?? startMs),
        endMs: edge(line.endMs ?? endMs)
      }))
  ]
}
