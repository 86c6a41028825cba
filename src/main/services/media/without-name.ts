import { noProgress, readProgressLine } from './progress.ts'

/**
 * A log of ffmpeg without the name of its file: a name may hold lines of its own, and what stands in them is nothing
 * that ffmpeg has said.
 */
export function withoutName(log: string, path: string): string {
  const lines = path.split(/\r\n|\r|\n/)
  if (lines.length === 1) return log
  // A line of the name that looks like progress didn't get into the log; its last has more behind it there.
  const inLog = (line: string): boolean => readProgressLine(noProgress, line).kind === 'log'
  const whole = lines.filter((line, n) => n === 0 || n === lines.length - 1 || inLog(line))
  return log.replaceAll(whole.join('\n'), 'name').replaceAll(whole.slice(0, -1).join('\n'), 'name')
}
