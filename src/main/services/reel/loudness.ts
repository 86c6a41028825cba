/** Where the clips of a reel are brought to, so that a whisper and a shout can be watched at one volume. */
const targetLufs = -18
/** Below this a clip is silence with noise in it; making noise louder helps nobody. */
const silentLufs = -60
const mostGainDb = 20

/** The integrated loudness that the summary at the end of an `ebur128` log states; null when there is none. */
export function readLoudness(log: string): number | null {
  const stated = [...log.matchAll(/^\s*I:\s*(-?(?:\d+(?:\.\d+)?|inf))\s*LUFS/gm)].at(-1)?.[1]
  const lufs = Number(stated)
  return stated === undefined || !Number.isFinite(lufs) ? null : lufs
}

/** The constant gain that brings a clip to the common loudness. */
export function gainFor(lufs: number | null): number {
  return lufs === null || lufs < silentLufs ? 0 : Math.min(mostGainDb, targetLufs - lufs)
}
