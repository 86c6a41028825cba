import { decodeList } from '../../src/main/services/decode-list.ts'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import { type Moment, plainMoment } from '../../src/shared/domain/session-record.ts'
import { loadContent } from '../../src/main/services/content.ts'
import { parseMoments, writeMoments } from '../../src/main/services/moments-csv.ts'

const codes = indexCodes(loadContent(join(import.meta.dirname, '..', '..', 'resources')).codebooks)
const header = 'start_ms,end_ms,code,subject,star,caption,note\n'
const read = (text: string) => parseMoments(text, codes, 60_000, 'en')

function refusal(text: string): unknown {
  try {
    return read(text)
  } catch (error) {
    return error instanceof Failure ? [error.code, error.detail] : error
  }
}

test('moments written as a list read back the same, quotes, commas and line breaks included', () => {
  const moment = (change: Partial<Moment>): Moment => ({
    type: 'moment',
    ...plainMoment,
    ...{
      id: randomUUID(),
      recordingId: randomUUID(),
      code: 'starter-vier-tags/afstemming',
      extent: 'interval'
    },
    ...{ startMs: 1000, endMs: 2500, subject: 'dyad', star: true },
    ...change
  })
  const moments = [
    moment({ note: 'zei: "kijk, mama";\nen lachte', caption: 'Één, twee' }),
    moment({ startMs: 4000, endMs: null, extent: 'point', star: false, code: 'starter-vier-tags/begrenzen' })
  ]
  const rows = read(writeMoments(moments))
  expect(rows).toEqual(
    moments.map(({ startMs, endMs, code, subject, star, caption, note }, at) => ({
      ...{ line: at === 0 ? 2 : 4, startMs, endMs, code, subject, star, caption, note }
    }))
  )
})

test('what a spreadsheet would take for a formula is written as text, and read back as it was', () => {
  const begins = [
    '=HYPERLINK("x")',
    '+1+1|cmd',
    '-zei niets',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '＝1',
    "'=1",
    "''-x",
    "'s avonds"
  ]
  const moments = begins.map((words, at) => ({
    ...{ type: 'moment' as const, ...plainMoment, id: randomUUID(), recordingId: randomUUID() },
    ...{ code: 'starter-vier-tags/afstemming', extent: 'point' as const, subject: 'dyad' as const },
    ...{ startMs: at * 1000, endMs: null, note: words, caption: words }
  }))
  const text = writeMoments(moments)
  const cells = parse(text)
  expect(cells.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
  expect(read(text).map(({ note, caption }) => [note, caption])).toEqual(
    begins.map((words) => [words, words])
  )
})

test('semicolons, a byte order mark, Windows line ends and another order of columns are understood', () => {
  const text =
    '\ufeffcode;start_ms;end_ms;note;star;caption;subject\r\nstarter-vier-tags/afstemming;100;;a, b;1;;\r\n'
  expect(read(text)).toMatchObject([{ line: 2, startMs: 100, endMs: null, note: 'a, b', star: true }])
})

test('what is wrong is told in one sentence with its line', () => {
  const good = '0,100,starter-vier-tags/afstemming,dyad,1,,\n'
  expect([
    refusal(`${header}${good}${good}5,1,starter-vier-tags/afstemming,dyad,0,,`),
    refusal(`${header}${good}\n0,100,starter-vier-tags/nope,dyad,0,,`),
    refusal(`${header}0,100,starter-vier-tags/afstemming,dyad`),
    refusal(`${header}0,100,"starter"x,dyad,0,,`),
    refusal('start_ms,code\n0,starter-vier-tags/afstemming'),
    refusal('')
  ]).toEqual([
    ['moments-csv-invalid', { line: 4, problem: 'the end 1 does not come after the start' }],
    ['moments-csv-invalid', { line: 4, problem: 'the code “starter-vier-tags/nope” does not exist' }],
    ['moments-csv-invalid', { line: 2, problem: 'it has too many or too few values' }],
    ['moments-csv-invalid', { line: 2, problem: 'a quotation mark is out of place' }],
    ['moments-csv-invalid', { line: 1, problem: 'the column “end_ms” is missing' }],
    ['moments-csv-invalid', { line: 1, problem: 'the column “start_ms” is missing' }]
  ])
})

test('a number that may be thousands is refused, never read as something a thousand times smaller', () => {
  const after = (start: string): unknown =>
    refusal(`${header}"${start}",,starter-vier-tags/afstemming,dyad,0,,`)
  for (const start of [
    '1.000',
    '1,000',
    '12.500',
    '1.000.000',
    '1.000,5',
    "1'000",
    '1 000',
    '1\u202f000',
    '1.0000',
    '1000.000'
  ])
    expect(after(start), start).toEqual([
      'moments-csv-invalid',
      {
        line: 2,
        problem: `“${start}” can be read in two ways; write milliseconds as digits only, such as 1000`
      }
    ])
  expect(read(`${header}"1000,5",,starter-vier-tags/afstemming,dyad,0,,`)).toMatchObject([{ startMs: 1001 }])
  expect(read(`${header}100.25,,starter-vier-tags/afstemming,dyad,0,,`)).toMatchObject([{ startMs: 100 }])
})

test('a list is read in the signs in which a spreadsheet has written it, or refused', () => {
  const list = `${header}0,100,starter-vier-tags/afstemming,dyad,0,Zoë kijkt,“één”\n`
  const old = Buffer.from(list.replace('“', '\x93').replace('”', '\x94'), 'latin1')
  expect(decodeList(Buffer.from(list))).toBe(list)
  expect(decodeList(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(list)]))).toContain('Zoë')
  expect(decodeList(old)).toBe(list)
  expect(decodeList(Buffer.from(`\ufeff${list}`, 'utf16le'))).toContain('Zoë')
  for (const bytes of [
    Buffer.from(list, 'utf16le'),
    Buffer.from([0x53, 0x00, 0xff, 0x81]),
    Buffer.from([0x53, 0x81])
  ])
    expect(() => decodeList(bytes)).toThrow('moments-csv-invalid')
})
