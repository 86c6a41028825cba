import { Writable } from 'node:stream'
import { fileInput, runFfmpeg } from './ffmpeg.ts'

/** What the times of a track's packets tell, without a look at what is in them. */
export type TrackTimes = {
  readonly packets: number
  /** On ffmpeg's clock of the file. */
  readonly endSeconds: number
  /** How long it plays when its clock's jumps are left out. */
  readonly playsSeconds: number
  readonly jumps: number
}

/** From so far on ffmpeg takes a step of a clock for a jump: `dts_delta_threshold`, and a step back of `maxStepBack`. */
const longestStep = 10
const longestStepBack = 0.1

/** Reads all packets of these tracks (`-map`), at the speed of the disk and in little memory. */
export async function readTimes(
  path: string,
  maps: readonly string[],
  clock: 'mended' | 'as-it-is',
  signal: AbortSignal
): Promise<readonly TrackTimes[]> {
  const reader = createTimesReader()
  let rest = ''
  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      const lines = (rest + bytes.toString('latin1')).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) reader.push(line)
      done()
    }
  })
  const times = clock === 'as-it-is' ? ['-copyts'] : []
  await runFfmpeg({
    inputs: [fileInput(path, times)],
    outputOptions: [...maps.flatMap((map) => ['-map', map]), '-c', 'copy', '-f', 'framecrc'],
    output,
    signal
  })
  return reader.tracks()
}

/** Reads `framecrc` output line by line. */
export function createTimesReader() {
  const units: number[] = []
  const tracks: { packets: number; endSeconds: number; playsSeconds: number; jumps: number }[] = []
  const last: { dts: number; step: number }[] = []
  return {
    push(line: string): void {
      const unit = /^#tb (\d+): (\d+)\/(\d+)/.exec(line)
      if (unit !== null) units[Number(unit[1])] = Number(unit[2]) / Number(unit[3])
      if (line === '' || line.startsWith('#')) return
      const [track = 0, dts = NaN, pts = NaN, duration = 0] = line.split(',', 4).map(Number)
      const inSeconds = units[track] ?? NaN
      const at = (tracks[track] ??= { packets: 0, endSeconds: -Infinity, playsSeconds: 0, jumps: 0 })
      at.packets += 1
      const end = (pts + duration) * inSeconds
      if (Number.isFinite(end)) at.endSeconds = Math.max(at.endSeconds, end)
      const now = dts * inSeconds
      if (!Number.isFinite(now)) return
      const before = last[track]
      const usual = before?.step ?? 0
      const step = before === undefined ? 0 : now - before.dts
      const isJump = step > longestStep || step < -longestStepBack
      if (isJump) at.jumps += 1
      at.playsSeconds += isJump ? usual : step
      last[track] = { dts: now, step: isJump ? usual : step }
    },
    tracks: (): readonly TrackTimes[] => Array.from(tracks, (at: TrackTimes | undefined) => at ?? nothing)
  }
}

/** A track of which there is no packet. */
const nothing: TrackTimes = { packets: 0, endSeconds: -Infinity, playsSeconds: 0, jumps: 0 }
