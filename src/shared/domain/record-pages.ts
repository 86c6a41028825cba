type Identified = { readonly id: string }

/** Records whose ids hash alike; nearly always none, one or two. */
type Bucket<T> = readonly T[]
type Page<T> = readonly (Bucket<T> | undefined)[]

/** Records by id, as a value: a changed copy shares all pages but those that were touched. */
export type RecordPages<T extends Identified> = {
  readonly size: number
  readonly pages: readonly (Page<T> | undefined)[]
}

/** 256 pages of 256 buckets: an edit copies two short rows of pointers, however many records there are. */
const width = 256

export function noPages<T extends Identified>(): RecordPages<T> {
  return { size: 0, pages: Array.from({ length: width }, () => undefined) }
}

export function findRecord<T extends Identified>(records: RecordPages<T>, id: string): T | undefined {
  if (records.size === 0) return undefined
  const hash = hashOf(id)
  const bucket = records.pages[hash >> 8]?.[hash & 255]
  if (bucket === undefined) return undefined
  for (const record of bucket) if (record.id === id) return record
  return undefined
}

/** A copy without the `removed` and with the `put` ones, which take the place of those with the same ids. */
export function changeRecords<T extends Identified>(
  before: RecordPages<T>,
  removed: readonly T[],
  put: readonly T[]
): RecordPages<T> {
  const pages = before.pages.slice()
  const copied = new Map<number, (Bucket<T> | undefined)[]>()
  let { size } = before
  const turn = (id: string, record: T | null): void => {
    const hash = hashOf(id)
    const at = hash >> 8
    let page = copied.get(at)
    if (page === undefined) {
      page = pages[at]?.slice() ?? Array.from({ length: width }, () => undefined)
      copied.set(at, page)
      pages[at] = page
    }
    const bucket = page[hash & 255]
    if (bucket === undefined) {
      if (record === null) return
      page[hash & 255] = [record]
      size += 1
      return
    }
    const others = bucket.filter((other) => other.id !== id)
    size += others.length - bucket.length + (record ? 1 : 0)
    const next = record ? [...others, record] : others
    page[hash & 255] = next.length > 0 ? next : undefined
  }
  for (const { id } of removed) turn(id, null)
  for (const record of put) turn(record.id, record)
  return { size, pages }
}

/** The last four hexadecimal digits: random in a UUID, and counting in the ids that tests make up. */
function hashOf(id: string): number {
  let hash = 0
  for (let at = Math.max(0, id.length - 4); at < id.length; at++) {
    const letter = id.charCodeAt(at)
    hash = (hash << 4) | ((letter & 15) + (letter > 57 ? 9 : 0))
  }
  return hash & 0xffff
}
