import type { Language } from '../../../shared/domain/language.ts'
import { fontFaces, fontStack } from './font-faces.ts'
import { wordingIn } from './wording.ts'

/** The report's styles with the fonts of its text inside: it looks the same on every machine, also without the program. */
export function reportStyle(resourcesDirectory: string, language: Language, text: string): string {
  const { page, confidential } = wordingIn(language).words
  const faces = fontFaces(resourcesDirectory, text)
  return [faces, paper(page, confidential), sheet(fontStack(resourcesDirectory))].join('\n')
}

/** Page numbers are drawn by the printer itself, in the margins. */
const paper = (page: string, confidential: string): string => `
@page {
  size: A4;
  margin: 22mm 20mm 22mm 22mm;
  @bottom-left { content: "${confidential}"; font: 400 8.5pt Figtree, sans-serif; color: #756d63; }
  @bottom-right { content: "${page} " counter(page) " / " counter(pages); font: 400 8.5pt Figtree, sans-serif; color: #756d63; }
}`

const sheet = (others: string): string => `
*, *::before, *::after { box-sizing: border-box; }
html { background: #efe8dc; }
body {
  margin: 0;
  color: #2a2724;
  font: 400 10.5pt/1.5 Figtree, ${others}, "Segoe UI", system-ui, sans-serif;
  font-variant-numeric: lining-nums;
  hyphens: manual;
}
main { max-width: 210mm; margin: 2rem auto; padding: 22mm 20mm 22mm 22mm; background: #fff; box-shadow: 0 2px 24px rgb(60 45 25 / 14%); }
header { margin-bottom: 9mm; padding-bottom: 5mm; border-bottom: 0.6mm solid #0f6b69; }
.mark { margin: 0 0 3mm; color: #0f6b69; font-weight: 600; font-size: 8.5pt; letter-spacing: 0.08em; text-transform: uppercase; }
h1, h2, h3 { font-family: "Source Serif", ${others}, Georgia, serif; line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font-size: 22pt; font-weight: 560; letter-spacing: -0.01em; }
.about { margin: 2mm 0 0; color: #5f584f; font-size: 11pt; }
section { margin-top: 8mm; }
h2 { margin: 0 0 2.5mm; font-size: 13.5pt; font-weight: 600; color: #0a5250; }
h3 { margin: 4mm 0 1mm; font-size: 11pt; font-weight: 620; }
p { margin: 0 0 2.5mm; max-width: 68ch; orphans: 3; widows: 3; }
ul { margin: 0 0 2.5mm; padding-inline-start: 5mm; }
li { margin-bottom: 0.8mm; max-width: 66ch; }
li::marker { color: #0f6b69; }
dl { margin: 0 0 2.5mm; }
dl div { display: grid; grid-template-columns: 38mm 1fr; gap: 4mm; padding: 0.9mm 0; break-inside: avoid; }
dt { color: #5f584f; }
dd { margin: 0; max-width: 60ch; overflow-wrap: anywhere; justify-self: start; }
dl .blank { padding-top: 5mm; }
dl .blank dd { border-bottom: 0.25mm solid #b9ad9c; min-height: 5mm; max-width: 90mm; width: 90mm; }
.note { color: #5f584f; font-size: 9.5pt; break-after: avoid; }
.moments { padding: 0; list-style: none; border-top: 0.2mm solid #e2d9cb; }
.moments li { display: grid; grid-template-columns: 26mm 1fr; gap: 4mm; margin: 0; max-width: none; padding: 1.4mm 0; border-bottom: 0.2mm solid #e2d9cb; break-inside: avoid; }
.time { color: #0a5250; font-weight: 600; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.meaning { padding: 4mm 5mm 2mm; background: #faf7f2; border-left: 1mm solid #d9b48c; }
blockquote { margin: 1mm 0 2.5mm; padding-inline-start: 4mm; border-inline-start: 0.7mm solid #dcecea; break-inside: avoid; }
blockquote p { margin: 0; font-family: "Source Serif", ${others}, Georgia, serif; font-size: 11pt; }
.stills { display: grid; grid-template-columns: repeat(2, 1fr); gap: 5mm; margin-top: 4mm; }
figure { margin: 0; break-inside: avoid; }
img { display: block; width: 100%; max-height: 75mm; object-fit: contain; background: #171513; border-radius: 1mm; }
figcaption { margin-top: 1.2mm; color: #5f584f; font-size: 9pt; }
@media (max-width: 52rem) { main { margin: 0; padding: 8vw 6vw; box-shadow: none; } }
@media print {
  html { background: #fff; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`
