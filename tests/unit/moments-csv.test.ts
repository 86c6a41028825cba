import { expect, test } from 'vitest'
import { codebookSchema, indexCodes } from '../../src/shared/domain/codebook.ts'
import { type MomentCells, readMomentRows } from '../../src/shared/interop/moments-csv.ts'

const both = (text: string) => ({ nl: text, en: text })
const codes = indexCodes([
  codebookSchema.parse({
    ...{ id: 'book', title: both('Book') },
    groups: [
      {
        ...{
          id: 'group',
          title: both('Group'),
          exclusive: false,
          colour: { family: 'teal', hex: '#17807E' }
        },
        codes: [
          {
            ...{ id: 'code', label: both('Code'), definition: both(''), subject: 'dyad', kind: 'interval' },
            ...{ valence: 'strength', key: '1' }
          }
        ]
      }
    ]
  })
])
const cells = (change: MomentCells['cells'] = {}): MomentCells => ({
  line: 2,
  cells: {
    start_ms: '1000',
    end_ms: '2000',
    code: 'book/code',
    subject: '',
    star: '',
    caption: '',
    note: '',
    ...change
  }
})

test('a line becomes a moment; an empty end is a point, an empty subject is the code’s own', () => {
  const { rows, faults } = readMomentRows(
    [
      cells(),
      cells({ end_ms: '', subject: 'child', star: '1', caption: ' Kijk ' }),
      cells({ end_ms: '9000.4' })
    ],
    codes,
    5000
  )
  expect(faults).toEqual([])
  const row = {
    line: 2,
    startMs: 1000,
    endMs: 2000,
    code: 'book/code',
    subject: 'dyad',
    star: false,
    caption: '',
    note: ''
  }
  expect(rows).toEqual([
    row,
    { ...row, endMs: null, subject: 'child', star: true, caption: 'Kijk' },
    { ...row, endMs: 5000 }
  ])
})

test.each([
  [{ start_ms: 'soon' }, 'start'],
  [{ start_ms: '-1' }, 'start'],
  [{ start_ms: '5000' }, 'past-end'],
  [{ end_ms: '1e3' }, 'end'],
  [{ end_ms: '1000' }, 'order'],
  [{ code: 'book/other' }, 'code'],
  [{ subject: 'dog' }, 'subject'],
  [{ star: 'yes' }, 'star'],
  [{ caption: 'x'.repeat(501) }, 'too-long']
] as const)('%o is refused as %s, and tells its line', (change, problem) => {
  expect(readMomentRows([cells(change)], codes, 5000)).toMatchObject({
    rows: [],
    faults: [{ line: 2, problem }]
  })
})
