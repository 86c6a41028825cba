import { app, type BrowserWindow, dialog } from 'electron'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language } from '../shared/domain/language.ts'
import { dialogTexts } from './texts.ts'

/** What phones, cameras, tapes, discs and calls leave; anything else can be chosen under "all files". */
const recordings = [
  ...['mp4', 'mov', 'm4v', 'mts', 'm2ts', 'm2t', 'ts', 'mkv', 'webm', 'avi', 'mpg', 'mpeg', 'wmv', 'asf'],
  ...['3gp', '3g2', 'vob', 'mod', 'tod', 'dat', 'dv', 'mxf', 'ogv', 'flv', 'rm', 'rmvb', 'dav']
]

/** Asks for recordings; empty when the person cancels. */
export async function chooseFiles(window: BrowserWindow, language: Language): Promise<readonly string[]> {
  const text = dialogTexts[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text.chooseRecordings,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: text.recordings, extensions: [...recordings, ...recordings.map((each) => each.toUpperCase())] },
      { name: text.allFiles, extensions: ['*'] }
    ]
  })
  return canceled ? [] : filePaths
}

/** Asks for a codebook's file; null when the person cancels. */
export async function chooseCodebookFile(window: BrowserWindow, language: Language): Promise<string | null> {
  const text = dialogTexts[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text.chooseCodebook,
    properties: ['openFile'],
    filters: [{ name: text.codebooks, extensions: ['json'] }]
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to write, with the extension added when it was left out; null when the person cancels. */
export async function chooseSavePath(
  window: BrowserWindow,
  language: Language,
  suggestedName: string,
  extension: string
): Promise<string | null> {
  const ending = `.${extension}`
  const name = plainName(suggestedName)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogTexts[language].save,
    defaultPath: join(app.getPath('documents'), name.toLowerCase().endsWith(ending) ? name : name + ending),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }]
  })
  if (canceled || filePath === '') return null
  if (filePath.toLowerCase().endsWith(ending)) return filePath
  // Not every system adds the extension itself, and then it has asked about replacing another file than this.
  const whole = filePath + ending
  return existsSync(whole) ? chooseSavePath(window, language, basename(whole), extension) : whole
}

/** Asks where to make a folder; null when the person cancels. One that is there already is never written into. */
export async function chooseNewFolder(
  window: BrowserWindow,
  language: Language,
  suggestedName: string
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogTexts[language].newFolder,
    buttonLabel: dialogTexts[language].makeFolder,
    defaultPath: join(app.getPath('documents'), plainName(suggestedName))
  })
  return canceled || filePath === '' ? null : filePath
}

/** Asks whether to quit although edits could not be written; they are lost then. */
export async function askToQuit(window: BrowserWindow, language: Language, edits: number): Promise<boolean> {
  const text = dialogTexts[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text.unsaved.replace('{{count}}', String(edits)),
    detail: text.unsavedDetail,
    buttons: [text.stay, text.quitAnyway],
    ...{ defaultId: 0, cancelId: 0, noLink: true }
  })
  return response === 1
}

/** A name is a name: whatever could lead to another folder is not part of it. */
function plainName(suggestedName: string): string {
  return suggestedName.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'Weerklank'
}
