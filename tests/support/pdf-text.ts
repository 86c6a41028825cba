import { inflateSync } from 'node:zlib'

type Objects = ReadonlyMap<string, string>

/** The words on the pages of a PDF that Chromium printed, without spaces: where a line breaks says nothing. */
export function pdfWords(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  return pages
    .map((page) => pageWords(page, objects))
    .join('')
    .replace(/\s+/g, '')
}

/** By number, each object with its stream as it was before it was packed; a character a byte. */
function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1')
  const found = new Map<string, string>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const head = text.slice(start, text.indexOf('endobj', start))
    const packed = /\/Filter \/FlateDecode/.test(head) && /\/Length (\d+)/.exec(head)?.[1]
    const stream = head.indexOf('stream\n')
    if (packed === false || packed === undefined || stream < 0) found.set(match[1] ?? '', head)
    else {
      const from = start + stream + 'stream\n'.length
      const unpacked = inflateSync(pdf.subarray(from, from + Number(packed))).toString('latin1')
      found.set(match[1] ?? '', head.slice(0, stream) + unpacked)
    }
  }
  return found
}

type Font = { readonly letters: ReadonlyMap<number, string>; readonly bytes: 1 | 2 }

function pageWords(page: string, objects: Objects): string {
  const object = (pattern: RegExp, body: string): string => objects.get(pattern.exec(body)?.[1] ?? '') ?? ''
  const fontOf = (number: string): Font => {
    const body = objects.get(number) ?? ''
    const letters = lettersIn(object(/\/ToUnicode (\d+) 0 R/, body))
    return { letters, bytes: body.includes('/Subtype /Type3') ? 1 : 2 }
  }
  const fonts = new Map<string, Font>()
  for (const [, name = '', number = ''] of page.matchAll(/\/(F\d+) (\d+) 0 R/g))
    fonts.set(name, fontOf(number))
  let font: Font | undefined
  let words = ''
  const shown = /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g
  for (const [, name, hex, text] of object(/\/Contents (\d+) 0 R/, page).matchAll(shown)) {
    if (name !== undefined) font = fonts.get(name)
    const bytes = hex === undefined ? literal(text ?? '') : Buffer.from(hex, 'hex')
    for (let at = 0; font && at < bytes.length; at += font.bytes)
      words += font.letters.get(bytes.readUIntBE(at, font.bytes)) ?? '?'
  }
  return words
}

/** The bytes of a string in brackets. */
function literal(text: string): Buffer {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_all, octal?: string, sign = '') =>
    octal === undefined
      ? (named[sign as string] ?? (sign as string))
      : String.fromCharCode(parseInt(octal, 8))
  )
  return Buffer.from(plain, 'latin1')
}

/** What each glyph of a font stands for. */
function lettersIn(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, part = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      found.set(parseInt(glyph, 16), text(to))
  for (const [, part = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(until, 16); glyph += 1)
        found.set(glyph, String.fromCharCode(parseInt(to, 16) + glyph - parseInt(from, 16)))
  return found
}
