import { fileInput, runFfmpeg } from './ffmpeg.ts'
import type { MendedFacts, SourceFacts } from './source-facts.ts'

/** A clock that goes back by more than this begins anew; pictures stored in another order don't do that by half as much. */
const stepBackSeconds = 0.5
/** So many pictures pressed together are no way of filming. */
const fewestPressed = 5

/** Whether pictures were pressed together because their times lie before those in front of them. */
export function isPressed(frameTicks: readonly number[] | Float64Array): boolean {
  let pressed = 0
  for (let n = 1; n < frameTicks.length && pressed < fewestPressed; n += 1)
    pressed = (frameTicks[n] ?? 0) - (frameTicks[n - 1] ?? 0) <= 2 ? pressed + 1 : 0
  return pressed >= fewestPressed
}

/** A stretch of a track between two beginnings of its clock, in seconds. */
type Part = { readonly start: number; readonly end: number; readonly last: number }

const packetLine =
  /demuxer -> ist_index:(?:\d+:)?(\d+) .*\bpkt_pts_time:(\S+) .*\bpkt_dts_time:(\S+) .*\bduration_time:(\S+)/

/** Gathers the parts of each track, by what ffmpeg says of each packet as it reads it: whatever it writes is in order already. */
function createPartsReader() {
  const tracks = new Map<number, Part[]>()
  return {
    push: (line: string): void => {
      const [, track, start, last, length] = (packetLine.exec(line) ?? []).map(Number)
      if (track === undefined || start === undefined || last === undefined) return
      if (!Number.isFinite(start) || !Number.isFinite(last)) return
      const end = start + (Number.isFinite(length) ? (length ?? 0) : 0)
      const parts = tracks.get(track) ?? []
      tracks.set(track, parts)
      const part = parts.at(-1)
      if (part === undefined || last < part.last - stepBackSeconds) parts.push({ start, end, last })
      else
        parts[parts.length - 1] = { start: Math.min(part.start, start), end: Math.max(part.end, end), last }
    },
    parts: (track: number): readonly Part[] => tracks.get(track) ?? []
  }
}

/** By how much each part of each track is moved so that it follows the one before it; tracks with as many parts move together. */
function movesOf(tracks: readonly (readonly Part[])[]): readonly (readonly number[])[] {
  return tracks.map((own) => {
    const together = tracks.filter(({ length }) => length === own.length)
    const moves = [0]
    for (let n = 1; n < own.length; n += 1) {
      const before =
        Math.max(...together.map((parts) => parts[n - 1]?.end ?? -Infinity)) + (moves[n - 1] ?? 0)
      moves.push(before - Math.min(...together.map((parts) => parts[n]?.start ?? Infinity)))
    }
    return moves
  })
}

/** The same film with the parts of its clock one after another; null when it doesn't begin anew. */
export async function withPartsInTurn(
  path: string,
  facts: SourceFacts,
  signal: AbortSignal
): Promise<MendedFacts | null> {
  const { picture, sound } = facts.tracks
  const streams = [picture, ...(sound === null ? [] : [sound.stream])]
  const reader = createPartsReader()
  await runFfmpeg({
    inputs: [fileInput(path)],
    outputOptions: [
      '-debug_ts',
      ...streams.flatMap((stream) => ['-map', `0:${String(stream)}`]),
      '-c',
      'copy'
    ],
    output: 'null',
    signal,
    onLog: reader.push
  })
  const [pictures = [0], heard = [0]] = movesOf(streams.map(reader.parts))
  return pictures.length < 2
    ? null
    : { facts: { ...facts, playsMs: null, parts: { pictures, sound: heard } } }
}

/** A filter (`setpts`, `asetpts`) that moves what comes from each part of a clock by so many seconds. */
export function movedByPart(filter: 'setpts' | 'asetpts', moves: readonly number[] = []): readonly string[] {
  if (moves.length < 2) return []
  const [last = 0, ...others] = moves.toReversed()
  const move = others.reduce(
    (rest, seconds, n) => `if(eq(ld(0),${String(moves.length - 2 - n)}),${seconds.toFixed(6)},${rest})`,
    last.toFixed(6)
  )
  const part = `st(0,ld(0)+gt(N,0)*lt(PTS,ld(1)-${String(stepBackSeconds)}/TB))`
  return [`${filter}='${part};st(1,PTS);PTS+(${move})/TB'`]
}
