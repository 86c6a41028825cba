import { randomUUID } from 'node:crypto'
import { isAbsolute } from 'node:path'

export type PathTokens = {
  /** A token for the path of a dropped file; null for what is no path. */
  give(path: unknown): string | null
  /** The path it stands for, once; null for a token never given out, or taken already. */
  take(token: string): string | null
}

const kept = 200

/** So that no path ever comes from a page: it holds a token, and main knows what the token stands for. */
export function createPathTokens(): PathTokens {
  const paths = new Map<string, string>()
  return {
    give: (path) => {
      if (typeof path !== 'string' || !isAbsolute(path)) return null
      const token = randomUUID()
      paths.set(token, path)
      for (const oldest of paths.keys()) {
        if (paths.size <= kept) break
        paths.delete(oldest)
      }
      return token
    },
    take: (token) => {
      const path = paths.get(token) ?? null
      paths.delete(token)
      return path
    }
  }
}
