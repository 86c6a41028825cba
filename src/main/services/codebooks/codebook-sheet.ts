import { type Code, type Codebook, type CodeGroup, sourceOf } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { parentLabelOf } from '../../../shared/domain/words-for-parents.ts'
import { texts } from '../../../shared/i18n/index.ts'
import { html, type Html } from '../report/html.ts'
import { fontFaces, fontStack } from '../report/font-faces.ts'
import { sheetStyle } from './sheet-style.ts'

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/** The codebook as pages to hang on a wall: keys, names, what one sees then, words for parents. */
export function renderCodebookSheet(book: Codebook, language: Language, resourcesDirectory: string): string {
  const { sheet, version } = texts[language].codebooks
  const about =
    book.version > 1
      ? `${sheet.about} · ${version.replace('{{version}}', String(book.version))}`
      : sheet.about
  const source = sourceOf(book, language)
  const faces = fontFaces(resourcesDirectory, JSON.stringify(book))
  const style = [faces, sheetStyle(texts[language].report.page, fontStack(resourcesDirectory))].join('\n')
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${book.title[language]}</title>
        <style>
          ${{ html: style.replace(/<\//g, '<\\/') }}
        </style>
      </head>
      <body>
        <header>
          <p class="mark">${about}</p>
          <h1 dir="auto">${book.title[language]}</h1>
          ${book.intro === undefined ? '' : html`<p class="intro" dir="auto">${book.intro[language]}</p>`}
        </header>
        <main>
          ${book.groups.filter(({ codes }) => codes.length > 0).map((group) => renderGroup(group, language))}
        </main>
        ${source === undefined ? '' : html`<footer>${source}</footer>`}
      </body>
    </html>`.html
}

function renderGroup(group: CodeGroup, language: Language): Html {
  const { sheet } = texts[language].codebooks
  const [first, ...others] = group.codes.map((code) => renderCode(code, group.colour.hex, language))
  return html`<section>
    <div class="top">
      <h2 dir="auto" style="border-color: ${group.colour.hex}">
        ${group.title[language]}${group.exclusive ? html` <small>${sheet.exclusive}</small>` : ''}
      </h2>
      ${first ?? ''}
    </div>
    ${others}
  </section>`
}

function renderCode(code: Code, groupColour: string, language: Language): Html {
  const { sheet, kind } = texts[language].codebooks
  const { subject, valence } = texts[language].common
  const parents = code.parentVisible ? parentLabelOf(code, language, null) : null
  return html`<div class="code">
    <kbd style="border-color: ${code.colour ?? groupColour}">${keyOf(code.key)}</kbd>
    <div>
      <h3 dir="auto">${code.label[language]}</h3>
      <p class="facts">${[kind[code.kind], subject[code.subject], valence[code.valence]].join(' · ')}</p>
      <p dir="auto">${code.definition[language]}</p>
      ${parents === null ? '' : html`<p class="parents"><b>${sheet.parents}</b> <bdi>${parents}</bdi></p>`}
    </div>
  </div>`
}

function keyOf(key: string): string {
  return key.startsWith('shift+') ? `⇧ ${key.slice(6).toUpperCase()}` : key.toUpperCase()
}
