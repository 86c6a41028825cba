type PermissionHandler = ((...values: never[]) => unknown) | null

/**
 * Permissions: the handlers are kept but not asked. Chromium runs with all prompts denied, which is what the
 * application's own handlers decide as well.
 */
class Session {
  permissionRequestHandler: PermissionHandler = null
  permissionCheckHandler: PermissionHandler = null
  /** Accepted and not called: only loopback can be reached at all. */
  readonly webRequest = {
    onBeforeRequest: (): void => undefined,
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
