/**
 * What crosses between page and main is JSON, with marks for what JSON lacks.
 * The page gets this very function as text (see page-runtime.ts), so it must not refer to anything outside itself.
 */
export function createWire(): { encode(value: unknown): string; decode(text: string): unknown } {
  // Newer engines do it in one step, main's Node by its Buffer; a session of a hundred thousand moments is megabytes.
  const { Buffer: buffer } = globalThis as { Buffer?: typeof Buffer }
  type Coder = { fromBase64?: (text: string) => Uint8Array }
  const toBase64 = (bytes: Uint8Array): string => {
    if (buffer) return buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
    const quick = bytes as { toBase64?: () => string }
    if (quick.toBase64) return quick.toBase64()
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array => {
    // A Buffer would be one to all who look, and share its memory with others.
    if (buffer) return new Uint8Array(buffer.from(text, 'base64'))
    const quick = (Uint8Array as Coder).fromBase64
    return quick ? quick(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  }
  return {
    encode: (value) =>
      JSON.stringify({ value }, function (this: Record<string, unknown>, key, item: unknown) {
        const raw = this[key]
        if (raw === undefined && Array.isArray(this)) return { $undefined: true }
        if (raw instanceof Date) return { $date: raw.getTime() }
        if (raw instanceof Uint8Array) return { $bytes: toBase64(raw) }
        if (typeof raw === 'function') throw new Error('An object could not be cloned.')
        if (typeof raw === 'number' && !Number.isFinite(raw)) return { $number: String(raw) }
        return item
      }),
    decode: (text) =>
      (
        JSON.parse(text, (_key, item: unknown) => {
          if (typeof item !== 'object' || item === null) return item
          if ('$undefined' in item) return undefined
          if ('$date' in item) return new Date(item.$date as number)
          if ('$number' in item) return Number(item.$number)
          if ('$bytes' in item) return fromBase64(item.$bytes as string)
          return item
        }) as { value?: unknown }
      ).value
  }
}
