import { open, readFile } from 'node:fs/promises'

const stepBytes = 16 * 1024 * 1024

/** How often each of these stands in the memory of a process that may be written to (Linux). */
export async function copiesInMemory(
  pid: number,
  wanted: Readonly<Record<string, Buffer>>
): Promise<Record<string, number>> {
  const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, 0]))
  const maps = await readFile(`/proc/${String(pid)}/maps`, 'utf8')
  const memory = await open(`/proc/${String(pid)}/mem`, 'r')
  try {
    for (const [start, end] of writable(maps))
      for (let at = start; at < end; at += stepBytes) {
        // A little further, for what lies across the edge of two steps.
        const bytes = Buffer.alloc(Math.min(stepBytes + 64, end - at))
        const read = await memory.read(bytes, 0, bytes.length, at).catch(() => ({ bytesRead: 0 }))
        const seen = bytes.subarray(0, read.bytesRead)
        for (const [name, value] of Object.entries(wanted))
          found[name] = (found[name] ?? 0) + countIn(seen, value, stepBytes)
        bytes.fill(0)
      }
  } finally {
    await memory.close()
  }
  return found
}

function countIn(bytes: Buffer, wanted: Buffer, before: number): number {
  let count = 0
  for (let at = bytes.indexOf(wanted); at >= 0 && at < before; at = bytes.indexOf(wanted, at + 1)) count += 1
  return count
}

function writable(maps: string): [start: number, end: number][] {
  return maps.split('\n').flatMap((line) => {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    return start && end ? [[Number.parseInt(start, 16), Number.parseInt(end, 16)]] : []
  })
}
