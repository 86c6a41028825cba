import type { Container } from './sniff.ts'

/** Streams for broadcast: their clock begins anywhere, and may jump. */
export function hasOwnClock(container: Container): boolean {
  return container === 'mpegts' || container === 'mpeg'
}

/**
 * An output that has tracks read along for nothing. On which clock a stream with a clock of its own is read depends on
 * the tracks that are used: whoever reads the pictures or the sound of one reads both. To be put before other outputs.
 */
export function readAlong(container: Container, maps: readonly string[]): readonly string[] {
  return hasOwnClock(container)
    ? [...maps.flatMap((map) => ['-map', map]), '-c', 'copy', '-f', 'null', '-']
    : []
}
