import { Failure } from '../../../../shared/domain/failure.ts'
import type { Sound } from './sound.ts'

const longestMs = 60_000

/** The stretch that an address asks for (`from`, `length` in ms), as 16-bit samples. */
export async function hearStretch(sound: Sound, query: URLSearchParams): Promise<Buffer> {
  const fromMs = Number(query.get('from') ?? NaN)
  const lengthMs = Number(query.get('length') ?? NaN)
  if (!Number.isInteger(fromMs) || !Number.isInteger(lengthMs) || lengthMs < 1 || lengthMs > longestMs)
    throw new Failure('not-found')
  const samples = await sound.stretch(fromMs, fromMs + lengthMs)
  const bytes = Buffer.alloc(samples.length * 2)
  samples.forEach((value, n) => bytes.writeInt16LE(Math.round(value * 32_767), n * 2))
  return bytes
}
