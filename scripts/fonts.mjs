// Writes resources/fonts/fonts.json: which signs each font has, read from the fonts themselves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'fonts')

/** Every code point that may be written, but for half letters and private use. */
const every = [...range(0x20, 0xd7ff), ...range(0xf900, 0x1ffff), ...range(0xe0000, 0xe01ef)]
const parts = Array.from({ length: Math.ceil(every.length / 20_000) }, (_, n) =>
  every.slice(n * 20_000, (n + 1) * 20_000)
)

function* range(from, to) {
  for (let code = from; code <= to; code += 1) yield code
}

/** What the Latin typefaces are for: the fonts of other scripts bring a few of these along. */
const isLatin = (code) => (code < 0x250 && code !== 0xa0) || (code >= 0x2010 && code <= 0x205e)

const skia = await createRequire(import.meta.url)('canvaskit-wasm')()

function signsOf(file) {
  const bytes = readFileSync(join(folder, file))
  const face = skia.Typeface.MakeTypefaceFromData(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  )
  if (face === null) throw new Error(`${file} can't be read`)
  const signs = parts.flatMap((codes) => {
    const glyphs = face.getGlyphIDs(String.fromCodePoint(...codes), codes.length)
    return codes.filter((_, at) => glyphs[at] !== 0)
  })
  face.delete()
  return signs
}

function rangesOf(codes) {
  const ranges = []
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code) => code.toString(16)
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}

const filesIn = (name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.woff2'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => `${name}/${file}`)

/** `noto/noto-sans-arabic-wght-normal.woff2` is of Noto Sans Arabic. */
const familyOf = (file) =>
  file
    .replace(/^.*\/|(-\d+)?(-wght|-\d00)?(-normal)?\.woff2$/g, '')
    .split('-')
    .map((word) => (word.length < 3 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ')

const own = signsOf('Figtree-Regular.ttf')
const general = { regular: 'noto/noto-sans-400-normal.woff2', strong: 'noto/noto-sans-600-normal.woff2' }
// The Chinese signs that the Korean font has too are Chinese more often.
const chineseFirst = filesIn('cjk').toSorted(
  (a, b) => Number(a.includes('-kr-')) - Number(b.includes('-kr-'))
)
const others = [...filesIn('noto'), ...filesIn('emoji'), ...chineseFirst].filter(
  (file) => !Object.values(general).includes(file)
)

const faces = [
  {
    family: 'Figtree',
    kind: 'own',
    regular: 'Figtree-Regular.ttf',
    strong: 'Figtree-SemiBold.ttf',
    signs: own
  },
  { family: 'Noto Sans', kind: 'latin', ...general, signs: signsOf(general.regular) },
  ...others.map((file) => {
    const isEmoji = file.startsWith('emoji')
    const signs = signsOf(file).filter((code) => isEmoji || !isLatin(code))
    return { family: familyOf(file), kind: isEmoji ? 'emoji' : 'script', regular: file, strong: file, signs }
  })
].map(({ signs, ...face }) => ({ ...face, ranges: rangesOf(signs) }))

writeFileSync(argv[2] ?? join(folder, 'fonts.json'), `${JSON.stringify({ faces }, null, 2)}\n`)
console.log(`${faces.length} fonts written to fonts.json`)
