import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { expectAccessible } from '../support/axe.ts'
import { callFrom } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { openTab } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('who withdraws puts the recordings on lock at once; what to do about it is asked on the first page', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const dialog = page.getByRole('dialog')
  const look = async (name: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true })
    await expectAccessible(page)
  }
  const { recordingId, familyId } = await createSmallReel(app)
  const mother = (await callFrom(page, 'family.open', { familyId })).people.find(
    ({ label }) => label === 'moeder'
  )

  await test.step('giving away was withdrawn: the way out says who has not agreed', async () => {
    await openSmallReel(page, 'nl', 'reel')
    const { consents } = await callFrom(page, 'family.open', { familyId })
    const given = consents.find(
      ({ personId, scopeId }) => personId === mother?.id && scopeId === 'meegeven-clip'
    )
    await callFrom(page, 'family.withdrawConsent', { consentId: given?.id ?? '', on: '2026-11-20' })
    await openSmallReel(page, 'nl', 'reel')
    await page.getByRole('row').nth(1).click()
    await page.keyboard.press('e')
    await expect(dialog.getByRole('alert')).toContainText(
      'Moeder heeft niet ingestemd met ‘Fragment meegeven'
    )
    await look('export-lacks')
    await dialog.getByRole('button', { name: t.out.recipient }).click()
    await page.getByRole('option', { name: t.out.recipients.archive, exact: true }).click()
    await expect(dialog.getByRole('alert')).toBeHidden()
    await look('export-own')
    await page.keyboard.press('Escape')
  })

  await test.step('withdrawing recording: on the family’s page', async () => {
    await page.getByRole('button', { name: 'Beuk' }).click()
    await page.getByRole('button', { name: /^moeder, Opnemen/ }).click()
    await expect(dialog).toContainText('zijn de opnamen met moeder op slot')
    await look('withdraw')
    await dialog.getByRole('button', { name: t.families.consent.details.withdraw }).click()
    await expect(page.getByText('Toestemming ingetrokken: moeder, Opnemen', { exact: false })).toBeVisible()
    await expect(page.getByText(t.families.locked.here_one.replace('{{count}}', '1'))).toBeVisible()
    await expect(page.getByRole('button', { name: /^Naar de opname/ })).toBeVisible()
    await look('family')
  })

  await test.step('the talk and the report say that the recording is on lock', async () => {
    await openSmallReel(page, 'nl', 'review')
    await expect(page.getByText(t.review.start.locked)).toBeVisible()
    await expect(page.getByRole('button', { name: t.review.start.button })).toBeHidden()
    await expect(page.getByRole('button', { name: t.talk.ready.startOther })).toBeHidden()
    await look('review')
    await openTab(page, 'nl', 'report')
    await expect(page.getByText(t.reportScreen.noStillsLocked)).toBeVisible()
    await openTab(page, 'nl', 'review')
    await page.getByRole('button', { name: t.review.start.toRecordings }).click()
    await expect(page.getByText(t.recordings.noConsent.withdrawn)).toBeVisible()
    await expect(page.getByText(t.recordings.noConsent.title)).toBeHidden()
  })

  await test.step('the first page asks what to do', async () => {
    await page.getByRole('button', { name: 'Gezinnen' }).click()
    await expect(page.getByRole('alert')).toContainText(t.families.locked.title)
    await look('families')
    await page.getByRole('button', { name: /^Naar de opname/ }).click()
  })

  await test.step('the recording says why, plays nowhere, and is kept with a reason', async () => {
    await expect(page.getByText(/^Op slot: moeder trok op/)).toBeVisible()
    await expect(page.getByRole('button', { name: t.recordings.watch })).toBeHidden()
    expect(await page.evaluate(async (id) => (await fetch(`/media/${id}`)).status, recordingId)).toBe(404)
    await look('recordings')
    await page.getByRole('button', { name: /bewaren met reden$/ }).click()
    await dialog.getByRole('button', { name: t.recordings.lock.keepSave }).click()
    await expect(dialog.getByText(t.recordings.lock.reasonMissing)).toBeVisible()
    await dialog.getByLabel(t.recordings.lock.reason).fill('Lopende zaak bij de rechtbank')
    await look('keep')
    await dialog.getByRole('button', { name: t.recordings.lock.keepSave }).click()
    await expect(page.getByText('Bewaard, op slot: Lopende zaak bij de rechtbank')).toBeVisible()
    await expect(page.getByText(t.recordings.lock.decide)).toBeHidden()
    await look('kept')
  })

  await test.step('the reel shows nothing of it, also what it showed before', async () => {
    await page.getByRole('radio', { name: t.common.nav.tabs.reel, exact: true }).click()
    await page.getByRole('row').nth(1).click()
    await expect(page.getByText(t.reel.recordingShut)).toBeVisible()
    await look('reel-locked')
  })

  await test.step('the mother leaves the family and stays in its records', async () => {
    await page.getByRole('button', { name: 'Beuk' }).click()
    await page.getByRole('button', { name: 'moeder verwijderen' }).click()
    await dialog.getByRole('button', { name: t.families.people.removeConfirm }).click()
    await expect(page.getByRole('button', { name: 'moeder terugzetten in dit gezin' })).toBeVisible()
    await look('archived')
    await page.getByRole('button', { name: 'Gezinnen' }).click()
    await expect(page.getByRole('row', { name: 'Beuk' })).toBeVisible()
    await expect(page.getByRole('alert')).toBeHidden()
  })
})
