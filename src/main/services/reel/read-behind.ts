import { open } from 'node:fs/promises'

/** How far a file has been written, told by who writes it to who reads behind. */
export type Growth = {
  grow(bytes: number): void
  /** No more will come. */
  end(): void
  /** Resolves when there are `bytes` bytes, or as many as there will ever be: how many there are. */
  reached(bytes: number): Promise<number>
}

export function createGrowth(): Growth {
  let [size, isOver] = [0, false]
  let wake: () => void = () => undefined
  let woken = Promise.resolve()
  const sleep = (): void => {
    woken = new Promise((resolve) => (wake = resolve))
  }
  const tell = (): void => {
    wake()
    sleep()
  }
  sleep()
  return {
    grow: (bytes) => {
      size += bytes
      tell()
    },
    end: () => {
      isOver = true
      tell()
    },
    reached: async (bytes) => {
      while (size < bytes && !isOver) await woken
      return size
    }
  }
}

const pieceBytes = 1024 * 1024

/**
 * Reads a file that is being written, from its first byte to its last, as it lies there. A piece holds only until `look`
 * returns.
 */
export async function readBehind(path: string, growth: Growth, look: (piece: Buffer) => void): Promise<void> {
  const file = await open(path, 'r')
  const buffer = Buffer.allocUnsafeSlow(pieceBytes)
  try {
    for (let at = 0; ;) {
      const size = await growth.reached(at + pieceBytes)
      if (size <= at) return
      const { bytesRead } = await file.read(buffer, 0, Math.min(pieceBytes, size - at), at)
      if (bytesRead === 0) throw new Error('what was written can not be read')
      look(buffer.subarray(0, bytesRead))
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}
