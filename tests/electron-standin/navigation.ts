import type { EventEmitter } from 'node:events'
import { toAppUrl } from './loopback.ts'
import type { Page } from './page.ts'
import { preventable } from './preventable.ts'
import { defaultSession } from './session.ts'

/**
 * Every document request pauses here: one that main asked for goes on, any other first passes Electron's events,
 * whose listeners may prevent it.
 */
export function guardNavigation(
  { cdp, targetId }: Page,
  contents: EventEmitter & { readonly id: number }
): void {
  let asked = ''
  contents.on('standin-load', (url: string) => {
    asked = url
  })
  cdp.on('Fetch.requestPaused', ({ requestId, request, frameId, redirectedRequestId, resourceType }) => {
    if (resourceType !== 'Document') {
      const send = (cancel: boolean): Promise<unknown> =>
        cancel
          ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
          : cdp.send('Fetch.continueRequest', { requestId })
      const details = { url: toAppUrl(request.url), webContentsId: contents.id }
      const { requestListener } = defaultSession
      if (requestListener === null) send(false).catch(() => undefined)
      else requestListener(details, ({ cancel }) => void send(cancel === true).catch(() => undefined))
      return
    }
    const isMainFrame = frameId === targetId
    const own = isMainFrame && !redirectedRequestId && request.url === asked
    if (own) asked = ''
    const name = redirectedRequestId ? 'will-redirect' : 'will-navigate'
    const asks = own ? [] : isMainFrame ? [name, 'will-frame-navigate'] : ['will-frame-navigate']
    const event = preventable({ url: toAppUrl(request.url), isMainFrame, isSameDocument: false })
    for (const each of asks) contents.emit(each, event, event.url)
    const answer = event.defaultPrevented
      ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : cdp.send('Fetch.continueRequest', { requestId })
    answer.catch(() => undefined)
  })
}
