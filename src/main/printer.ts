import { BrowserWindow } from 'electron'
import { Failure } from '../shared/domain/failure.ts'
import { appUrl } from './origin.ts'
import type { PrintPages } from './print-pages.ts'

/** Prints a page to PDF in a window that nobody sees and in which nothing runs. */
export async function printPdf(pages: PrintPages, html: string): Promise<Buffer> {
  const id = pages.add(html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false }
  })
  try {
    await window.loadURL(`${appUrl}print/${id}`)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true
    })
  } catch (error) {
    throw new Failure('print-failed', {}, { cause: error })
  } finally {
    pages.drop(id)
    window.destroy()
  }
}
