import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf'
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
}

/** The file of a folder that a path of an address names; null for anything that would lead out of it. */
export function fileWithin(folder: string, pathname: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (/[\\\0:]/.test(name)) return null
  const path = resolve(folder, `.${name.endsWith('/') ? `${name}index.html` : name}`)
  return path.startsWith(resolve(folder) + sep) ? path : null
}

/** Serves the built renderer; each page gets a nonce of its own for the styles that its scripts make. */
export async function serveRendererFile(folder: string, pathname: string): Promise<Response> {
  const path = fileWithin(folder, pathname)
  const type = path === null ? undefined : types[extname(path)]
  const bytes = path === null || type === undefined ? null : await readFile(path).catch(() => null)
  if (path === null || type === undefined || bytes === null) return new Response(null, { status: 404 })
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin'
  }
  if (extname(path) !== '.html') return new Response(bytes, { headers })
  const nonce = randomBytes(16).toString('base64')
  const page = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
  return new Response(page, { headers: { ...headers, 'content-security-policy': policy(nonce) } })
}
