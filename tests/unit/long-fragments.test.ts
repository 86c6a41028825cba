import { expect, test } from 'vitest'
import { buildFragment } from '../../src/main/services/media/fragment-builder.ts'
import { readSamples } from '../../src/main/services/media/mp4-fragments.ts'

test('beside a picture that stands for three hours all pieces of sound are read', () => {
  const [bytes, pieces] = [Buffer.alloc(1), 500_000]
  const sound = Array.from({ length: pieces }, (_, n) => {
    const time = n * 1024
    return { bytes, time, decodeTime: time, duration: 1024, isKey: true }
  })
  const fragment = buildFragment(1, null, { id: 2, samples: sound })
  expect(readSamples(fragment, 2)).toHaveLength(pieces)
})
