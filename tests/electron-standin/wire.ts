/**
 * What crosses between page and main is JSON, with marks for what JSON lacks.
 * The page gets this very function as text (see page-runtime.ts), so it must not refer to anything outside itself.
 */
export function createWire(): { encode(value: unknown): string; decode(text: string): unknown } {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
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
          if ('$bytes' in item)
            return Uint8Array.from(atob(item.$bytes as string), (letter) => letter.charCodeAt(0))
          return item
        }) as { value?: unknown }
      ).value
  }
}
