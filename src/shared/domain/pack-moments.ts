import { z } from 'zod'
import { idSchema } from './ids.ts'
import { type Moment, momentSchema } from './session-record.ts'

/** What most moments have in common with others: kept once, and pointed at. */
type Shared = Exclude<keyof Moment, 'type' | 'id' | 'startMs' | 'endMs'>

const bytes = z.instanceof(Uint8Array)
const column = <T extends z.ZodType>(value: T) => z.object({ values: z.array(value), at: bytes })
const shape = momentSchema.shape
const columns = {
  recordingId: column(shape.recordingId),
  code: column(shape.code),
  extent: column(shape.extent),
  subject: column(shape.subject),
  star: column(shape.star),
  note: column(shape.note),
  caption: column(shape.caption),
  modifiers: column(shape.modifiers),
  maybe: column(shape.maybe),
  intensity: column(shape.intensity),
  personIds: column(shape.personIds),
  passId: column(shape.passId)
} satisfies Record<Shared, z.ZodType>

/**
 * Moments in columns: a hundred thousand of them are a dozen lists to check and to carry, and share their texts once
 * unpacked. Times are 64-bit floating, an `endMs` of −1 is none; `at` points into `values` with one byte a moment, with
 * four when there are more than 256 values, and is empty when there is but one.
 */
const packedSchema = z.object({ ids: z.string(), startMs: bytes, endMs: bytes, columns: z.object(columns) })
export type PackedMoments = z.infer<typeof packedSchema>
export const packedMomentsSchema = packedSchema.refine(isWhole)

/** A moment as it lies in the vault, in the order of `packedProperties`: structures as JSON, yes and no as 1 and 0. */
export type MomentRow = readonly unknown[]

const idLength = 36
const separator = ','
const sharedNames = Object.keys(columns) as Shared[]

/** The order of what stands in a `MomentRow`. */
export const packedProperties: readonly (Shared | 'id' | 'startMs' | 'endMs')[] = [
  'id',
  'startMs',
  'endMs',
  ...sharedNames
]

/** Packs rows; what is wrong with them shows when the result is parsed. */
export function packMoments(rows: readonly MomentRow[]): PackedMoments {
  const shared = sharedNames.map((name, at) => [name, columnOf(rows, at + 3, reads[name])] as const)
  return {
    ids: rows.map((row) => row[0]).join(separator),
    startMs: timesIn(rows, 1),
    endMs: timesIn(rows, 2),
    columns: Object.fromEntries(shared) as PackedMoments['columns']
  }
}

function timesIn(rows: readonly MomentRow[], property: number): Uint8Array<ArrayBuffer> {
  const times = new Float64Array(rows.length)
  rows.forEach((row, n) => (times[n] = Number(row[property] ?? -1)))
  return bytesOf(times)
}

/** The different values of a column in the order in which they first came, and where each row points. */
function columnOf(
  rows: readonly MomentRow[],
  property: number,
  read: (stored: unknown) => unknown
): { values: unknown[]; at: Uint8Array } {
  const places = new Map<unknown, number>()
  const at = new Int32Array(rows.length)
  rows.forEach((row, n) => {
    const known = places.get(row[property])
    at[n] = known ?? places.size
    if (known === undefined) places.set(row[property], places.size)
  })
  const { size } = places
  return {
    values: [...places.keys()].map(read),
    at: size > 256 ? bytesOf(at) : size > 1 ? Uint8Array.from(at) : Uint8Array.of()
  }
}

/** The moments again, in the same order; equal texts are one text. */
export function unpackMoments({ ids, startMs, endMs, columns: packed }: PackedMoments): Moment[] {
  const starts = timesOf(startMs)
  const ends = timesOf(endMs)
  const pick = <T>({ values, at }: { values: T[]; at: Uint8Array }): ((n: number) => T) => {
    const places = placesOf(at, values.length)
    // A place beyond the values is refused when what was packed is parsed.
    return places === null ? () => values[0] as T : (n) => values[places[n] ?? 0] as T
  }
  const recordingId = pick(packed.recordingId)
  const code = pick(packed.code)
  const extent = pick(packed.extent)
  const subject = pick(packed.subject)
  const star = pick(packed.star)
  const note = pick(packed.note)
  const caption = pick(packed.caption)
  const modifiers = pick(packed.modifiers)
  const maybe = pick(packed.maybe)
  const intensity = pick(packed.intensity)
  const personIds = pick(packed.personIds)
  const passId = pick(packed.passId)
  const moments: Moment[] = []
  for (let n = 0; n < starts.length; n++) {
    const end = ends[n] ?? -1
    const from = n * (idLength + separator.length)
    moments.push({
      type: 'moment',
      id: ids.slice(from, from + idLength),
      recordingId: recordingId(n),
      code: code(n),
      extent: extent(n),
      startMs: starts[n] ?? 0,
      endMs: end < 0 ? null : end,
      subject: subject(n),
      star: star(n),
      note: note(n),
      caption: caption(n),
      modifiers: modifiers(n),
      maybe: maybe(n),
      intensity: intensity(n),
      personIds: personIds(n),
      passId: passId(n)
    })
  }
  return moments
}

const asItIs = (stored: unknown): unknown => stored
const flag = (stored: unknown): unknown => stored === 1
const structure = (stored: unknown): unknown => JSON.parse(String(stored))

const reads: { readonly [N in Shared]: (stored: unknown) => unknown } = {
  recordingId: asItIs,
  code: asItIs,
  extent: asItIs,
  subject: asItIs,
  star: flag,
  note: asItIs,
  caption: asItIs,
  modifiers: structure,
  maybe: flag,
  intensity: asItIs,
  personIds: structure,
  passId: asItIs
}
/** Every column is as long as the others and points at what is there; every id is one. */
function isWhole({ ids, startMs, endMs, columns: packed }: PackedMoments): boolean {
  const count = startMs.length / 8
  if (!Number.isInteger(count) || endMs.length !== startMs.length) return false
  if (ids.length !== Math.max(0, count * (idLength + 1) - 1)) return false
  if (!ids.split(separator).every((id) => id === '' || uuid.test(id))) return false
  if (!timesOf(startMs).every((ms) => Number.isInteger(ms) && ms >= 0)) return false
  if (!timesOf(endMs).every((ms) => Number.isInteger(ms) && ms >= -1)) return false
  return Object.values(packed).every(({ values, at }) => {
    const places = placesOf(at, values.length)
    if (places === null) return count === 0 || values.length === 1
    return places.length === count && places.every((place) => place >= 0 && place < values.length)
  })
}

const uuid = idSchema.def.pattern ?? /^$/

function placesOf(at: Uint8Array, valueCount: number): Uint8Array | Int32Array | null {
  return valueCount <= 1 ? null : valueCount <= 256 ? at : numbersOf(at)
}

function bytesOf(numbers: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(numbers.buffer)
}

/** Copied first: what came as a part of a larger block may not lie where longer numbers can be read. */
function numbersOf(packed: Uint8Array): Int32Array {
  return new Int32Array(packed.slice().buffer)
}

function timesOf(packed: Uint8Array): Float64Array {
  return new Float64Array(packed.slice().buffer)
}
