import { Readable } from 'node:stream'
import { parseRange } from './range.ts'

/** Something a page may ask for by an opaque id: a recording, its filmstrip, a still. */
export type Resource = {
  readonly type: string
  readonly size: number
  /** The bytes from `start` up to, not including, `end`. */
  stream(start: number, end: number): Readable
}

/** Finds what `/kind/id?query` names; null when there is no such thing. */
export type Resources = (kind: string, id: string, query: URLSearchParams) => Promise<Resource | null>

const kinds = [
  ...['media', 'original', 'filmstrip', 'peaks', 'frames', 'still'],
  ...['tiles', 'waveform', 'heard', 'look', 'look-group'],
  'clip-sound'
]
const named = new RegExp(`^/(${kinds.join('|')})/([\\w-]{1,64})$`)

/** What a path names when it names a resource; null when it is a file of the page. */
export function addressOf(pathname: string): { readonly kind: string; readonly id: string } | null {
  const [, kind, id] = named.exec(pathname) ?? []
  return kind === undefined || id === undefined ? null : { kind, id }
}

const plain = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** Answers a request for a resource: whole, one range of it, or why not. */
export function respond(resource: Resource | null, range: string | null): Response {
  if (resource === null) return new Response(null, { status: 404, headers: plain })
  const { type, size } = resource
  const asked = parseRange(range, size)
  if (asked === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...plain, 'content-range': `bytes */${String(size)}` }
    })
  const { start, end } = asked ?? { start: 0, end: size }
  const body = start === end ? null : (Readable.toWeb(resource.stream(start, end)) as ReadableStream)
  return new Response(body, {
    status: asked === null ? 200 : 206,
    headers: {
      ...plain,
      'content-type': type,
      'content-length': String(end - start),
      'accept-ranges': 'bytes',
      ...(asked && { 'content-range': `bytes ${String(start)}-${String(end - 1)}/${String(size)}` })
    }
  })
}

/** A resource that lies in memory. */
export function resourceOf(type: string, bytes: Uint8Array): Resource {
  return { type, size: bytes.length, stream: (start, end) => Readable.from([bytes.subarray(start, end)]) }
}
