import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../../../shared/domain/language.ts'
import { texts } from '../../../../shared/i18n/index.ts'

type ParentPage = {
  readonly language: Language
  /** The last day on which it plays. */
  readonly deleteBy: string
  /** What the passphrase is turned into a key with. */
  readonly salt: Buffer
  readonly iterations: number
  /** What the film is made of, locked. */
  readonly about: Buffer
}

/** The one page of a parent's copy: it plays from a stick, asks nothing of a network and says nobody's name. */
export async function parentPage(resourcesDirectory: string, page: ParentPage): Promise<string> {
  const part = (name: string): Promise<string> =>
    readFile(join(resourcesDirectory, 'parent-copy', name), 'utf8')
  const [script, style] = [await part('page.js'), await part('page.css')]
  const words = texts[page.language].parentCopy
  const day = new Intl.DateTimeFormat(page.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(page.deleteBy)
  )
  const say = (text: string): string => escaped(text.replace('{{day}}', day))
  const copy = {
    language: page.language,
    deleteBy: page.deleteBy,
    salt: page.salt.toString('base64'),
    iterations: page.iterations,
    about: page.about.toString('base64'),
    words: {
      wrong: words.wrong,
      incomplete: words.incomplete,
      failed: words.failed,
      captions: words.captions
    }
  }
  // Nothing is fetched; the parts of the film are scripts beside the page, which this one script brings in.
  const policy = [
    `default-src 'none'`,
    `script-src '${fingerprint(script)}' 'strict-dynamic' 'self' file:`,
    `style-src '${fingerprint(style)}'`,
    `media-src blob:`,
    `base-uri 'none'`,
    `form-action 'none'`
  ]
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${say(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${say(words.title)}</h1>
<p id="scripts">${say(words.scripts)}</p>
<p id="old" role="alert" hidden>${say(words.old)}</p>
<section id="over" hidden><h2>${say(words.over)}</h2><p>${say(words.overText)}</p></section>
<form id="door" hidden>
<p>${say(words.intro)}</p>
<label for="passphrase">${say(words.passphrase)}</label>
<input id="passphrase" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" required aria-describedby="problem">
<button id="open" type="submit">${say(words.open)}</button>
<progress id="progress" value="0" max="1" aria-label="${say(words.opening)}" hidden></progress>
<p id="problem" role="alert"></p>
</form>
<section id="room" hidden>
<video id="film" controls playsinline controlslist="nodownload noremoteplayback" disablepictureinpicture tabindex="0" aria-label="${say(words.film)}"></video>
<ol id="chapters" hidden></ol>
</section>
<aside>
<p><strong>${say(words.deleteBy)}</strong> ${say(words.promise)}</p>
<p>${say(words.care)}</p>
</aside>
</main>
<script type="application/json" id="copy">${JSON.stringify(copy).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`
}

const fingerprint = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
