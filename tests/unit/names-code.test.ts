import { expect, test } from 'vitest'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { namesCode } from '../../src/shared/domain/names-code.ts'
import { code, codebook } from '../support/records.ts'

const words = (text: string) => ({ nl: text, en: text })

test('a text names a code when it says the whole of its name, and not when parents read the same words', () => {
  const codes = indexCodes([
    codebook([
      code('cling', { label: words('Klampen') }),
      code('seen', { label: words('Samen kijken'), parentLabel: words('Samen kijken') })
    ])
  ])
  const names = (text: string): boolean => namesCode(text, codes, 'nl')
  expect([
    names('Vragen bij klampen'),
    names('“Klampen”?'),
    names('Hij kan zich vastklampen'),
    names('Samen kijken'),
    names('')
  ]).toEqual([true, true, false, false, false])
})
