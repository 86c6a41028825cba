import { protocol } from 'electron'
import { isOurs, scheme } from './origin.ts'
import type { PrintPages } from './print-pages.ts'
import { serveRendererFile } from './renderer-files.ts'
import { addressOf, respond, type Resources } from './resources.ts'

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
  ])
}

export type Served = {
  readonly rendererDirectory: string
  readonly fontsDirectory: string
  readonly printPages: PrintPages
  readonly resources: Resources
}

/** Answers everything a page can ask for. */
export function serve({ rendererDirectory, fontsDirectory, printPages, resources }: Served): void {
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return new Response(null, { status: 403 })
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.startsWith('/print/')) return printPages.respond(pathname.slice('/print/'.length))
    if (pathname.startsWith('/fonts/'))
      return serveRendererFile(fontsDirectory, pathname.slice('/fonts'.length))
    const address = addressOf(pathname)
    if (address === null) return serveRendererFile(rendererDirectory, pathname)
    // A locked vault and a damaged file look alike from here: not found.
    const resource = await resources(address.kind, address.id, searchParams).catch(() => null)
    return respond(resource, request.headers.get('range'))
  })
}
