import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { uncoveredWords } from '../../src/renderer/features/reel/check/uncovered-words.ts'
import type { Span } from '../../src/shared/domain/gaps.ts'
import { idOf, recordingId } from '../support/records.ts'
import { speak } from '../support/spoken.ts'

beforeAll(() => speak('nl'))

const said = (covered: readonly Span[], gaps: readonly Span[], language = 'nl') =>
  uncoveredWords(
    i18next.getFixedT(language),
    {
      ...{ itemId: idOf(1), recordingId, personId: null, covered, gaps },
      shown: { startMs: 4600, endMs: 9000 }
    },
    language === 'nl' ? 'fragment 2' : 'clip 2',
    []
  )
const span = (startMs: number, endMs: number): Span => ({ startMs, endMs })

test('who is hidden in a part of a clip is told with every stretch, and none begins and ends at one time', () => {
  expect(said([span(4600, 7000)], [span(7000, 8000), span(8200, 9000)])).toBe(
    'In fragment 2 is iemand van 0:04.6 tot 0:07.0 afgeschermd. Zonder afscherming loopt het fragment door van 0:07.0 tot 0:08.0 en van 0:08.2 tot 0:09.0.'
  )
  const grown = [[span(4600, 4680)], [span(4680, 8940), span(8960, 8999)]] as const
  expect(said(...grown)).toBe(
    'In fragment 2 is iemand heel even bij 0:04.6 afgeschermd. Zonder afscherming loopt het fragment door van 0:04.6 tot 0:08.9 en heel even bij 0:08.9.'
  )
  expect(said(...grown, 'en')).toBe(
    'In clip 2 someone is hidden very briefly at 0:04.6. With nothing hidden the clip goes on from 0:04.6 to 0:08.9 and very briefly at 0:08.9.'
  )
})
