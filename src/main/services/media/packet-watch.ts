import { Writable } from 'node:stream'
import { ticksPerSecond as copyTicksPerSecond } from './copy-index.ts'
import { type ListedFrame, parseFrameLine, parseFrameList } from './frame-list.ts'

/** Thrown while pictures go over as they are, as soon as one of them shows that they can't. */
export class PicturesForbid extends Error {}

const longestGroupSeconds = 2.1
/** A clock this fine can tell reordered pictures apart (see `pictures-clock.ts`). */
const coarsestClock = 600

/** Reads a list of packets while they are copied, and stops at the first that can't go over as it is. */
export type PacketWatch = {
  /** Takes `framecrc` of the pictures; fails with `PicturesForbid`. */
  readonly output: Writable
  /** When each is shown, in order, on the working copy's clock with the first at 0. */
  shownTicks(): number[]
}

export function createPacketWatch(): PacketWatch {
  const times: number[] = []
  let rest = ''
  let head = ''
  let allows: ((packet: ListedFrame) => string | null) | null = null
  let ticksPerSecond = 1

  function take(line: string): void {
    if (line.startsWith('#')) {
      head += `${line}\n`
      return
    }
    const packet = parseFrameLine(line)
    if (packet === null) return
    if (allows === null) {
      ticksPerSecond = parseFrameList(head).ticksPerSecond
      allows = groupRule(ticksPerSecond)
    }
    const fault = allows(packet)
    if (fault !== null) throw new PicturesForbid(fault)
    times.push(packet.pts)
  }

  function takeAll(text: string): void {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  }

  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      done(faultIn(() => takeAll(bytes.toString('latin1'))))
    },
    final(done) {
      done(
        faultIn(() => {
          take(rest)
          if (times.length < 2) throw new PicturesForbid('a single picture')
        })
      )
    }
  })
  return {
    output,
    shownTicks: () => {
      const inOrder = Float64Array.from(times).sort()
      const [first = 0] = inOrder
      return Array.from(inOrder, (pts) => ((pts - first) * copyTicksPerSecond) / ticksPerSecond)
    }
  }
}

function faultIn(work: () => void): Error | null {
  try {
    work()
    return null
  } catch (error) {
    return error as Error
  }
}

/** Short closed groups, all usable, the first picture first: what a packet breaks of it, in the order they are stored in. */
function groupRule(ticksPerSecond: number): (packet: ListedFrame) => string | null {
  if (ticksPerSecond < coarsestClock) return () => 'a clock that is too coarse'
  const longest = longestGroupSeconds * ticksPerSecond
  let groupStart: number | null = null
  return ({ pts, duration, keyframe, unusable }) => {
    if (unusable) return 'a packet that is not to be shown'
    if (keyframe) {
      if (groupStart !== null && pts - groupStart > longest) return 'a long group'
      groupStart = pts
    }
    if (groupStart === null) return 'no keyframe to begin with'
    // Before a keyframe and stored after it: it leans on pictures of another group.
    if (pts < groupStart) return 'an open group'
    return pts + duration - groupStart > longest ? 'a long group' : null
  }
}
