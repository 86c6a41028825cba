import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { renderReport } from '../../src/main/services/report/report-page.ts'
import { reportStyle } from '../../src/main/services/report/report-style.ts'
import { directionOf } from '../../src/shared/domain/text-direction.ts'
import { printPage } from '../support/print-page.ts'
import { emojiOfSeveral, textsOfFamilies } from '../support/texts-of-families.ts'

const resources = join(import.meta.dirname, '..', '..', 'resources')

function reportOf(about: string, texts: readonly string[]): string {
  const text = texts.map((each) => `${each}\n\n- ${each}\n\nMoeder: ${each}`).join('\n\n')
  const sections = [{ id: 'a', title: 'Observatie', text, hint: '', role: 'observation' as const }]
  const css = reportStyle(resources, 'nl', [about, text].join('\n'))
  return renderReport({
    language: 'nl',
    title: 'Verslag',
    about: [about, 'sessie 3'],
    sections,
    stills: [],
    css
  })
}

/** The fonts that a printed page is written with, as the file itself names them. */
const fontsOf = (pdf: Buffer): readonly string[] =>
  [
    ...new Set(
      Array.from(
        pdf.toString('latin1').matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g),
        ([, name]) => name ?? ''
      )
    )
  ].sort()

test('a report is printed in every script with the fonts that ship and with none of the system’s', async () => {
  const pdf = await printPage(reportOf('Beuk', [...Object.values(textsOfFamilies), '👏🏽 👨‍👩‍👧 ❤️']))
  const fonts = fontsOf(pdf)
  const own = /^(Figtree|SourceSerif|NotoSans|Twemoji)/
  expect(fonts.filter((name) => !own.test(name))).toEqual([])
  for (const script of [
    'Arabic',
    'Hebrew',
    'Ethiopic',
    'Devanagari',
    'Tamil',
    'Thai',
    'Georgian',
    'SC',
    'KR',
    'Armenian'
  ])
    expect(fonts.join()).toContain(`NotoSans${script}`)
})

test('an emoji of several signs is one on a page: families, skins, flags, keycaps, hearts on fire', async () => {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox']
  })
  try {
    const page = await browser.newPage()
    await page.setContent(reportOf('Beuk', ['😀', ...emojiOfSeveral]))
    const widths = await page.locator('section li').evaluateAll((all) =>
      all.map((each) => {
        const range = document.createRange()
        range.selectNodeContents(each)
        return [each.textContent.trim(), Math.round(range.getBoundingClientRect().width)] as const
      })
    )
    const one = widths[0]?.[1] ?? 0
    expect(one).toBeGreaterThan(5)
    expect(widths.length).toBe(emojiOfSeveral.length + 1)
    expect(widths.filter(([, width]) => width !== one)).toEqual([])
  } finally {
    await browser.close()
  }
})

test('a report brings the fonts of its own text and no others', () => {
  const sizes = [['Alles goed'], [textsOfFamilies.Ukrainian], Object.values(textsOfFamilies)].map(
    (texts) => reportOf('Beuk', texts).length
  )
  expect(sizes[0]).toBeLessThan(300_000)
  expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBeLessThan(450_000)
  expect(sizes[2]).toBeGreaterThan(1_000_000)
})

test('each text is read in its own direction, and a name turns nothing round', async () => {
  const names = ['מרים', 'Anna\u202e', '\u2067Anna']
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox']
  })
  try {
    const page = await browser.newPage()
    for (const name of names) {
      await page.setContent(reportOf(name, [...Object.values(textsOfFamilies)]))
      // From where it begins to where it ends: the name stands first, whatever its letters.
      const places = await page
        .locator('.about bdi')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left))
      expect(places[0]).toBeLessThan(places[1] ?? 0)
      expect(await page.locator('.about').textContent()).toBe(
        `${name.replace(/[\u202e\u2067]/g, '')} · sessie 3`
      )
    }
    const read = await page
      .locator('section > p[dir=auto]')
      .evaluateAll((all) =>
        all.map((each) => ({ text: each.textContent.trim(), direction: getComputedStyle(each).direction }))
      )
    expect(read.length).toBeGreaterThan(20)
    expect(read.filter(({ text, direction }) => directionOf(text) !== direction)).toEqual([])
  } finally {
    await browser.close()
  }
})
