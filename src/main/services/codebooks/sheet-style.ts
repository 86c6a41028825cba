/**
 * The looks of a printed codebook: two columns, nothing torn between them. `page`: the word before its number; `others`: the
 * fonts of other scripts.
 */
export function sheetStyle(page: string, others: string): string {
  return `
@page {
  size: A4;
  margin: 16mm 15mm 18mm;
  @bottom-right { content: "${page} " counter(page) " / " counter(pages); font: 400 8.5pt Figtree, sans-serif; color: #756d63; }
}
*, *::before, *::after { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #2a2724; font: 400 9.5pt/1.42 Figtree, ${others}, "Segoe UI", system-ui, sans-serif; }
header { margin-bottom: 6mm; padding-bottom: 4mm; border-bottom: 0.6mm solid #0f6b69; }
.mark { margin: 0 0 2mm; color: #0f6b69; font-weight: 600; font-size: 8.5pt; letter-spacing: 0.08em; text-transform: uppercase; }
h1, h2 { font-family: "Source Serif", ${others}, Georgia, serif; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0; font-size: 22pt; font-weight: 560; }
.intro { margin: 2mm 0 0; max-width: 75ch; color: #5f584f; font-size: 10.5pt; }
main { columns: 2; column-gap: 9mm; }
section { margin-bottom: 5mm; }
.top { break-inside: avoid; }
h2 { margin: 0 0 2mm; padding-left: 3mm; border-left: 1.6mm solid; font-size: 13pt; font-weight: 600; }
small { color: #5f584f; font: 400 8.5pt Figtree, ${others}, sans-serif; white-space: nowrap; }
.code { display: grid; grid-template-columns: 11mm 1fr; gap: 3mm; padding: 2mm 0; border-bottom: 0.2mm solid #e2d9cb; break-inside: avoid; }
kbd { display: block; height: 8mm; border: 0.4mm solid; border-bottom-width: 0.9mm; border-radius: 1.5mm; font: 600 11pt/6.6mm Figtree, sans-serif; text-align: center; white-space: nowrap; }
h3 { margin: 0; font-size: 10.5pt; font-weight: 620; line-height: 1.3; }
p { margin: 0.6mm 0 0; }
.facts { margin: 0; color: #756d63; font-size: 8pt; }
.parents { color: #0a5250; }
.parents b { font-weight: 600; }
footer { margin-top: 4mm; color: #756d63; font-size: 8.5pt; }
`
}
