import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderCodebookSheet } from '../../src/main/services/codebooks/codebook-sheet.ts'
import { loadContent } from '../../src/main/services/content.ts'

const resources = join(import.meta.dirname, '../../resources')
const { codebooks } = loadContent(resources)

test('a codebook’s pages name its source in the language they are in, and call the child a child', () => {
  for (const book of codebooks) {
    if (typeof book.source !== 'object') throw new Error(`${book.id} has no source in two languages`)
    for (const language of ['nl', 'en'] as const) {
      const body = renderCodebookSheet(book, language, resources).split('<body>')[1] ?? ''
      expect(body).toContain(book.source[language])
      expect(body).not.toContain(book.source[language === 'nl' ? 'en' : 'nl'])
      expect(body).not.toMatch(/[{}]/)
    }
  }
})

test('a source that a therapist wrote stands there as written', () => {
  const [book] = codebooks
  if (book === undefined) throw new Error('no codebooks')
  expect(renderCodebookSheet({ ...book, source: 'Naar “Kijken”' }, 'en', resources)).toContain(
    'Naar “Kijken”'
  )
})
