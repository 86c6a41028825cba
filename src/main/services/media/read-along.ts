import type { Container } from './sniff.ts'
import type { SourceFacts } from './source-facts.ts'

/** Streams for broadcast: their clock begins anywhere, and may jump. */
export function hasOwnClock(container: Container): boolean {
  return container === 'mpegts' || container === 'mpeg'
}

/**
 * An output that has tracks read along for nothing. On which clock a stream with a clock of its own is read depends on
 * the tracks that are used: whoever reads the pictures or the sound of one reads both. To be put before other outputs.
 */
export function readAlong(container: Container, maps: readonly string[]): readonly string[] {
  return hasOwnClock(container) ? forNothing([...maps.flatMap((map) => ['-map', map]), '-c', 'copy']) : []
}

/**
 * The same for a film of which one reader takes the pictures and another the sound. Where its clock jumps ffmpeg goes by how long
 * what it has *decoded* lasts: then both decode both, of the pictures that nobody looks at only those that stand alone.
 */
export function inStep(
  { container, tracks, clockJumps }: Pick<SourceFacts, 'container' | 'tracks' | 'clockJumps'>,
  takes: 'pictures' | 'sound'
): { readonly inputOptions: readonly string[]; readonly outputOptions: readonly string[] } {
  if (tracks.sound === null) return { inputOptions: [], outputOptions: [] }
  const [picture, sound] = [`0:${String(tracks.picture)}`, `0:${String(tracks.sound.stream)}`]
  // What is read anyhow isn't read along: ffmpeg counts the pictures of its first output.
  if (!clockJumps)
    return { inputOptions: [], outputOptions: readAlong(container, [takes === 'pictures' ? sound : picture]) }
  return takes === 'pictures'
    ? { inputOptions: [], outputOptions: forNothing(['-map', sound]) }
    : {
        inputOptions: ['-skip_frame:v', 'nokey'],
        outputOptions: forNothing(['-map', picture, '-fps_mode', 'passthrough'])
      }
}

function forNothing(what: readonly string[]): readonly string[] {
  return [...what, '-f', 'null', '-']
}
