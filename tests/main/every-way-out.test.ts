import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { exportMoments } from '../../src/main/services/export-moments.ts'
import { findText } from '../../src/main/services/storage/search.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { rememberPass } from '../../src/main/services/storage/coders.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { stillsScope } from '../../src/shared/domain/consent.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import { recordsOf } from '../../src/shared/domain/session-record.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import type { Language } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { clinicalBeside, says } from '../support/clinical-words.ts'
import { type EveryWayOutCase, everyWayOutCase } from '../support/every-way-out-case.ts'
import {
  type CameOut,
  type EveryWayOut,
  everyWayOut,
  type Paper,
  type Refused
} from '../support/every-way-out.ts'
import { caseCodes, secretsIn, seenNote } from '../support/held-back-case.ts'

/**
 * Everything by which parents may get to see, hear or read something of a case. Not among them: the therapist's own screens
 * (searching, coding, the reel's page), which show what was coded by design and say nothing of it beside parents (their own
 * test opens them in the running program), and the list of moments as CSV, which is a record for therapists and says so.
 */
let made: EveryWayOutCase
let ways: EveryWayOut

beforeEach(async () => {
  made = await everyWayOutCase()
  ways = everyWayOut(made.it)
})

/** What is said wrongly by what came out in one way: pictures that may not be seen, words that may not be read. */
async function found(out: CameOut, allowed: ReadonlySet<number>): Promise<readonly string[]> {
  const pictures = [...out.pictures]
    .filter((each) => !allowed.has(each))
    .map((each) => `picture ${String(each)}`)
  return [...pictures, ...(await secretsIn(made.secrets, ...out.texts)), ...clinicalNamesIn(out.texts)]
}

/** The names of all codes there are, in both languages, that stand in these texts as words of their own. */
function clinicalNamesIn(said: readonly string[]): readonly string[] {
  const all = said.map((text) => text.toLowerCase())
  return clinicalBeside.filter((name) => all.some((text) => says(text, name)))
}

const cameOut = (out: CameOut | Refused): CameOut => {
  if ('refused' in out) throw new Error(`nothing came out: ${out.refused}`)
  return out
}

const picturesOf = (...clips: readonly Pick<Clip, 'startMs' | 'endMs'>[]): ReadonlySet<number> =>
  new Set(
    clips.flatMap(({ startMs, endMs }) =>
      Array.from({ length: (endMs - startMs) / 40 }, (_, at) => startMs / 40 + at)
    )
  )

/** A second of each of the two cards; nothing else may be there than what can be read. */
const cardPictures = 50

test('in every way out of a reel parents get what they may see, and nothing that is held back', async () => {
  const names = Object.keys(ways.reel)
  const wrong: Record<string, readonly string[]> = {}
  for (const name of names) {
    const out = cameOut((await ways.reel[name]?.()) ?? { refused: 'no such way' })
    wrong[name] = await found(out, made.allowed)
    expect([name, out.pictures]).toEqual([name, made.allowed])
    const cards = name === 'loose clips' ? 0 : cardPictures
    if (out.count !== null) expect([name, out.count]).toEqual([name, made.allowed.size + cards])
  }
  expect(wrong).toEqual(Object.fromEntries(names.map((name) => [name, []])))
})

type LaterEdit = {
  readonly name: string
  readonly does: () => void
  readonly undoes: () => void
  /** What parents may still see, as film. */
  readonly shows: ReadonlySet<number>
  /** Of what was shown in the talk, what may still stand on paper as it was then. */
  readonly onPaper: ReadonlySet<number>
}

function laterEdits(): readonly LaterEdit[] {
  const { it, clips, recordingId } = made
  const { strength, growth, released } = clips
  const all = picturesOf(strength, growth, released)
  const of = (clip: Clip) => {
    const known = recordsOf(loadRecords(it.services.vault().db, it.sessionId, ['moment']), 'moment')
    const found = known.find(({ id }) => id === clip.momentId)
    if (found === undefined) throw new Error('a clip without its moment')
    return found
  }
  const changed = (clip: Clip, change: Partial<Clip>, shows: ReadonlySet<number>) => ({
    does: () => it.change(clip, { ...clip, ...change }),
    undoes: () => it.change({ ...clip, ...change }, clip),
    ...{ shows, onPaper: all }
  })
  const momentOfStrength = of(strength)
  const frightening = { ...momentOfStrength, code: caseCodes.bad }
  const cold = { ...momentOfStrength, code: 'eigen/grens', modifiers: { wijze: 'koel' } }
  const inside = made.moment('basic-trust/is-zelf-bang', 8300, { extent: 'point', endMs: null })
  const withoutStrength = picturesOf(growth, released)
  const hidesStrength = { shows: withoutStrength, onPaper: withoutStrength }
  return [
    {
      name: 'a clip is made shorter',
      ...changed(
        strength,
        { startMs: 200, endMs: 800 },
        picturesOf({ startMs: 200, endMs: 800 }, growth, released)
      )
    },
    {
      name: 'a clip is made longer, into what is hidden',
      ...changed(strength, { endMs: 1400 }, withoutStrength)
    },
    {
      name: 'a clip is moved onto what is hidden',
      ...changed(growth, { startMs: 5000, endMs: 6000 }, picturesOf(strength, released))
    },
    {
      name: 'a clip that was released takes in what was not',
      ...changed(released, { startMs: 9000 }, picturesOf(strength, growth))
    },
    {
      name: 'something hidden is put beside a clip',
      ...changed(
        growth,
        { beside: { recordingId, startMs: 1000, endMs: 2000, label: 'dicht', otherLabel: 'dicht' } },
        picturesOf(strength, released)
      )
    },
    {
      name: 'the moment of a clip gets another code',
      does: () => it.change(momentOfStrength, frightening),
      undoes: () => it.change(frightening, momentOfStrength),
      ...hidesStrength
    },
    {
      name: 'the moment of a clip gets another answer',
      does: () => it.change(momentOfStrength, cold),
      undoes: () => it.change(cold, momentOfStrength),
      ...hidesStrength
    },
    {
      name: 'the moment of a clip gets another code and is removed',
      does: () => {
        it.change(momentOfStrength, frightening)
        made.remove(frightening)
      },
      undoes: () => it.add(frightening),
      ...hidesStrength
    },
    {
      name: 'that is undone halfway: it is back with its other code',
      does: () => undefined,
      undoes: () => it.change(frightening, momentOfStrength),
      ...hidesStrength
    },
    {
      name: 'something hidden is coded in a clip',
      does: () => it.add(inside),
      undoes: () => made.remove(inside),
      ...{ shows: picturesOf(strength, released), onPaper: picturesOf(strength, released) }
    }
  ]
}

test('after every later edit the same holds in every way out, and after its undo', async () => {
  const started = await ways.reel['parent screen']?.()
  expect(started).not.toHaveProperty('refused')
  const tried = ['film, words as files', 'loose clips', 'parent’s copy'] as const
  const wrong: Record<string, readonly string[]> = {}
  const look = async (
    name: string,
    shows: ReadonlySet<number>,
    onPaper: ReadonlySet<number>
  ): Promise<void> => {
    const outs = [
      ...tried.map((way) => [way, ways.reel[way] ?? ways.refresh] as const),
      ['parent screen, refreshed', ways.refresh] as const
    ]
    for (const [way, leave] of outs) {
      const out = cameOut(await leave())
      expect([name, way, out.pictures]).toEqual([name, way, shows])
      wrong[`${name}: ${way}`] = await found(out, shows)
    }
    for (const paper of ways.papers.filter(
      ({ language, format }) => language === 'nl' && format === 'html'
    )) {
      const out = cameOut(await ways.paper(paper))
      wrong[`${name}: ${paper.templateId}`] = await foundOnPaper(paper, out, onPaper)
    }
  }
  for (const { name, does, undoes, shows, onPaper } of laterEdits()) {
    does()
    await look(name, shows, onPaper)
    undoes()
  }
  await look('all undone', made.allowed, made.allowed)
  expect(Object.entries(wrong).filter(([, each]) => each.length > 0)).toEqual([])
}, 300_000)

test('who withdraws halfway takes each way out along that needed it; papers go without pictures and claim nothing', async () => {
  const refused = async (names: readonly string[]): Promise<readonly unknown[]> => {
    const outs: unknown[] = []
    for (const name of names) outs.push(await ways.reel[name]?.())
    return outs
  }
  const names = Object.keys(ways.reel)
  const given = names.filter((name) => name !== 'parent screen')
  await ways.reel['parent screen']?.()

  // What is looked for below is there before.
  const report = { templateId: 'sessieverslag', language: 'nl', format: 'html' } as const
  const taken = ['meegeven-clip', stillsScope, 'terugkijken-gezin'] as const
  expect(usesIn(cameOut(await ways.paper(report)), 'nl', taken)).toEqual([...taken].toSorted())

  made.withdraw('meegeven-clip')
  expect(await refused(given)).toEqual(given.map(() => ({ refused: 'reel-no-consent' })))
  expect(cameOut(await ways.refresh()).pictures).toEqual(made.allowed)

  made.withdraw(stillsScope)
  made.withdraw('terugkijken-gezin')
  expect(await refused(names)).toEqual(names.map(() => ({ refused: 'recording-locked' })))
  expect(await ways.refresh()).toEqual({ refused: 'not-found' })
  for (const paper of ways.papers.filter(({ format }) => format === 'html')) {
    const out = cameOut(await ways.paper(paper))
    expect(out.pictures).toEqual(new Set())
    expect(await foundOnPaper(paper, out)).toEqual([])
    expect(usesIn(out, paper.language, taken)).toEqual([])
  }
})

/** The uses that a paper claims without any reserve. */
function usesIn(out: CameOut, language: Language, scopeIds: readonly string[]): readonly string[] {
  const items = [...out.texts.join('').matchAll(/<li\b[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = '']) =>
    plain(item).trim()
  )
  return made.it.services.content.consentScopes
    .filter(({ id, label }) => scopeIds.includes(id) && items.includes(label[language]))
    .map(({ id }) => id)
    .toSorted()
}

test('every paper, in both languages and as page and PDF, tells what was seen and nothing that is held back', async () => {
  const wrong: Record<string, readonly string[]> = {}
  for (const paper of ways.papers) {
    const name = Object.values(paper).join(' ')
    const out = cameOut(await ways.paper(paper))
    wrong[name] = await foundOnPaper(paper, out)
    if (paper.templateId !== 'sessieverslag') continue
    // What went out is there: a paper without anything would be no proof.
    expect([...out.pictures].length).toBe(2)
    const said = squeezed(out.texts.join(''))
    expect(said).toContain('Kindpaktdemouw.')
    expect(said).toContain('opengrowth')
    const inView = /(?:Inbeeld|Inview):?(.*?)(?:Observatie|Observation)/.exec(plain(said))?.[1]
    expect(inView).toBe(paper.language === 'nl' ? 'kindenmoeder' : 'kindandmoeder')
  }
  expect(ways.papers.length).toBe(12)
  expect(wrong).toEqual(Object.fromEntries(Object.keys(wrong).map((name) => [name, []])))
}, 180_000)

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const plain = (html: string): string =>
  html.replace(/<[^>]+>/g, '').replace(/(Bladzijde|Page)\d+\/\d+(Vertrouwelijk|Confidential)/g, '')

/**
 * A report for the file says under its meaning how the therapist coded what parents may see, as the therapist's: there a code
 * may have its name, and nowhere else.
 */
async function foundOnPaper(
  { templateId, language, format }: Paper,
  out: CameOut,
  allowed = made.allowed
): Promise<readonly string[]> {
  const { codes } = { codes: [caseCodes.good, caseCodes.grows] }
  const own = made.it.services.content.codebooks
    .flatMap((book) =>
      book.groups.flatMap((group) => group.codes.map((code) => ({ ref: `${book.id}/${code.id}`, code })))
    )
    .filter(({ ref }) => (codes as readonly string[]).includes(ref))
    .map(({ code }) => code.label[language])
  const told = texts[language].report.codedAs.split('{{')[0] ?? ''
  const without =
    templateId === 'sessieverslag'
      ? out.texts.map((text) =>
          own.reduce((rest, label) => {
            const said = `${told}${label}`
            return rest.replaceAll(format === 'pdf' ? squeezed(said) : said, '')
          }, text)
        )
      : out.texts
  // What was written at a moment that parents may know of is what a report is written from.
  const secret = made.secrets.filter((each) => templateId !== 'sessieverslag' || each !== seenNote)
  const secrets = format === 'pdf' ? secret.map(squeezed) : secret
  const pictures = [...out.pictures].filter((each) => !allowed.has(each)).map(String)
  // A PDF has no spaces between its words here: a short name may be a part of any word, and the page of it was read.
  const names = format === 'pdf' ? [] : clinicalNamesIn(without)
  return [...pictures, ...(await secretsIn(secrets, ...without)), ...names]
}

test('the list of moments is for therapists and says so in both languages; who codes blind gets nothing of others in it', async () => {
  const { it } = made
  const { db } = it.services.vault()
  const list = async (name: string): Promise<string> => {
    await exportMoments(it.services.vault(), it.sessionId, null, join(it.folder, name))
    return readFile(join(it.folder, name), 'utf8')
  }
  expect(await list('all.csv')).toContain('klinische aantekening')
  const { nl, en } = texts
  for (const said of [nl.finding.export.done_one, nl.finding.export.done_other])
    expect(said).toMatch(/niet voor ouders/)
  for (const said of [en.finding.export.done_one, en.finding.export.done_other])
    expect(said).toMatch(/not for parents/)

  const blind = {
    type: 'pass',
    id: crypto.randomUUID(),
    coder: 'Lotte',
    startedAt: '2026-11-22T09:00:00.000Z'
  } as const
  it.add({ ...blind, blind: true })
  rememberPass(db, it.sessionId, blind.id)
  expect((await list('blind.csv')).trim().split('\n').length).toBe(1)
})

test('the logbook says what left and nothing of what was coded', async () => {
  for (const way of Object.values(ways.reel).slice(0, 2)) cameOut(await way())
  for (const paper of ways.papers.slice(0, 1)) cameOut(await ways.paper(paper))
  const { db } = made.it.services.vault()
  const lines = listLogbook(db, requireSession(db, made.it.sessionId).familyId)
  expect(lines.length).toBeGreaterThanOrEqual(3)
  const said = lines.map((line) => JSON.stringify(line))
  expect([...(await secretsIn(made.secrets, ...said)), ...clinicalNamesIn(said)]).toEqual([])
  // Searching is the therapist's own: it finds what was written, so what is asked for above was there to be found.
  expect(findText(db, 'klinische aantekening', 50).length).toBeGreaterThan(2)
})
