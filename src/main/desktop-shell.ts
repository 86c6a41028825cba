import { type BrowserWindow, shell } from 'electron'
import type { Language } from '../shared/domain/language.ts'
import { chooseCodebookFile, chooseFiles, chooseNewFolder, chooseSavePath } from './dialogs.ts'
import type { Shell } from './handlers/shell.ts'
import type { Unsaved } from './lock-before-quitting.ts'
import type { PathTokens } from './path-tokens.ts'
import type { PrintPages } from './print-pages.ts'
import { printPdf } from './printer.ts'
import type { createTalkWindow } from './talk-window.ts'

/** The desktop around the window, as the handlers see it. */
export function desktopShell(
  window: BrowserWindow,
  language: () => Language,
  tokens: PathTokens,
  pages: PrintPages,
  talk: ReturnType<typeof createTalkWindow>,
  unsaved: Unsaved
): Shell {
  return {
    chooseFiles: () => chooseFiles(window, language()),
    chooseCodebookFile: () => chooseCodebookFile(window, language()),
    chooseSavePath: (name, extension) => chooseSavePath(window, language(), name, extension),
    chooseNewFolder: (name) => chooseNewFolder(window, language(), name),
    pathForToken: (token) => tokens.take(token),
    reveal: (path) => shell.showItemInFolder(path),
    setFullScreen: (on) => window.setFullScreen(on),
    setTitle: (title) => window.setTitle(title),
    noteUnsaved: (edits) => {
      unsaved.edits = edits
    },
    hasOtherDisplay: () => talk.hasOtherDisplay(),
    openParentScreen: () => talk.open(),
    closeParentScreen: () => talk.close(),
    printPdf: (html) => printPdf(pages, html)
  }
}
