import { expect, type Page } from '@playwright/test'
import { clinical, clinicalBeside, says } from './clinical-words.ts'

/** All that a page gives away, to eyes and to screen readers: words, names, titles, values, its own title. */
async function givenAway(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const told = [document.title, document.body.innerText]
    // Word by word as it was put there: run together, one text could hide in the next.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) told.push(texts.currentNode.nodeValue ?? '')
    for (const field of document.querySelectorAll('input, textarea, select'))
      told.push((field as HTMLInputElement).value)
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        // Where the film stands is no count.
        if (name !== 'data-film-ms' && /^(aria-|data-|title$|alt$|placeholder$|value$|id$|name$)/.test(name))
          told.push(value)
    return told
  })
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  await cdp.detach()
  const spoken = nodes.flatMap(({ name, description, value }) => [name, description, value])
  return [...shown, ...spoken.map((said) => String(said?.value ?? ''))].filter((text) => text !== '')
}

/** No code's name for therapists, and none of `secrets`, is on a page that parents may look at beside the therapist. */
export async function expectNoCodes(page: Page, secrets: readonly string[]): Promise<void> {
  const all = (await givenAway(page)).map((text) => text.toLowerCase())
  const words = [...clinicalBeside, ...secrets.map((secret) => secret.toLowerCase())]
  expect(words.filter((each) => all.some((text) => says(text, each)))).toEqual([])
}

/** Nothing clinical, no count, and none of `secrets` is on the page or behind it. */
export async function expectNothingClinical(page: Page, secrets: readonly string[]): Promise<void> {
  const all = (await givenAway(page)).map((text) => text.toLowerCase())
  const found = [...clinical, ...secrets.map((secret) => secret.toLowerCase())].filter((words) =>
    all.some((text) => says(text, words))
  )
  // Ids of records and of the page's elements are random and say nothing.
  const isId = (text: string): boolean =>
    /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|react-aria.*|_r_.*)$/.test(text)
  const counted = all.filter((text) => /\d/.test(text) && !isId(text))
  expect({ found, counted }).toEqual({ found: [], counted: [] })
}
