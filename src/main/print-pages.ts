import { randomUUID } from 'node:crypto'

/** Pages that wait for being printed, kept in memory: a report never lies readable on the disk. */
export type PrintPages = {
  /** The id under which the page can be fetched until it is dropped. */
  add(html: string): string
  drop(id: string): void
  respond(id: string): Response
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // A report is text, pictures and styles of its own; nothing in it can run or fetch.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:; base-uri 'none'; form-action 'none'"
}

export function createPrintPages(): PrintPages {
  const pages = new Map<string, string>()
  return {
    add: (html) => {
      const id = randomUUID()
      pages.set(id, html)
      return id
    },
    drop: (id) => void pages.delete(id),
    respond: (id) => {
      const html = pages.get(id)
      return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
    }
  }
}
