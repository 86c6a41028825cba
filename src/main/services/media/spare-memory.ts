/**
 * Memory for pieces of a film that come and go: it is used again. Made anew for each, megabytes a second, it would wait for
 * the collector, which stops everything each time some tens of megabytes have come together.
 */
export type SpareMemory = {
  /** Some bytes of whatever content. */
  readonly take: (size: number) => Buffer
  /** What was taken is not looked at any more. */
  readonly giveBack: (taken: Buffer) => void
}

const mostKept = 4
/** Pieces are seldom the same size twice. */
const room = 1.25

export function createSpareMemory(): SpareMemory {
  const kept: Buffer[] = []
  const slabs = new WeakMap<ArrayBufferLike, Buffer>()
  return {
    take: (size) => {
      const fits = kept.findIndex((slab) => slab.length >= size)
      const [known] = fits < 0 ? [] : kept.splice(fits, 1)
      const slab = known ?? Buffer.allocUnsafeSlow(Math.ceil(size * room))
      slabs.set(slab.buffer, slab)
      return slab.subarray(0, size)
    },
    giveBack: (taken) => {
      const slab = slabs.get(taken.buffer)
      if (slab === undefined || kept.includes(slab)) return
      kept.push(slab)
      // The largest stay: they fit the most.
      kept.sort((a, b) => a.length - b.length)
      if (kept.length > mostKept) kept.shift()
    }
  }
}
