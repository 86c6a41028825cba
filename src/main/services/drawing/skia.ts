import initSkia, { type CanvasKit } from 'canvaskit-wasm'

let loading: Promise<CanvasKit> | null = null

/**
 * Skia, compiled to WebAssembly: it lays out and draws text as browsers do, and to the same bytes on every machine. It sees
 * no fonts but those that it is given. Loaded when the first words are drawn.
 */
export function loadSkia(): Promise<CanvasKit> {
  loading ??= initSkia().catch((error: unknown) => {
    // What failed is tried again.
    loading = null
    throw error
  })
  return loading
}

type Made = { delete(): void }
/** Remembers what Skia made, to free it: its memory is its own. */
export type Keep = <M extends Made>(made: M | null) => M

/** Lets `use` make things of Skia's, and frees them when it is over. */
export function withSkia<T>(use: (keep: Keep) => T): T {
  const all: Made[] = []
  try {
    return use((made) => {
      if (made === null) throw new Error('Skia made nothing')
      all.push(made)
      return made
    })
  } finally {
    for (const made of all.reverse()) made.delete()
  }
}
