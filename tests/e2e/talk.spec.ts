import { expect, type Locator, type Page, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { callFrom } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectNoCodes, expectNothingClinical } from '../support/nothing-clinical.ts'
import { look } from '../support/sample-case.ts'
import { addRecords, createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

const note = 'Gereedschap voor de behandelaar'
const said = 'Ik zag niet dat hij al naar mij toe wilde komen'
const secrets = ['Beuk', 'Zwaluwstaart', 'Sessie', 'moeder', 'thuis', note, said, 'Na het avondeten']

test('nothing of the therapist’s is ever on the parents’ display, whatever it shows; she has it on hers', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(20_000)
  const { keyboard } = page
  await app.plugDisplays(2)
  const { sessionId, familyId } = await createSmallReel(app, {
    clipMs: 1200,
    clip: { note, question: 'Wat ziet u gebeuren?' }
  })
  // Another family, and texts of the therapist's wherever one can be.
  await callFrom(page, 'family.create', { pseudonym: 'Gezin Zwaluwstaart' })
  const id = (): string => crypto.randomUUID()
  await addRecords(page, sessionId, [
    {
      ...{ type: 'quote', id: id(), clipId: null, speakerId: null, text: said, atMs: null },
      saidAt: '2026-11-02T10:00:00.000Z'
    },
    { type: 'next-step', id: id(), when: 'Na het avondeten', what: note, purpose: note, scale: 6 }
  ])
  await openSmallReel(page, 'nl', 'review')
  await page.getByRole('button', { name: t.talk.ready.startOther }).click()
  const find = (): Page | undefined =>
    page
      .context()
      .pages()
      .find((each) => each.url().includes('parent.html'))
  await expect.poll(() => find() !== undefined).toBe(true)
  const parents = find() as Page
  const screen = parents.getByTestId('parent-screen')
  await expect(screen).toBeVisible({ timeout: 20_000 })
  const state = page.getByRole('status').first()
  const clean = async (name: string): Promise<void> => {
    await parents.screenshot({ path: test.info().outputPath(`${name}.png`) })
    await expectNothingClinical(parents, secrets)
  }

  await test.step('card, clip, playing, at its end, question, blank', async () => {
    await clean('card')
    await keyboard.press('PageDown')
    await expect(screen).toContainText('Samen op één lijn')
    await clean('clip')
    // Beside parents her own screen is discreet until she says otherwise.
    await expect(page.getByText(note)).toBeHidden()
    await expectNoCodes(page, [note])
    await look(page, 'presenter')
    await page.getByText(t.talk.discreet.label, { exact: true }).click()
    await expect(page.getByText(note)).toBeVisible()
    await look(page, 'presenter-open')
    await page.getByText(t.talk.discreet.label, { exact: true }).click()
    await keyboard.press('F5')
    await expect(state).toHaveText(t.talk.state.playing)
    await clean('playing')
    await expect(state).toHaveText(t.talk.state.atEnd)
    await clean('at-end')
    await keyboard.press('q')
    await expect(screen).toContainText('Wat ziet u gebeuren?')
    await clean('question')
    await keyboard.press('.')
    await expect(screen).toHaveAttribute('data-face', 'blank')
    await clean('blank')
    await keyboard.press('b')
    await expect(screen).toHaveAttribute('data-face', 'film')
  })

  await test.step('words of each person, with the place in the film', async () => {
    await keyboard.press('1')
    await keyboard.type('Daar ben ik!')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(page.getByRole('list', { name: t.talk.said })).toContainText('J. · 0:01')
  })

  await test.step('slow, frozen, step by step', async () => {
    await keyboard.press('s')
    await keyboard.press('r')
    await expect(state).toHaveText(t.talk.state.slow)
    await clean('slow')
    await keyboard.press('f')
    await expect(state).toHaveText(t.talk.state.film)
    await keyboard.press('ArrowDown')
    await keyboard.press(',')
    await clean('frozen')
  })

  await test.step('left out by wish, at once', async () => {
    await keyboard.press('x')
    await expect(screen).toContainText(t.parent.leaveOut.title)
    await keyboard.press('PageDown')
    await expect(screen).toContainText(t.parent.leaveOut.title)
    await clean('leave-out')
    // Escape, or the button that has the focus, keeps it.
    await expect(page.getByRole('button', { name: t.parent.leaveOut.no })).toBeFocused()
    await keyboard.press('Escape')
    await expect(screen).toHaveAttribute('data-face', 'film')
    await keyboard.press('x')
    await page.getByRole('button', { name: t.parent.leaveOut.yes }).click()
    await expect(screen).toHaveAttribute('data-face', 'film')
  })

  await test.step('a film that fails, the end', async () => {
    await parents.locator('video[data-front=true]').evaluate((film) => {
      ;(film as HTMLVideoElement).src = '/media/none'
    })
    await expect(screen).toContainText(t.parent.failed)
    // Read from across a room; and who can do something about it is told.
    expect(await sizeOf(parents.getByText(t.parent.failed))).toBeGreaterThanOrEqual(28)
    await expect(state).toHaveText(t.talk.state.failed)
    await clean('failed')
    for (let presses = 0; presses < 6; presses += 1) await keyboard.press('PageDown')
    await expect(screen).toContainText(t.parent.end)
    await clean('end')
  })

  await test.step('its window may ask for nothing else, and goes with its display', async () => {
    const refused = await parents.evaluate(() => {
      const { weerklank } = window as unknown as {
        weerklank: { invoke(name: string, input: unknown): unknown }
      }
      return weerklank.invoke('family.list', { query: '' })
    })
    expect(refused).toMatchObject({ ok: false })
    const fetched = (from: Page, path: string): Promise<number> =>
      from.evaluate(
        (address) =>
          fetch(address, { headers: { range: 'bytes=0-9' } }).then(
            ({ status }) => status,
            () => 0
          ),
        path
      )
    const shown = (await callFrom(page, 'talk.reel', undefined)).films[0]?.id ?? ''
    const withheld = ['still', 'filmstrip', 'peaks', 'tiles', 'look', 'original'].map(
      (kind) => `/${kind}/${shown}?ms=0`
    )
    const others = [`/media/${id()}`, `/frames/${id()}`, `/clip-sound/${id()}`]
    expect(await fetched(parents, `/media/${shown}`)).toBe(206)
    for (const path of [...withheld, ...others])
      expect([path, await fetched(parents, path)]).toEqual([path, 0])
    // The therapist's own window has them.
    expect(await fetched(page, `/still/${shown}?ms=0`)).not.toBe(0)
    await app.plugDisplays(1)
    await expect(page.getByText(t.talk.goneDisplay)).toBeVisible()
    expect(find()).toBeUndefined()
  })

  await test.step('the review has the words, the figure, and the clip to bring back', async () => {
    await page.getByRole('button', { name: t.talk.end }).click()
    await page.getByRole('dialog').getByRole('button', { name: t.talk.end }).click()
    await expect(page.getByText('Daar ben ik!')).toBeVisible()
    await look(page, 'review')
    await page.getByRole('button', { name: t.review.leftOut.bringBack }).click()
    await expect(page.getByRole('button', { name: t.review.leftOut.bringBack })).toBeHidden()
  })

  await test.step('the next session begins with what was agreed', async () => {
    const date = '2026-11-09'
    await callFrom(page, 'session.create', { familyId, date, place: 'thuis', situation: 'samen eten' })
    await page.reload()
    await page.getByText('Beuk', { exact: true }).first().click()
    await page.getByText('samen eten').first().click()
    const card = page.getByRole('region', { name: t.talk.agreed.title })
    await expect(card).toContainText('Na het avondeten')
    await expect(card.getByRole('definition').filter({ hasText: note })).toHaveCount(2)
    await expect(card).toContainText('6')
    await look(page, 'agreed')
    await card.getByRole('button', { name: t.talk.agreed.done }).click()
    await expect(card).toBeHidden()
    await page.getByRole('button', { name: t.talk.agreed.show }).click()
    await expect(card).toBeVisible()
  })
})

function sizeOf(words: Locator): Promise<number> {
  return words.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
}
