import type { PrintToPDFOptions } from 'electron'

/** Inches. */
const papers: Record<string, { width: number; height: number }> = {
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  Letter: { width: 8.5, height: 11 },
  Legal: { width: 8.5, height: 14 }
}

/** Electron's names for Chromium's printing; both measure in inches. */
export function toPrintParameters(options: PrintToPDFOptions): object {
  const { pageSize = 'Letter', margins = {}, landscape, scale, pageRanges } = options
  const paper = typeof pageSize === 'string' ? (papers[pageSize] ?? { width: 8.27, height: 11.7 }) : pageSize
  return {
    paperWidth: paper.width,
    paperHeight: paper.height,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    ...(landscape !== undefined && { landscape }),
    ...(scale !== undefined && { scale }),
    ...(pageRanges !== undefined && { pageRanges })
  }
}
