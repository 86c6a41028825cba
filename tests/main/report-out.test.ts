import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutPdfTraces } from '../../src/main/services/report/pdf-traces.ts'
import { stillsScope } from '../../src/shared/domain/consent.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { languages } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { pdfWords } from '../support/pdf-text.ts'
import { plantedCase, template } from '../support/planted-case.ts'
import { printPage } from '../support/print-page.ts'
import { temporaryFolder } from '../support/vault.ts'

const page =
  '<!doctype html><html lang="nl"><title>Verslag (één) \\ af</title><h1>Hallo</h1><p>tekst</p></html>'

test('a PDF tells neither when nor by what it was made, and is whole', async () => {
  const printed = await printPage(page)
  const traces = /Mozilla|Skia|Chrom|Linux|\/(Creation|Mod)Date|\/Producer|\/Creator|D:20\d\d/
  expect(printed.toString('latin1')).toMatch(traces)
  const clean = withoutPdfTraces(printed)
  expect(clean.toString('latin1')).not.toMatch(traces)
  expect(clean.toString('latin1')).toContain('/Title')
  expect([clean.length, pdfWords(clean)]).toEqual([printed.length, pdfWords(printed)])
  expect(pdfWords(clean)).toBe('Hallotekst')
  expect(() => withoutPdfTraces(Buffer.from('%PDF-1.7 of another kind'))).toThrow('print-failed')
})

test('nothing that is not for parents, no explanation as a fact and nobody who was not there leaves in a report', async () => {
  const { path } = await makeFrameVideo('h264-25', await temporaryFolder())
  const planted = await plantedCase(path, async (html) => withoutPdfTraces(await printPage(html)))
  const { it, moment, shown, agree, mother, father, child, recordingId } = planted
  const codes = indexCodes(it.services.content.codebooks)
  const frightens = moment('basic-trust/maakt-bang', 900, { note: 'Moeder schreeuwt.' })
  const misses = moment('starter-vier-tags/vermijding', 1500, { note: 'Kind wijst, moeder kijkt weg.' })
  const together = moment('starter-vier-tags/afstemming', 2500, { note: 'Kind lacht, moeder lacht terug.' })
  const clips = [misses, together, frightens].map(({ id }, at) =>
    it.clip(recordingId, 500 + at * 1000, 1400 + at * 1000, { momentId: id, note: 'Alleen voor mij.' })
  )
  const never = it.clip(recordingId, 0, 400, { caption: 'Nooit getoond.' })
  it.add(frightens, misses, together, ...clips, never)
  for (const person of [mother, father, child]) agree(person, stillsScope)
  for (const clip of clips) shown(clip)
  const seen: Record<string, string> = {}
  for (const language of languages)
    for (const format of ['html', 'pdf'] as const) {
      const out = join(it.folder, `report.${format}`)
      const request = { sessionId: it.sessionId, templateId: template, language, stills: true }
      const job = await it.services.jobs.settled(planted.reports.export(request, format, out).id)
      expect(job.status).toEqual({ state: 'done', path: out })
      const bytes = await readFile(out)
      const said = format === 'pdf' ? pdfWords(bytes) : textOf(bytes.toString()).replace(/\s+/g, '')
      seen[`${language} ${format}`] = said
      const frightening = codes.get(frightens.code)?.code.label ?? { nl: '', en: '' }
      expect(said).not.toMatch(new RegExp(Object.values(frightening).map(squeezed).join('|'), 'i'))
      const { nl: gemist, en: missed } = codes.get(misses.code)?.code.label ?? { nl: '', en: '' }
      const [title, next] =
        language === 'nl' ? ['Observatie', 'Betekenis'] : ['Observation', 'Interpretation']
      const start = said.indexOf(`${title}${squeezed(texts[language].report.observed)}`)
      const observation = said.slice(start, said.indexOf(next, start))
      expect(observation).toContain('Kindwijst,moederkijktweg.')
      expect(observation).not.toMatch(
        new RegExp(`${squeezed(gemist)}|${squeezed(missed)}|Afstemming|Attunement`, 'i')
      )
      expect(said).not.toMatch(
        /schreeuwt|bang|frighten|Alleenvoormij|Nooitgetoond|nergensanders|nowhereelse/i
      )
      expect(said).toContain(language === 'nl' ? 'Inbeeld' : 'Inview')
      const inView = /(?:Inbeeld|Inview)(.*?)(?:Observatie|Observation)/.exec(said)?.[1]
      expect(inView).toBe(language === 'nl' ? 'kindenmoeder' : 'kindandmoeder')
      const pictures = language === 'nl' ? 'Fragment2:Samenopéénlijn' : 'Clip2:Intunetogether'
      expect(said).toContain(pictures)
      expect(said).not.toMatch(language === 'nl' ? /Fragment3/ : /Clip3/)
    }
  expect(seen['nl pdf']?.length).toBeGreaterThan(300)
}, 120_000)

const squeezed = (text: string): string => text.replace(/\s+/g, '')

function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
