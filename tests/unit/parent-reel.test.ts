import { expect, test } from 'vitest'
import { parentReelOf, playableOf } from '../../src/shared/domain/parent-reel.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { card, clip, code, codebook, idOf, mask, moment, parentFacts } from '../support/records.ts'

const words = (text: string) => ({ nl: text, en: text })
const look = indexCodes([
  codebook([code('look', { label: words('Klinisch'), parentLabel: words('Hij zoekt u') })])
])

test('a parent gets what is shown and said, and nothing of why, of whom, or of what it was tagged with', () => {
  const reel = parentReelOf({
    items: [
      card(2, { position: 0, title: 'Samen spelen' }),
      clip(1, {
        ...{ position: 1, momentId: idOf(7), note: 'geheim', question: ' Wat ziet u? ' },
        inViewIds: [idOf(9)]
      })
    ],
    ...{ facts: parentFacts(look, [moment(7)]), growthInWords: false, child: null },
    films: [],
    masks: [mask(5, { personId: idOf(9) })],
    language: 'nl'
  })
  const told = JSON.stringify(reel)
  for (const hidden of ['geheim', 'Klinisch', idOf(7), idOf(9), 'momentId', 'reelId', 'position', 'inView'])
    expect(told).not.toContain(hidden)
  expect(reel.items.map((item) => (item.type === 'clip' ? [item.label, item.question] : item.title))).toEqual(
    ['Samen spelen', ['Hij zoekt u', 'Wat ziet u?']]
  )
})

test('a question that she wrote herself calls the child by name too, and never has the sign for that name', () => {
  const asked = (child: string | null) =>
    parentReelOf({
      items: [clip(1, { question: 'Wat doet {child}?' })],
      ...{ facts: parentFacts(look), growthInWords: false, child },
      films: [],
      masks: [],
      language: 'nl'
    }).items.map((item) => item.type === 'clip' && item.question)
  expect([asked('Noor'), asked(null)]).toEqual([['Wat doet Noor?'], ['Wat doet uw kind?']])
})

test('it plays in the order of the reel, with what hides in it', () => {
  const reel = parentReelOf({
    items: [clip(1, { position: 5 }), card(2, { position: 1 })],
    ...{ facts: parentFacts(look), growthInWords: false, child: null },
    films: [],
    masks: [mask(5)],
    language: 'en'
  })
  const { items, masks } = playableOf(reel)
  expect(items.map(({ id, position }) => [id, position])).toEqual([
    [idOf(2), 0],
    [idOf(1), 1]
  ])
  expect(masks.map(({ id, personId }) => [id, personId])).toEqual([[mask(5).id, null]])
})
