import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { events } from '../shared/contract.ts'
import { failureCodeSchema, type Result } from '../shared/domain/failure.ts'
import type { Dispatch } from './dispatch.ts'
import { isOurs } from './origin.ts'
import type { PathTokens } from './path-tokens.ts'
import type { Emit } from './services/services.ts'
import { mayCall, mayHear } from './talk-window.ts'

const refused: Result<never> = { ok: false, code: failureCodeSchema.enum['bad-input'], detail: {} }

/** Only the top frame of a window of ours may ask anything. */
function mayAsk({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame === sender.mainFrame &&
    isOurs(senderFrame.url)
  )
}

/** Opens the two doors of main: calls of the contract, and tokens for dropped files. */
export function listenToPages(dispatch: Dispatch, tokens: PathTokens): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) =>
    mayAsk(event) && mayCall(event.sender, name) ? dispatch(name, input) : refused
  )
  ipcMain.handle('path-token', (event, path: unknown) =>
    mayAsk(event) && mayCall(event.sender, 'path-token') ? tokens.give(path) : null
  )
}

/** Tells every window what has happened; the parents' one only what is meant for it. */
export const emitToPages: Emit = (name, payload) => {
  const told = events[name].parse(payload)
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (mayHear(webContents, name)) webContents.send('event', name, told)
}
