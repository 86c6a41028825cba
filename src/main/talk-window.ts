import { BrowserWindow, type Display, screen, type WebContents } from 'electron'
import type { EventPayload } from '../shared/contract.ts'
import { appUrl } from './origin.ts'
import { pagePreferences } from './window.ts'

/** The only calls that the parents' window may make (`reel.draw` draws the words it is given), and the only events that it hears: nothing of a family passes. */
const itsCalls: ReadonlySet<unknown> = new Set(['talk.reel', 'talk.say', 'reel.draw'])
const itsEvents: ReadonlySet<string> = new Set(['talk.said', 'talk.reel'])

const itsPages = new WeakSet<WebContents>()
const itsPageIds = new Set<number>()

/** Whether a page may make a call: the parents' one only its own few. */
export function mayCall(page: WebContents, name: unknown): boolean {
  return !itsPages.has(page) || itsCalls.has(name)
}

/** Whether a request is of a page that shows a family only what was prepared for it. */
export function isParents(pageId: number | undefined): boolean {
  return pageId !== undefined && itsPageIds.has(pageId)
}

export function mayHear(page: WebContents, event: string): boolean {
  return !itsPages.has(page) || itsEvents.has(event)
}

type Ended = EventPayload<'talk.ended'>['why']

/** The parent screen as a window of its own, full screen on the display where the therapist's window is not. */
export function createTalkWindow(therapists: BrowserWindow, preload: string, onEnd: (why: Ended) => void) {
  let open: BrowserWindow | null = null
  let openOn: number | null = null

  const otherDisplay = (): Display | undefined => {
    const here = screen.getDisplayMatching(therapists.getBounds())
    return screen.getAllDisplays().find(({ id }) => id !== here.id)
  }

  function close(why: Ended): void {
    const closing = open
    open = null
    openOn = null
    if (closing === null) return
    if (!closing.isDestroyed()) closing.destroy()
    onEnd(why)
  }
  // The system would move it in front of the therapist's notes.
  screen.on('display-removed', (_event, { id }) => {
    if (id === openOn) close('display-gone')
  })

  return {
    hasOtherDisplay: (): boolean => otherDisplay() !== undefined,
    /** False when there is no other display. A talk that is on already begins anew. */
    async open(): Promise<boolean> {
      const display = otherDisplay()
      if (display === undefined) return false
      close('asked')
      const window = new BrowserWindow({
        ...display.bounds,
        title: 'Weerklank',
        backgroundColor: '#171513',
        frame: false,
        fullscreen: true,
        skipTaskbar: true,
        webPreferences: pagePreferences(preload)
      })
      open = window
      openOn = display.id
      itsPages.add(window.webContents)
      itsPageIds.add(window.webContents.id)
      window.on('closed', () => {
        if (open === window) close('closed')
      })
      window.webContents.on('render-process-gone', () => {
        if (open === window) close('closed')
      })
      await window.loadURL(`${appUrl}parent.html`)
      therapists.focus()
      return true
    },
    close: (): void => close('asked')
  }
}
