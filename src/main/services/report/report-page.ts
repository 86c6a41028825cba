import type { DraftSection } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { type Html, html } from './html.ts'
import { readBlocks, type TextBlock } from '../../../shared/domain/text-blocks.ts'
import { wordingIn } from './wording.ts'

/** A picture of a shown clip, as JPEG. */
export type ReportStill = { readonly clipNumber: number; readonly caption: string; readonly jpeg: Buffer }

export type ReportPage = {
  readonly language: Language
  readonly title: string
  /** Whom and what it is about, below the title; never in the page's own title. */
  readonly about: readonly string[]
  readonly sections: readonly (DraftSection & { readonly role: SectionRole })[]
  readonly stills: readonly ReportStill[]
  readonly css: string
}

/** Observation and meaning are kept apart to the eye; stills stand with the clips shown. */
export type SectionRole = 'observation' | 'meaning' | 'clips' | 'plain'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** The report as one HTML file that needs nothing else, runs nothing and fetches nothing. Empty sections stay out. */
export function renderReport(page: ReportPage): string {
  const { words } = wordingIn(page.language)
  const sections = page.sections.filter(({ text }) => text.trim() !== '')
  const document = html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${page.title}</title>
        <style>
          ${raw(page.css)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="mark">${words.confidential}</p>
            <h1 dir="auto">${page.title}</h1>
            <p class="about">${isolated(page.about.filter((part) => part !== ''))}</p>
          </header>
          ${sections.map((section) => renderSection(section, page))}
        </main>
      </body>
    </html> `
  return document.html
}

function renderSection(section: ReportPage['sections'][number], page: ReportPage): Html {
  const { words } = wordingIn(page.language)
  const { id, title, text, role } = section
  const note = role === 'observation' ? words.observed : role === 'meaning' ? words.meant : ''
  return html`<section class="${role}" aria-labelledby="${id}">
    <h2 id="${id}" dir="auto">${title}</h2>
    ${note === '' ? '' : html`<p class="note">${note}</p>`} ${readBlocks(text).map(renderBlock)}
    ${role === 'clips' ? renderStills(page) : ''}
  </section>`
}

function renderStills({ stills, language }: ReportPage): Html {
  const { words, with: put } = wordingIn(language)
  if (stills.length === 0) return html``
  return html`<div class="stills">
    ${stills.map(({ clipNumber, caption, jpeg }) => {
      const name = put(words.still, { number: clipNumber })
      return html`<figure>
        <img src="data:image/jpeg;base64,${jpeg.toString('base64')}" alt="${name}" />
        <figcaption dir="auto">${caption}</figcaption>
      </figure>`
    })}
  </div>`
}

function renderBlock(block: TextBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">
        ${block.lines.map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))}
      </p>`
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li dir="auto">${item}</li>`)}
      </ul>`
    case 'fields':
      return html`<dl>
        ${block.fields.map(
          ({ label, value }) =>
            html`<div${value === '' ? html` class="blank"` : html``}>
              <dt dir="auto">${label}</dt>
              <dd dir="auto">${value}</dd>
            </div>`
        )}
      </dl>`
    case 'moments':
      return html`<ul class="moments">
        ${block.moments.map(({ time, text }) => html`<li><span class="time">${time}</span><span dir="auto">${text}</span></li>`)}
      </ul>`
    case 'quote':
      return html`<blockquote dir="auto"><p>${block.text}</p></blockquote>`
    case 'heading':
      return html`<h3 dir="auto">${block.text}</h3>`
  }
}

/** Parts of one line that are read each in its own direction. */
function isolated(parts: readonly string[]): readonly Html[] {
  return parts.map((part, at) => (at === 0 ? html`<bdi>${part}</bdi>` : html` · <bdi>${part}</bdi>`))
}

/** Styles are ours, never someone's words. */
function raw(css: string): Html {
  return { html: css.replace(/<\//g, '<\\/') }
}
