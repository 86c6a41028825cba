import { createHash, randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stillsScope } from '../../src/shared/domain/consent.ts'
import { plainMoment } from '../../src/shared/domain/session-record.ts'
import { createReports, type Reports } from '../../src/main/services/report/reports.ts'
import { saveConsents } from '../../src/main/services/storage/consents.ts'
import { listPeople, saveFamily, requireFamily } from '../../src/main/services/storage/families.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { requireSession, saveSession } from '../../src/main/services/storage/sessions.ts'
import { rememberShown } from '../../src/main/services/storage/shown-clips.ts'
import { rememberPass } from '../../src/main/services/storage/coders.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { moment } from '../support/records.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { testPerson } from '../support/vault.ts'

const template = 'sessieverslag'

type ReportCase = { readonly it: ReelCase; readonly reports: Reports; readonly recordingId: string }

/** A session with moments, a reel, a quote and a next step; printing hands the page through. */
async function reportCase(): Promise<ReportCase> {
  const it = await reelCase()
  const { db } = it.services.vault()
  const session = requireSession(db, it.sessionId)
  saveSession(db, { ...session, place: 'Thuis', situation: 'Vrij spel', date: '2026-11-20' })
  const family = requireFamily(db, session.familyId)
  saveFamily(db, { ...family, requestForHelp: 'Hoe zie ik wat hij nodig heeft?', goals: ['Samen spelen'] })
  const { id: recordingId } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  const parent = testPerson(db, family.id, { role: 'parent', label: 'moeder' })
  const [child] = listPeople(db, family.id).filter(({ role }) => role === 'child')
  if (!child) throw new Error('no child')
  const moment = {
    type: 'moment' as const,
    ...plainMoment,
    ...{ id: randomUUID(), recordingId, code: 'starter-vier-tags/afstemming', extent: 'interval' as const },
    ...{ startMs: 1000, endMs: 3000, subject: 'dyad' as const, star: true },
    note: 'Kind kijkt op; <b>moeder</b> lacht & wacht.'
  }
  const said = { id: randomUUID(), text: 'Zie je mij?', startMs: null, endMs: null }
  const clip = it.clip(recordingId, 1000, 3000, {
    momentId: moment.id,
    caption: 'Kijk!',
    childLines: [said]
  })
  it.add(
    moment,
    clip,
    {
      ...{ type: 'quote', id: randomUUID(), clipId: clip.id, speakerId: parent.id },
      text: 'Dat wist ik niet.',
      saidAt: '2026-11-20T10:00:00Z',
      atMs: null
    },
    {
      ...{ type: 'quote', id: randomUUID(), clipId: clip.id, speakerId: child.id },
      text: 'Dat ben ik!',
      saidAt: '2026-11-20T10:01:00Z',
      atMs: 1500
    },
    {
      ...{ type: 'review', id: randomUUID(), noticed: 'Moeder boog naar voren.', goal: 'Vaker wachten.' },
      ...{ nextTime: 'Vragen hoe het eten ging.', talkedMs: 60_000 }
    },
    {
      ...{ type: 'scaling', id: randomUUID(), question: 'Hoe gaat het eten?', value: 7, clipId: null },
      ...{ speakerId: parent.id, saidAt: '2026-11-20T10:02:00Z' }
    },
    { type: 'next-step', id: randomUUID(), when: 'Na het eten', what: 'Samen spelen', purpose: '', scale: 6 }
  )
  rememberShown(db, it.sessionId, clip, '2026-11-21')
  const reports = createReports(it.services, it.recordings, (html) => Promise.resolve(Buffer.from(html)))
  return { it, reports, recordingId }
}

async function exported({ it, reports }: ReportCase, stills: boolean, language: 'nl' | 'en' = 'nl') {
  const path = join(it.folder, 'report.html')
  const request = { sessionId: it.sessionId, templateId: template, language, stills }
  const job = await it.services.jobs.settled(reports.export(request, 'html', path).id)
  expect(job.status).toEqual({ state: 'done', path })
  return readFile(path, 'utf8')
}

test('while a blind pass is coded the draft tells nothing of what others saw', async () => {
  const { it, reports, recordingId } = await reportCase()
  const { db } = it.services.vault()
  const pass = { type: 'pass' as const, id: randomUUID(), coder: 'Lotte', startedAt: '2026-11-21T09:00:00Z' }
  const own = { ...moment(7, { recordingId, startMs: 2000, note: 'Kind wijst.' }), passId: pass.id }
  it.add({ ...pass, blind: true }, { ...own, code: 'starter-vier-tags/begrenzen' })
  const observed = () =>
    reports
      .draft({ sessionId: it.sessionId, templateId: template, language: 'nl' })
      .find(({ id }) => id === 'observatie')?.text
  expect(observed()).toContain('moeder</b> lacht')
  rememberPass(db, it.sessionId, pass.id)
  expect(observed()).toBe('0:02  Kind wijst.')
})

test('a report is drafted from the session in the language asked for, observation apart from meaning', async () => {
  const { it, reports } = await reportCase()
  const draft = (language: 'nl' | 'en') =>
    Object.fromEntries(
      reports
        .draft({ sessionId: it.sessionId, templateId: template, language })
        .map(({ id, text }) => [id, text])
    )
  expect(draft('nl')).toMatchObject({
    kop: 'Cliënt: Familie Vos\nKind: kind\nOuder: moeder\nDatum: 20 november 2026\nSessie: 1\nPlaats: Thuis',
    hulpvraag: 'Hulpvraag: “Hoe zie ik wat hij nodig heeft?”\n\nDoelen:\n- Samen spelen',
    opname: 'Situatie: Vrij spel\nLengte: 4 seconden\nIn beeld: niet vastgelegd',
    observatie: '0:01–0:03  Kind kijkt op; <b>moeder</b> lacht & wacht.',
    interpretatie: 'Zo codeerde de behandelaar de opname.\n0:01–0:03  Gecodeerd als Afstemming (samen)',
    getoond:
      'Op 21 november 2026 is één fragment van 2 seconden getoond.\n\n1. Samen op één lijn, 0:01–0:03\nGesproken voor het kind: “Zie je mij?”\nTekst in beeld: “Kijk!”\n“Dat wist ik niet.” — moeder\n“Dat ben ik!” — kind',
    'reflectie-ouder':
      '“Dat wist ik niet.” — moeder, fragment 1\nWat opviel: Moeder boog naar voren.\nHoe gaat het eten? 7 (0–10), moeder',
    'reflectie-kind': '“Dat ben ik!” — kind, fragment 1\nWij gaven het kind deze woorden:\n- “Zie je mij?”',
    'volgende-stap':
      'Doel: Vaker wachten.\nWanneer: Na het eten\nWat: Samen spelen\nVertrouwen in deze stap: 6 (0–10)'
  })
  expect(draft('en')).toMatchObject({
    observatie: '0:01–0:03  Kind kijkt op; <b>moeder</b> lacht & wacht.',
    'reflectie-kind': '“Dat ben ik!” — kind, clip 1\nWe gave the child these words:\n- “Zie je mij?”',
    'volgende-stap':
      'Goal: Vaker wachten.\nWhen: Na het eten\nWhat: Samen spelen\nConfidence in this step: 6 (0–10)'
  })
})

test('the page is one file that runs nothing, fetches nothing, and shows what was typed as text', async () => {
  const report = await reportCase()
  const { it } = report
  it.add({
    ...{
      type: 'report-text',
      id: randomUUID(),
      templateId: template,
      language: 'nl',
      sectionId: 'interpretatie'
    },
    text: '</section><script>alert(1)</script>'
  })
  const html = await exported(report, false)
  expect(html).toContain('<html lang="nl">')
  expect(html).toContain('<title>Sessieverslag video-feedback</title>')
  expect(html).toContain('&lt;b&gt;moeder&lt;/b&gt; lacht &amp; wacht.')
  expect(html).toContain('&lt;/section&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).not.toMatch(/<script|<b>|\son\w+=|https?:|<img/i)
  // Only the text in the language asked for stands in for the draft.
  expect(await exported(report, false, 'en')).not.toContain('alert')
})

test('stills stand in a report only when everyone consented to that, and when they were asked for', async () => {
  const report = await reportCase()
  const { it } = report
  const stills = (html: string) => html.match(/data:image\/jpeg/g)?.length ?? 0
  expect(stills(await exported(report, true))).toBe(0)
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  saveConsents(
    db,
    listPeople(db, familyId).map(({ id: personId }) => ({
      ...{ id: randomUUID(), familyId, personId, scopeId: stillsScope },
      ...{ givenBy: 'moeder', givenOn: '2026-01-01', withdrawnOn: null }
    }))
  )
  expect(stills(await exported(report, true))).toBe(1)
  expect(stills(await exported(report, false))).toBe(0)
})

test('each report that leaves is in the logbook, with its size and fingerprint and nothing of what is in it', async () => {
  const report = await reportCase()
  const content = await exported(report, false)
  const { db } = report.it.services.vault()
  const { familyId } = requireSession(db, report.it.sessionId)
  expect(listLogbook(db, familyId).filter(({ files }) => files.length > 0)).toMatchObject([
    {
      ...{ kind: 'report', sessionId: report.it.sessionId, reelId: null, recipient: null },
      files: [
        {
          ...{ kind: 'report', bytes: Buffer.byteLength(content) },
          sha256: createHash('sha256').update(content).digest('hex')
        }
      ]
    }
  ])
})

test('a report that can’t be written leaves nothing behind', async () => {
  const { it, reports } = await reportCase()
  await writeFile(join(it.folder, 'file'), '')
  const request = { sessionId: it.sessionId, templateId: template, language: 'nl', stills: false } as const
  const { id } = reports.export(request, 'pdf', join(it.folder, 'file', 'report.pdf'))
  expect((await it.services.jobs.settled(id)).status).toMatchObject({
    state: 'failed',
    code: 'file-unwritable'
  })
  const { db } = it.services.vault()
  const lines = listLogbook(db, requireSession(db, it.sessionId).familyId)
  expect(lines.filter(({ files }) => files.length > 0)).toEqual([])
})
