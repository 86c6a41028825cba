type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

export function protocolHandler(scheme: string): Handler | undefined {
  return handlers.get(scheme)
}

export const protocol = {
  // Privileges (standard, secure, stream, fetch) are what a loopback http origin has anyway.
  registerSchemesAsPrivileged(): void {
    return undefined
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string): boolean => handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme)
}
