import { chromium } from 'playwright-core'

/** A page printed by a real Chromium, as the program prints it. */
export async function printPage(html: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox']
  })
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}
