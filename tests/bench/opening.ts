import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { figure, type Figure } from './figures.ts'
import { asFaststart } from './films.ts'
import { servePlain } from './plain-server.ts'
import { timeOpening } from './playing.ts'

type Opening = {
  /** A page of the program. */
  readonly page: Page
  readonly recordingId: string
  readonly folder: string
  readonly display: string | null
  readonly name: string
  /** How many times as long as the plain file at most. */
  readonly most: number
}

const rounds = 30
/** The first ones also warm everything up. */
const notCounted = 5

/** Opens a recording's working copy in a fresh player, in turns with a plain file of the same content in a bare page. */
export async function openingRow({
  page,
  recordingId,
  folder,
  display,
  name,
  most
}: Opening): Promise<Figure> {
  const mediaUrl = `/media/${recordingId}`
  const copy = join(folder, 'copy.mp4')
  const faststart = join(folder, 'faststart.mp4')
  await saveResource(page, mediaUrl, copy)
  await asFaststart(copy, faststart)
  const plain = await servePlain(faststart)
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: display === null,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']
  })
  try {
    const plainPage = await browser.newPage()
    await plainPage.goto(plain.url)
    const opening: number[] = []
    const plainOpening: number[] = []
    for (let n = 0; n < rounds; n++) {
      opening.push(await timeOpening(page, mediaUrl))
      plainOpening.push(await timeOpening(plainPage, 'film.mp4'))
    }
    const baseline = {
      name: 'plain faststart file of the same content',
      values: plainOpening.slice(notCounted)
    }
    return figure(name, opening.slice(notCounted), baseline, { of: 'ratio', most })
  } finally {
    await browser.close()
    plain.close()
    for (const path of [copy, faststart]) rmSync(path)
  }
}

const sliceBytes = 8_000_000

/** A page can't write files, and a long film is too large for one answer. */
async function saveResource(page: Page, url: string, path: string): Promise<void> {
  writeFileSync(path, '')
  for (let at = 0; ; at += sliceBytes) {
    const text = await page.evaluate(
      async ([from, start, end]) => {
        const response = await fetch(from, { headers: { range: `bytes=${start}-${end}` } })
        if (response.status !== 206) return ''
        const bytes = new Uint8Array(await response.arrayBuffer())
        let binary = ''
        for (let n = 0; n < bytes.length; n += 32_768)
          binary += String.fromCharCode(...bytes.subarray(n, n + 32_768))
        return btoa(binary)
      },
      [url, at, at + sliceBytes - 1] as const
    )
    if (text === '') return
    appendFileSync(path, Buffer.from(text, 'base64'))
  }
}
