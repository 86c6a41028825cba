import { describe, expect, test } from 'vitest'
import { tellable } from '../../src/main/services/tellable.ts'
import { Failure, failureCodeSchema } from '../../src/shared/domain/failure.ts'
import { fill } from '../../src/shared/i18n/fill.ts'
import { languages } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'

describe('a failure that is told', () => {
  test.each(failureCodeSchema.options)('%s has no empty place in its sentence', (code) => {
    const told = tellable(new Failure(code))
    for (const language of languages)
      expect(fill(texts[language].failure[told.code], told.detail)).not.toContain('{{')
  })

  test('keeps what it is when what it names is known', () => {
    const named = new Failure('decode-failed', { name: 'a.mp4' })
    expect(tellable(named)).toBe(named)
    expect(tellable(new Failure('decode-failed'))).toMatchObject({ code: 'picture-unreadable', detail: {} })
    expect(tellable(new Failure('vault-locked'))).toMatchObject({ code: 'vault-locked' })
  })
})
