type RequestListener = (
  details: { readonly url: string; readonly webContentsId: number },
  answer: (response: { readonly cancel?: boolean }) => void
) => void

type PermissionHandler = ((...values: never[]) => unknown) | null

/**
 * Permissions: the handlers are kept but not asked. Chromium runs with all prompts denied, which is what the
 * application's own handlers decide as well.
 */
class Session {
  permissionRequestHandler: PermissionHandler = null
  permissionCheckHandler: PermissionHandler = null
  requestListener: RequestListener | null = null
  /** Asked for windows after the first; of the first one nothing but loopback can be reached anyway. */
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener | null): void => {
      this.requestListener = listener
    },
    onHeadersReceived: (): void => undefined
  }
  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.permissionRequestHandler = handler
  }
  setPermissionCheckHandler(handler: PermissionHandler): void {
    this.permissionCheckHandler = handler
  }
  setDevicePermissionHandler(): void {
    return undefined
  }
  setDisplayMediaRequestHandler(): void {
    return undefined
  }
  setSpellCheckerEnabled(): void {
    return undefined
  }
  clearCache(): Promise<void> {
    return Promise.resolve()
  }
  clearStorageData(): Promise<void> {
    return Promise.resolve()
  }
  on(): this {
    return this
  }
}

export const defaultSession = new Session()
export const session = { defaultSession }
