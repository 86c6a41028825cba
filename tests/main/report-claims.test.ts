import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { rememberPass } from '../../src/main/services/storage/coders.ts'
import { noteDay } from '../../src/main/services/storage/consent-day.ts'
import { correctConsent } from '../../src/main/services/storage/consents.ts'
import { hasRightToLeft } from '../../src/shared/domain/text-direction.ts'
import { inView } from '../support/records.ts'
import { plantedCase } from '../support/planted-case.ts'

const line = (text: string) => ({ id: randomUUID(), text, startMs: null, endMs: null })

test('under what was seen and heard stands what was written down, and of all codes not one name', async () => {
  const { it, draft, moment } = await plantedCase()
  const codes = [...indexCodes(it.services.content.codebooks).values()]
  expect(codes.length).toBeGreaterThanOrEqual(229)
  it.add(
    ...codes.flatMap(({ ref, code }, at) => [
      moment(ref, at * 1000),
      ...(code.parentVisible ? [moment(ref, at * 1000, { note: `Gezien ${String(at)}.` })] : [])
    ])
  )
  const seen = codes.flatMap(({ code }, at) => (code.parentVisible ? [`Gezien ${String(at)}.`] : []))
  for (const language of ['nl', 'en'] as const) {
    const lines = (draft(language)['observatie'] ?? '').split('\n')
    expect(lines.map((each) => each.replace(/^[\d:]+ {2}/, ''))).toEqual(seen)
  }
})

test('a moment without words stays out of what was seen', async () => {
  const { it, draft, moment } = await plantedCase()
  it.add(moment('basic-trust/maakt-bang', 1000), moment('starter-vier-tags/begrenzen', 2000))
  expect(draft()['observatie']).toBe('')
})

test('how it was coded stands with its owner under meaning, with its manner, and only what parents may see', async () => {
  const { it, draft, moment } = await plantedCase()
  it.add(
    moment('starter-vier-tags/begrenzen', 2000, {
      ...{ subject: 'parent', modifiers: { wijze: 'verbindend' }, note: 'Moeder zegt nee.' }
    }),
    moment('starter-vier-tags/afstemming', 4000, { endMs: 6000, extent: 'interval', maybe: true }),
    moment('basic-trust/maakt-bang', 5000, { note: 'Moeder schreeuwt.' })
  )
  expect(draft()).toMatchObject({
    observatie: '0:02  Moeder zegt nee.',
    interpretatie:
      'Zo codeerde de behandelaar de opname.\n0:02  Gecodeerd als Begrenzen (ouder). Wijze: verbindend\n' +
      '0:04–0:06  Gecodeerd als Afstemming (samen; misschien)'
  })
  expect(draft('en')['interpretatie']).toBe(
    'This is how the practitioner coded the recording.\n0:02  Coded as Setting limits (parent). Manner: connecting\n' +
      '0:04–0:06  Coded as Attunement (together; maybe)'
  )
  expect(JSON.stringify(draft())).not.toMatch(/bang|schreeuwt/i)
})

test('of two caregivers a code never says “together”: by name, or that it was not said who', async () => {
  const { it, draft, moment, mother, father } = await plantedCase()
  it.add(
    moment('vertrouwen-in-relatie/herstel-na-breuk', 2000, { personIds: [mother, father] }),
    moment('vertrouwen-in-relatie/viert-succes', 4000)
  )
  expect(draft()['interpretatie']).toBe(
    'Zo codeerde de behandelaar de opname.\n0:02  Gecodeerd als Herstel na een breuk (moeder en vader)\n' +
      '0:04  Gecodeerd als Viert een succes (niet vastgelegd wie)'
  )
})

test('a use is claimed only when everyone in view agrees to it today', async () => {
  const { draft, agree, mother, father, child } = await plantedCase()
  for (const person of [mother, child]) agree(person, 'team')
  for (const person of [mother, father]) agree(person, 'onderwijs')
  agree(mother, 'onderzoek', { withdrawnOn: '2026-11-10' })
  agree(child, 'onderzoek')
  agree(father, 'supervisie')
  agree(child, 'tonen-aan-kind', { givenOn: '2999-01-01' })
  agree(mother, 'tonen-aan-kind')
  const { 'afspraken-beeld': images, toestemming: consent } = draft()
  expect(images?.split('\n').filter((each) => each.startsWith('-'))).toEqual([
    '- Terugkijken met de ouders die in beeld zijn: alleen als moeder niet in beeld is',
    '- Tonen aan het kind: alleen als kind niet in beeld is',
    '- Bespreken met collega’s in het behandelteam',
    '- Fragment meegeven aan ouder (versleuteld bestand): alleen als moeder niet in beeld is',
    '- Onderwijs of voorlichting (altijd apart en schriftelijk): alleen als kind niet in beeld is',
    '- Wetenschappelijk onderzoek (apart protocol): alleen als moeder niet in beeld is'
  ])
  expect(consent).toContain(
    'onderzoek (apart protocol): moeder; gegeven op 1 januari 2026, ingetrokken op 10 november 2026'
  )
})

test('a consent that was corrected stands in the report as it is right, and only so', async () => {
  const { it, draft, agree, mother } = await plantedCase()
  const { db } = it.services.vault()
  agree(mother, 'team', { givenOn: '2026-01-01' })
  const id = db.prepare("SELECT id FROM consent WHERE scope_id = 'team'").pluck().get() as string
  correctConsent(db, id, { givenBy: 'vader', givenOn: '2026-02-02' })
  const told = (draft()['toestemming'] ?? '').split('\n').filter((each) => each.includes('behandelteam'))
  expect(told).toEqual([expect.stringContaining('2 februari 2026')])
})

test('a clock that is set back makes no use valid again that somebody took back', async () => {
  const { it, draft, agree, mother, child } = await plantedCase()
  agree(child, 'team')
  agree(mother, 'team', { withdrawnOn: '2999-01-01' })
  expect(draft()['afspraken-beeld']).toMatch(/behandelteam$/m)
  noteDay(it.services.vault().db, new Date('2999-01-02T12:00:00'))
  expect(draft()['afspraken-beeld']).toContain('behandelteam: alleen als moeder niet in beeld is')
})

test('who had left the family before the session is neither named nor asked for it', async () => {
  const { it, draft, agree, mother, father, child } = await plantedCase()
  const { db } = it.services.vault()
  for (const person of [mother, child]) agree(person, 'team')
  db.prepare('DELETE FROM in_view').run()
  expect(draft()['afspraken-beeld']).toContain('behandelteam: alleen als vader niet in beeld is')
  db.prepare("UPDATE person SET archived_on = '2020-01-01' WHERE id = ?").run(father)
  const { 'afspraken-beeld': images, ...others } = draft()
  expect(images).toMatch(/behandelteam$/m)
  expect(JSON.stringify(others)).not.toContain('vader')
})

test('someone of outside the family who is in view has agreed to nothing', async () => {
  const { it, draft, agree, mother, recordingId } = await plantedCase()
  const known = inView(1, { recordingId })
  it.change(known, { ...known, personIds: [mother], others: true })
  agree(mother, 'team')
  expect(draft()['afspraken-beeld']).toContain(
    '- Bespreken met collega’s in het behandelteam: alleen als iemand van buiten het gezin niet in beeld is'
  )
})

test('shown is what the parent screen showed, in words for parents, and as it was then', async () => {
  const { it, draft, moment, shown, recordingId } = await plantedCase()
  const good = moment('starter-vier-tags/afstemming', 2000, { note: 'Kijkt.' })
  const hard = moment('starter-vier-tags/vermijding', 5000)
  const made = it.clip(recordingId, 1000, 3000, {
    ...{
      momentId: good.id,
      question: 'Wat ziet u hier?',
      note: 'Hier lukt het.',
      childLines: [line('Zie je mij?')]
    }
  })
  const growth = it.clip(recordingId, 4000, 6000, { momentId: hard.id })
  const never = it.clip(recordingId, 8000, 9000, { momentId: good.id, caption: 'Nooit getoond' })
  const aside = it.clip(recordingId, 9000, 9500, { caption: 'Weggelaten' })
  it.add(good, hard, made, growth, never)
  expect(draft()['getoond']).toBe('')
  for (const clip of [made, growth, aside]) shown(clip)
  shown(never, '2026-11-20')
  it.change(made, { ...made, startMs: 1500 })
  it.add({ type: 'left-out', id: randomUUID(), clip: aside, at: '2026-11-21T10:00:00.000Z' })
  expect(draft()['getoond']).toBe(
    'Op 21 november 2026 zijn 2 fragmenten getoond, samen 4 seconden.\nOp verzoek weggelaten: 1\n\n' +
      '1. Samen op één lijn, 0:01–0:03\nGesproken voor het kind: “Zie je mij?”\nVraag bij dit fragment: “Wat ziet u hier?”\n\n' +
      '2. 0:04–0:06'
  )
  expect(it.services.content.codebooks[0]?.groups.flatMap(({ codes }) => codes)).toContainEqual(
    expect.objectContaining({
      id: 'vermijding',
      valence: 'growth',
      parentLabel: expect.anything() as unknown
    })
  )
  expect(draft('en')['getoond']).toContain('1. In tune together, 0:01–0:03')
})

test('words made for the child never stand as if the child had said them', async () => {
  const { it, draft, shown, child, recordingId } = await plantedCase()
  shown(it.clip(recordingId, 1000, 3000, { childLines: [line('Zie je mij?')] }))
  it.add({
    ...{ type: 'quote', id: randomUUID(), clipId: null, speakerId: child, text: 'Dat ben ik!' },
    ...{ saidAt: '2026-11-20T10:01:00Z', atMs: null }
  })
  expect(draft()['reflectie-kind']).toBe(
    '“Dat ben ik!” — kind\nWij gaven het kind deze woorden:\n- “Zie je mij?”'
  )
})

test('where the recordings are is said as far as it is known, copies with it', async () => {
  const { draft, copied } = await plantedCase()
  expect(draft()['afspraken-beeld']).toMatch(
    /^Weerklank bewaart de opnamen versleuteld op de computer van de behandelaar\.\n\n/
  )
  copied('2026-11-12T09:00:00.000Z')
  copied('2026-11-13T09:00:00.000Z', { deleteBy: null })
  expect(draft()['afspraken-beeld']).toContain(
    'Op 12 november 2026 is een kopie gemaakt voor ouders (uiterlijk wissen op 24 december 2026).\n' +
      'Op 13 november 2026 is een kopie gemaakt voor ouders.'
  )
  for (const language of ['nl', 'en'] as const)
    expect(JSON.stringify(draft(language))).not.toMatch(/nergens anders|nowhere else/)
})

test('in view is who was said to be in view, and nobody when that was not said', async () => {
  const { it, draft, recordingId } = await plantedCase()
  expect(draft()['opname']).toMatch(/In beeld: kind en moeder$/)
  const known = inView(1, { recordingId })
  const now = it.services.vault().db.prepare('SELECT person_ids FROM in_view').pluck().get() as string
  const personIds = JSON.parse(now) as string[]
  it.change({ ...known, personIds }, { ...known, personIds: personIds.slice(1), others: true })
  expect(draft()['opname']).toMatch(/In beeld: moeder en iemand van buiten het gezin$/)
  it.services.vault().db.prepare('DELETE FROM in_view').run()
  expect(draft()['opname']).toMatch(/In beeld: niet vastgelegd$/)
})

test('no section stands there that nothing can fill', async () => {
  const { it, draft } = await plantedCase()
  expect(Object.keys(draft())).not.toContain('cijfers')
  it.add({
    ...{ type: 'report-text', id: randomUUID(), templateId: 'sessieverslag', language: 'nl' },
    ...{ sectionId: 'cijfers', text: 'Twaalf keer.' }
  })
  expect(Object.keys(draft())).toContain('cijfers')
})

test('who codes blind finds nothing of another pass in any section', async () => {
  const { it, draft, moment, shown, recordingId } = await plantedCase()
  const theirs = moment('starter-vier-tags/afstemming', 2000, { note: 'Van de eerste.' })
  const clip = it.clip(recordingId, 1000, 3000, {
    ...{ momentId: theirs.id, caption: 'Kijk!', question: 'Wat zag u?', childLines: [line('Ik kom')] }
  })
  const pass = { type: 'pass' as const, id: randomUUID(), coder: 'Lotte', startedAt: '2026-11-21T09:00:00Z' }
  it.add(theirs, clip, { ...pass, blind: true })
  shown(clip)
  expect(JSON.stringify(draft())).toMatch(/Van de eerste.*Samen op één lijn.*Ik kom/)
  rememberPass(it.services.vault().db, it.sessionId, pass.id)
  expect(JSON.stringify(draft())).not.toMatch(/Van de eerste|Samen op|Afstemming|Kijk!|Wat zag u|Ik kom/)
})

test('the letter to a parent says where the films are and how to say no, and nothing of what others agreed to', async () => {
  const { draft, agree, copied, mother, father } = await plantedCase()
  for (const person of [mother, father]) agree(person, 'team')
  expect(draft('nl', 'ouderbrief')['beeld']).toBe(
    'De filmpjes staan op slot op de computer van uw begeleider. U mag altijd zeggen: weg ermee.'
  )
  copied('2026-11-12T09:00:00.000Z')
  copied('2026-11-13T09:00:00.000Z', { deleteBy: null, recipient: 'colleague' })
  copied('2026-11-14T09:00:00.000Z', { deleteBy: null })
  expect(draft('nl', 'ouderbrief')['beeld']?.split('\n').slice(1)).toEqual([
    '',
    'Op 12 november 2026 is voor u een kopie gemaakt, uiterlijk wissen op 24 december 2026.',
    'Op 14 november 2026 is voor u een kopie gemaakt.'
  ])
  expect(draft('en', 'ouderbrief')['beeld']).toMatch(/You can always say: delete them\.\n\nOn 12 November/)
  for (const language of ['nl', 'en'] as const)
    expect(draft(language, 'ouderbrief')['beeld']).not.toMatch(/vader|moeder|team|colleague|collega|\{/i)
})

test('the letter calls the child by name where there is one, and “your child” where not', async () => {
  const { it, reports, draft, shown, child, recordingId } = await plantedCase()
  shown(it.clip(recordingId, 1000, 3000, { caption: 'Voor {child}', childLines: [line('Ik, {child}')] }))
  const letter = (language: 'nl' | 'en') => {
    const drafted = reports.draft({ sessionId: it.sessionId, templateId: 'ouderbrief', language })
    const said = drafted.find(({ id }) => id === 'kind-zegt')
    return [said?.title, said?.text.split('\n')[0]]
  }
  expect(letter('nl')).toEqual(['Uw kind laat zien', 'Wij gaven uw kind deze woorden:'])
  expect(letter('en')).toEqual(['Your child shows', 'We gave your child these words:'])
  it.services.vault().db.prepare("UPDATE person SET call_name = 'Noor' WHERE id = ?").run(child)
  expect(letter('nl')).toEqual(['Noor laat zien', 'Wij gaven Noor deze woorden:'])
  expect(letter('en')).toEqual(['Noor shows', 'We gave Noor these words:'])
  expect(draft()['reflectie-kind']).toContain('Wij gaven het kind deze woorden:')
  // What was typed with {child} in it, too.
  expect(draft()['reflectie-kind']).toContain('“Ik, uw kind”')
  expect(draft()['getoond']).toContain('“Voor uw kind”')
})

/** What is read from the right and stands in a line of ours without being kept apart. */
function loose(text: string): readonly string[] {
  const apart = (line: string): string => {
    const inner = line.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')
    return inner === line ? line : apart(inner)
  }
  return text
    .split('\n')
    .map((line) => line.replace(/^[^:“]+: (?=[^“\u2068]*$)/, ''))
    .filter((line) => /[a-z]|“/i.test(line) && hasRightToLeft(apart(line)))
}

test('in every sentence of a report what is read from the right keeps to itself, so that ours keeps its order', async () => {
  const { it, draft, moment, shown, recordingId, child, mother } = await plantedCase()
  const { db } = it.services.vault()
  db.prepare('UPDATE person SET label = ? WHERE id = ?').run('ن.', child)
  db.prepare('UPDATE person SET label = ? WHERE id = ?').run('أم', mother)
  db.prepare('UPDATE family SET request_for_help = ?').run('كيف أساعد (Nour)؟')
  const said = { type: 'quote', saidAt: '2026-11-20T10:01:00Z', atMs: null } as const
  const clip = it.clip(recordingId, 1000, 3000, {
    ...{ childLines: [line('أنا هنا!')], caption: 'انظري (3)!', question: 'ماذا ترين؟' }
  })
  shown(clip)
  it.add(
    moment('starter-vier-tags/begrenzen', 2000, { note: 'قالت لا.', personIds: [mother, child] }),
    { ...said, id: randomUUID(), clipId: clip.id, speakerId: mother, text: 'لم أعرف.' },
    { ...said, id: randomUUID(), clipId: clip.id, speakerId: child, text: 'هذا أنا!' },
    {
      ...{ type: 'scaling', id: randomUUID(), question: 'كم تثقين؟', value: 7, speakerId: mother },
      ...{ clipId: null, saidAt: '2026-11-20T10:01:00Z' }
    }
  )
  const drafts = Object.entries(draft())
  expect(drafts.filter(([, text]) => hasRightToLeft(text)).length).toBeGreaterThan(5)
  expect(drafts.flatMap(([id, text]) => loose(text).map((each) => `${id}: ${each}`))).toEqual([])
})
