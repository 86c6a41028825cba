import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { loadContent } from '../../src/main/services/content.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { reviewAudience } from '../../src/shared/domain/consent.ts'
import { type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import { type Moment, plainMoment } from '../../src/shared/domain/session-record.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { callFrom } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectNoCodes, expectNothingClinical } from '../support/nothing-clinical.ts'
import { expectSaved, look, openTab } from '../support/sample-case.ts'
import { addRecords, createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
const codes = indexCodes(loadContent(join(import.meta.dirname, '../../resources')).codebooks)
const nameOf = (ref: string): string => codes.get(ref)?.code.label.nl ?? ref
let app: RunningApp
test.afterEach(() => app.close())

const [note, why, noticed] = [
  'Alleen voor mijzelf',
  'Moeder vroeg er zelf naar',
  'Vader keek weg bij het laatste stukje'
]

test('pages open beside parents say nothing of codes; showing a clip anyway takes a reason, and holds for that clip', async () => {
  app = await launchApp({ lang: 'nl' })
  const { page } = app
  page.setDefaultTimeout(20_000)
  const { sessionId, recordingId } = await createSmallReel(app, { bare: true })
  const id = (): string => crypto.randomUUID()
  const reelId = id()
  const momentAt = (code: string, startMs: number, endMs: number) => ({
    ...{ type: 'moment' as const, ...plainMoment, id: id(), recordingId, code, startMs, endMs },
    ...{ extent: 'interval' as const, subject: 'dyad' as const }
  })
  const good = momentAt('starter-vier-tags/afstemming', 400, 1600)
  const grows = momentAt('starter-vier-tags/klampen', 2200, 3600)
  const frightens = momentAt('basic-trust/maakt-bang', 4200, 4800)
  const inside = {
    ...momentAt('basic-trust/is-zelf-bang', 7000, 7001),
    extent: 'point' as const,
    endMs: null
  }
  const clipOf = (
    position: number,
    momentId: string | null,
    startMs: number,
    change: Partial<Clip> = {}
  ): Clip => ({
    ...{ type: 'clip', ...plainClip, id: id(), reelId, position, recordingId, momentId, startMs },
    ...{ endMs: startMs + 1600, note, ...change }
  })
  await addRecords(page, sessionId, [
    ...[good, grows, frightens, inside],
    { type: 'reel', id: reelId, name: 'Samen spelen', audience: reviewAudience },
    clipOf(0, frightens.id, 4000),
    clipOf(1, good.id, 200),
    clipOf(2, grows.id, 2200, {
      childLines: [{ id: id(), text: 'Blijf je bij mij?', startMs: null, endMs: null }]
    }),
    clipOf(3, null, 6000)
  ])
  const clips = page.getByRole('article', { name: /^Fragment/ })
  const discreet = page.getByText(t.talk.discreet.label, { exact: true })

  await test.step('the review page, discreet from the beginning', async () => {
    await openSmallReel(page, 'nl', 'review')
    await expect(page.getByText(t.talk.ready.heldBack_other.replace('{{count}}', '2'))).toBeVisible()
    await expect(page.getByText('Samen op één lijn')).toBeVisible()
    // What stays has no card and no number: the first that is shown is the first.
    await expect(clips).toHaveCount(2)
    await expect(clips.first()).toContainText('Samen op één lijn')
    await expectNoCodes(page, [note])
    await look(page, 'review-discreet')
    const field = page.getByRole('textbox', { name: t.review.noticed.title })
    await field.fill(noticed)
    const hidden = (): Promise<string> =>
      field.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'))
    expect(await hidden()).toBe('none')
    await discreet.focus().catch(() => undefined)
    await page.keyboard.press('Tab')
    expect(await hidden()).toBe('disc')
  })

  await test.step('switched off it shows what was tagged, and is on again the next time', async () => {
    await discreet.click()
    await expect(page.getByText(nameOf('basic-trust/maakt-bang'))).toBeVisible()
    await expect(page.getByText('Klampen ·')).toBeVisible()
    await expect(clips).toHaveCount(4)
    expect(await clips.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
      t.review.words.stays,
      'Fragment 1',
      'Fragment 2',
      t.review.words.stays
    ])
    await look(page, 'review-open')
    await openTab(page, 'nl', 'reel')
    await openTab(page, 'nl', 'review')
    await expect(page.getByText('Samen op één lijn')).toBeVisible()
    await expectNoCodes(page, [note])
  })

  await test.step('in the reel each clip that stays is told seriously, with what would mend it', async () => {
    await openTab(page, 'nl', 'reel')
    const held = page.locator('[data-warning="not-for-parents"]')
    const contains = page.locator('[data-warning="contains-hidden"]')
    await expect(held).toHaveCount(1)
    await expect(contains).toHaveCount(1)
    await expect(contains).toContainText('0:07')
    await expect(page.getByText(t.check.unknown_one)).toBeVisible()
    await expect(page.locator('[data-warning]').first()).toHaveAttribute('data-warning', 'not-for-parents')
    await held.scrollIntoViewIfNeeded()
    await look(page, 'reel-held')
    await page.getByRole('row').nth(0).click()
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog')).toContainText(t.out.stays_other.replace('{{count}}', '2'))
    await look(page, 'export-stays')
    await page.keyboard.press('Escape')
    await held.getByRole('button', { name: t.check.anyway.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t.check.anyway.save }).click()
    await expect(dialog.getByText(t.check.anyway.missing)).toBeVisible()
    await look(page, 'show-anyway')
    await dialog.getByRole('textbox').fill(why)
    await page.keyboard.press('Escape')
    await expect(dialog.getByText(t.common.dialog.unsaved)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(held).toHaveCount(0)
    await expect(contains).toHaveCount(1)
    await expectSaved(page)
    await openTab(page, 'nl', 'review')
    await expect(page.getByText(t.talk.ready.heldBack_one)).toBeVisible()
    await expectNoCodes(page, [note, why])
  })

  await test.step('it can be undone, and taken back where the reason stands', async () => {
    await openTab(page, 'nl', 'reel')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.locator('[data-warning="not-for-parents"]')).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(page.locator('[data-warning="not-for-parents"]')).toHaveCount(0)
    await page
      .locator('[data-warning="contains-hidden"]')
      .getByRole('button', { name: t.check.remedy['end-earlier'] })
      .click()
    await expect(page.locator('[data-warning="contains-hidden"]')).toHaveCount(0)
    await expectSaved(page)
    await openTab(page, 'nl', 'review')
    await expect(page.getByText(t.talk.ready.heldBack_one)).toBeHidden()
  })

  await test.step('what a list told screen readers does not come along', async () => {
    const told = page.locator('[data-live-announcer] [role=log] > *')
    await openTab(page, 'nl', 'reel')
    await page.getByRole('row').nth(1).click()
    await expect(told.filter({ hasText: 'Afstemming' })).toHaveCount(1)
    await openTab(page, 'nl', 'review')
    await expect(clips).toHaveCount(4)
    // Asked once: by itself it is gone after a while.
    expect(await told.count()).toBe(0)
  })
})

for (const lang of ['nl', 'en'] as const)
  test(`beside parents the review and the presenter name no code and no note, whatever was planted (${lang})`, async () => {
    app = await launchApp({ lang, display: null })
    const { page } = app
    page.setDefaultTimeout(20_000)
    await app.plugDisplays(2)
    const { sessionId, recordingId } = await createSmallReel(app, { bare: true })
    const id = (): string => crypto.randomUUID()
    const reelId = id()
    const [hidden, negative] = ['Alleen in het dossier', 'Ze moeten mij toch niet.']
    const momentAt = (code: string, startMs: number, change: Partial<Moment> = {}): Moment => ({
      ...{ type: 'moment', ...plainMoment, id: id(), recordingId, code, startMs, endMs: startMs + 500 },
      ...{ extent: 'interval', subject: 'dyad', note: hidden, caption: hidden, ...change }
    })
    const frightens = 'basic-trust/maakt-bang'
    const good = momentAt('starter-vier-tags/afstemming', 200)
    const grows = momentAt('starter-vier-tags/klampen', 1200)
    const removed = momentAt(frightens, 2200)
    const retagged = momentAt(frightens, 3200)
    const only = momentAt(frightens, 4200)
    const swallowed = momentAt('basic-trust/is-zelf-bang', 5200, { extent: 'point', endMs: null })
    const clips = [good, grows, removed, retagged, only, null].map((moment, at): Clip => ({
      ...{ type: 'clip', ...plainClip, id: id(), reelId, position: at, recordingId },
      ...{ momentId: moment?.id ?? null, startMs: at * 1000, endMs: at * 1000 + 900, note },
      madeFrom: moment && { code: moment.code, heldBack: moment.code === frightens },
      ...(at > 1 && { childLines: [{ id: id(), text: negative, startMs: null, endMs: null }] })
    }))
    await addRecords(page, sessionId, [
      ...[good, grows, removed, retagged, only, swallowed],
      { type: 'reel', id: reelId, name: '', audience: reviewAudience },
      ...clips
    ])
    await callFrom(page, 'session.commit', {
      sessionId,
      diff: { added: [], removed: [removed], updated: [[retagged, { ...retagged, code: good.code }]] },
      as: 'edit'
    })
    const secrets = [note, hidden]
    await openSmallReel(page, lang, 'review')
    await expect(
      page.getByText(texts[lang].talk.ready.heldBack_other.replace('{{count}}', '4'))
    ).toBeVisible()
    await expectNoCodes(page, secrets)
    await look(page, `review-planted-${lang}`)

    await page.getByRole('button', { name: texts[lang].talk.ready.startOther }).click()
    const find = (): Page | undefined =>
      page
        .context()
        .pages()
        .find((each) => each.url().includes('parent.html'))
    await expect.poll(() => find() !== undefined).toBe(true)
    const parents = find() as Page
    await expect(parents.getByTestId('parent-screen')).toBeVisible()
    for (let at = 0; at < 3; at += 1) {
      await expectNoCodes(page, secrets)
      await expectNothingClinical(parents, [...secrets, negative])
      await page.keyboard.press('PageDown')
    }
    await look(page, `presenter-planted-${lang}`)
  })
