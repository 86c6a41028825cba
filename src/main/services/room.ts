import { statfs } from 'node:fs/promises'
import { Failure } from '../../shared/domain/failure.ts'

/** Throws, with what is lacking, when there is no room for so many bytes in a folder. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const lacking = bytes - (await freeBytes(folder))
  if (lacking > 0) throw noRoom(lacking)
}

/** What is told when the disk turned out to be full although there seemed to be room: what must be made free now. */
export async function filledUp(folder: string, bytes: number, cause: unknown): Promise<Failure> {
  const lacking = bytes - (await freeBytes(folder).catch(() => 0))
  return noRoom(lacking > 0 ? lacking : bytes, cause)
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function noRoom(bytes: number, cause?: unknown): Failure {
  return new Failure('disk-full', { neededMb: Math.ceil(bytes / 1_000_000) }, { cause })
}
