import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { directionOf } from '../../src/shared/domain/text-direction.ts'
import { loadFontTable } from '../../src/main/services/drawing/load-font-table.ts'
import { fontChooser, unshownIn } from '../../src/shared/domain/choose-fonts.ts'
import { decodePng } from '../../src/main/services/drawing/png.ts'
import { loadLettering } from '../../src/main/services/drawing/lettering.ts'
import { colourOf, paintPixels } from '../../src/main/services/drawing/painter.ts'
import { withSkia } from '../../src/main/services/drawing/skia.ts'
import { fitText } from '../../src/main/services/drawing/text-block.ts'
import { draw } from '../../src/main/services/reel/draw.ts'
import { extentOf, inkOf, inkOfPng, likeness } from '../support/drawn-ink.ts'
import { emojiOfSeveral, textsOfFamilies } from '../support/texts-of-families.ts'
import { temporaryFolder } from '../support/vault.ts'

const resources = join(import.meta.dirname, '..', '..', 'resources')
const lettering = await loadLettering(resources)
const tablePath = join(resources, 'fonts', 'fonts.json')
const choose = fontChooser(loadFontTable(resources))
const unshown = (text: string) => unshownIn(text, choose)

const canvas = { width: 900, height: 120 }
const high = 40

/** One line as the program draws it, black on white, beginning at the left. */
function drawLine(text: string): { readonly columns: readonly number[]; readonly width: number } {
  const { skia } = lettering
  return withSkia((keep) => {
    const style = { weight: 'strong', colour: colourOf(skia, '#000000') } as const
    const block = fitText(lettering, keep, text, style, { ...canvas, size: high })
    if (block === null) throw new Error(`nothing of ${text} is drawn`)
    const rgba = paintPixels(skia, canvas, (brush) => {
      brush.canvas.clear(skia.WHITE)
      block.draw(brush.canvas, 0, (canvas.height - block.height) / 2)
    })
    return { columns: trimmed(inkOf({ ...canvas, rgba }).columns), width: block.width }
  })
}

/** The same line as a browser draws it with the same fonts. */
async function browsersLines(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text']
  })
  try {
    const page = await browser.newPage({ viewport: canvas })
    const lines: (readonly number[])[] = []
    for (const text of texts) {
      const families = lettering.familiesFor(text, 'strong')
      const faces = families.map((file) => {
        const bytes = readFileSync(join(resources, 'fonts', file)).toString('base64')
        return `@font-face{font-family:"${file}";font-weight:100 900;src:url(data:font/woff2;base64,${bytes})}`
      })
      const style = `body{margin:0;background:#fff;color:#000;font:600 ${String(high)}px/3 ${families.map((file) => `"${file}"`).join()};white-space:nowrap;text-align:center}`
      await page.setContent(
        `<meta charset="utf-8"><style>${faces.join('')}${style}</style><body dir="${directionOf(text)}"></body>`
      )
      await page.evaluate(async (words) => {
        document.body.textContent = words
        await document.fonts.ready
      }, text)
      const shot = await page.screenshot({ type: 'png' })
      const rgba = paintPixels(lettering.skia, canvas, ({ skia, keep, canvas: on }) =>
        on.drawImage(keep(skia.MakeImageFromEncoded(shot)), 0, 0)
      )
      lines.push(trimmed(inkOf({ ...canvas, rgba }).columns))
    }
    return lines
  } finally {
    await browser.close()
  }
}

function trimmed(columns: readonly number[]): readonly number[] {
  const { from, to } = extentOf(columns)
  return columns.slice(from, to + 1)
}

test('every language stands as a browser sets it with the same fonts: order, joins, marks, kerning', async () => {
  const texts = [...Object.values(textsOfFamilies), 'Goed zo 👏🏽 👨‍👩‍👧 🇳🇱🇺🇦 ❤️ 🧑🏿‍🚀']
  const browsers = await browsersLines(texts)
  const compared = texts.map((text, n) => {
    const own = drawLine(text).columns
    const other = browsers[n] ?? []
    return { text, longer: own.length - other.length, alike: likeness(own, other) }
  })
  const unlike = compared.filter(({ longer, alike }) => Math.abs(longer) > 3 || alike < 0.9)
  expect(unlike).toEqual([])
})

test('the letters are joined, kerned and in their order: told without a browser', () => {
  const width = (text: string): number => drawLine(text).width
  // Joined letters are narrower than the same that stand alone; a non-joiner parts them again.
  expect(width('ببببب')).toBeLessThan(width('ب') * 4)
  expect(width('ب\u200cب\u200cب')).toBeGreaterThan(width('ببب') * 1.3)
  // A conjunct is one sign; without its joiner it is two.
  expect(width('क्ष')).toBeLessThan(width('कष'))
  expect(width('AVAVAV')).toBeLessThan(width('A') * 3 + width('V') * 3 - 4)
  // A family, a skin, a flag: one sign each.
  for (const sign of emojiOfSeveral) expect([sign, Math.round(width(sign) / width('😀'))]).toEqual([sign, 1])
  // What ends a sentence stands on its left where it is read from the right.
  const mass = (text: string): number => {
    const { columns } = drawLine(text)
    const left = columns.slice(0, columns.length / 2).reduce((sum, each) => sum + each, 0)
    return left / columns.reduce((sum, each) => sum + each, 0)
  }
  expect(mass('אאאאאא .......')).toBeLessThan(0.4)
  expect(mass('ooooooo .......')).toBeGreaterThan(0.6)
  expect(mass('م م م م .......')).toBeLessThan(0.4)
})

const size = { width: 640, height: 360 }
const pictures = (text: string) => {
  const size = { width: 320, height: 180 }
  return {
    caption: draw({ kind: 'caption', text }, size, lettering),
    child: draw({ kind: 'child', text, caption: '' }, size, lettering),
    title: draw({ kind: 'card', look: 'title', title: text, text: '', overStill: false }, size, lettering),
    text: draw({ kind: 'card', look: 'question', title: '', text, overStill: false }, size, lettering),
    label: draw({ kind: 'labels', own: text, other: '' }, size, lettering)
  } as const
}

test('every word that is written is drawn, on captions, cards, balloons and labels', () => {
  const inkOn = (text: string) =>
    Object.fromEntries(
      Object.entries(pictures(text)).map(([kind, picture]) => [
        kind,
        picture === null ? 0 : inkOfPng(picture.png).total
      ])
    )
  const nothing = inkOn('')
  for (const [language, text] of Object.entries(textsOfFamilies))
    for (const word of text.split(' ').filter((each) => /\p{L}/u.test(each))) {
      // So few that a card has them in full size.
      const [once, twice] = [inkOn(word), inkOn(`${word} ${word}`)]
      for (const kind of Object.keys(nothing)) {
        const [none = 0, one = 0, two = 0] = [nothing[kind], once[kind], twice[kind]]
        if (one < none + 5) throw new Error(`${language}: nothing of ${word} on ${kind}`)
        if ((kind === 'title' || kind === 'text') && two - none < (one - none) * 1.7)
          throw new Error(`${language}: ${word} is written once where it should be twice on ${kind}`)
      }
    }
})

test('a sign of one dark colour is seen on a dark ground: it takes the colour of the words', () => {
  const brightest = (text: string): number => {
    const caption = draw({ kind: 'caption', text }, size, lettering)
    if (caption === null) throw new Error(`nothing of ${text} is drawn`)
    return Math.max(...decodePng(caption.png).rgba.filter((_, at) => at % 4 === 1))
  }
  const dark = Array.from('✔✖➕➖➗💲🔙🔜🔝➰〰♣', (sign) => [sign, brightest(sign)] as const).filter(
    ([, light]) => light < 200
  )
  expect(dark).toEqual([])
  // What is black by its meaning stays so.
  expect(brightest('🖤')).toBeLessThan(100)
})

test('stacked signs are not cut at the edges, nor by the line above', () => {
  const { skia } = lettering
  for (const text of [
    'Ế Ậ Ổ Ữ ṩ',
    'ปู่ ที่ น้ำ กู้ ญี่ปุ่น',
    'لِلّٰهِ مُحَمَّدٌ ۖ',
    'श्रृंखला र्त्स्न्य',
    'ស្ត្រី ញ៉ុំ',
    'ကျွန်ုပ်',
    'ÅÇgjpq',
    'שָׁלּוֹם'
  ])
    for (const lines of [text, `${text}\n${text}`]) {
      const [caption] = [draw({ kind: 'caption', text: lines }, size, lettering)]
      if (caption === null) throw new Error('nothing was drawn')
      const { rows } = inkOf({ ...caption, rgba: whiteOf(caption.png) })
      const { from, to } = extentOf(rows)
      expect([text, from > 0, to < caption.height - 1]).toEqual([text, true, true])
    }
  /** The letters alone: they are white, the ground is dark. */
  function whiteOf(png: Buffer): Uint8Array {
    const image = withSkia((keep) => {
      const decoded = keep(skia.MakeImageFromEncoded(png))
      const at = { width: decoded.width(), height: decoded.height() }
      return paintPixels(skia, at, ({ canvas: on }) => {
        on.clear(colourOf(skia, '#171717'))
        on.drawImage(decoded, 0, 0)
      })
    })
    return image
  }
})

test('a sign that no font has is found by the check exactly where Skia finds no glyph for it, and a box is drawn', () => {
  const spread = (text: string): number =>
    withSkia((keep) => {
      const { skia, fonts, familiesFor } = lettering
      const style = new skia.ParagraphStyle({
        textStyle: { fontFamilies: [...familiesFor(text, 'strong')], fontSize: 20 }
      })
      const builder = keep(skia.ParagraphBuilder.MakeFromFontProvider(style, fonts))
      builder.addText(text)
      const paragraph = keep(builder.build())
      paragraph.layout(500)
      return paragraph.unresolvedCodepoints().length
    })
  const assigned = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u
  const wrong: string[] = []
  // Every 37th sign of all planes that have letters: thousands of all scripts, the same ones each time.
  for (let code = 0x21; code < 0x20000; code += 37) {
    const sign = String.fromCodePoint(code)
    if (!assigned.test(sign)) continue
    // A mark is drawn on something.
    const text = /\p{M}/u.test(sign) ? `o${sign}` : sign
    if (text.normalize('NFC') !== text) continue
    if (unshown(text).length > 0 !== spread(text) > 0) wrong.push(`${code.toString(16)} ${text}`)
  }
  expect(wrong).toEqual([])
  const [without, withBox] = ['Kijk daar', 'Kijk 𐎀𐎀𐎀 daar'].map((text) => drawLine(text).width)
  expect(withBox).toBeGreaterThan((without ?? 0) + high)
})

test('a sign that turns the direction round turns nothing, and only what is seen is drawn', () => {
  const caption = (text: string) => draw({ kind: 'caption', text }, size, lettering)
  for (const sign of ['\u202e', '\u202d', '\u2067', '\u0007', '\u00ad'])
    expect(caption(`Anna${sign} speelt`)).toEqual(caption('Anna speelt'))
  expect([caption(''), caption(' \u200b\n'), caption('\u202e')]).toEqual([null, null, null])
})

test('a word longer than the picture is wide is broken, and long text becomes smaller until it fits', () => {
  for (const text of [
    'a'.repeat(300),
    'Ж'.repeat(300),
    'ب'.repeat(300),
    'ก'.repeat(300),
    '笑'.repeat(300),
    '👶'.repeat(100)
  ]) {
    const caption = draw({ kind: 'caption', text }, size, lettering)
    const other = draw({ kind: 'caption', text: text.slice(0, 20) }, size, lettering)
    if (caption === null || other === null) throw new Error('nothing was drawn')
    expect([caption.width <= size.width, caption.height <= size.height * 0.4]).toEqual([true, true])
    expect(caption.height).toBeGreaterThan(other.height * 1.5)
  }
})

test('the table of fonts says what the fonts themselves say', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'fonts.json')
  await promisify(execFile)(process.execPath, [join(resources, '..', 'scripts', 'fonts.mjs'), path])
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(tablePath, 'utf8'))
})

test('what was drawn is given back: a talk or an evening of typing takes no more memory than its first pictures', () => {
  const heap = (): number => (Reflect.get(lettering.skia, 'HEAPU8') as Uint8Array).length / 1e6
  const large = { width: 1920, height: 1080 }
  const drawSome = (): void => {
    for (let n = 0; n < 25; n += 1) {
      draw(
        { kind: 'card', look: 'pause', title: `Kaart ${String(n)}`, text: 'انظري', overStill: false },
        large,
        lettering
      )
      draw({ kind: 'child', text: `Дивись ${String(n)}`, caption: 'Kijk' }, large, lettering)
    }
  }
  drawSome()
  const first = heap()
  // 25 cards that were kept would be 200 MB each time.
  for (let turn = 0; turn < 2; turn += 1) drawSome()
  expect(heap() - first).toBeLessThan(60)
})

test('another process draws the very same bytes', async () => {
  const drawn = Object.values(textsOfFamilies).map(
    (text) => draw({ kind: 'caption', text }, size, lettering)?.png ?? Buffer.alloc(0)
  )
  const own = createHash('sha256').update(Buffer.concat(drawn)).digest('hex')
  const script = fileURLToPath(new URL('../support/draw-all-captions.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script])
  expect(stdout.trim()).toBe(own)
})
