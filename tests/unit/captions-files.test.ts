import { describe, expect, test } from 'vitest'
import type { Film } from '../../src/shared/domain/clip-pieces.ts'
import { reelCues } from '../../src/shared/domain/reel-cues.ts'
import { exactPlan } from '../../src/shared/domain/reel-plan.ts'
import type { Cue } from '../../src/shared/interop/cue.ts'
import { writeSrt } from '../../src/shared/interop/srt.ts'
import { writeVtt } from '../../src/shared/interop/vtt.ts'
import { card, clip, idOf, recordingId } from '../support/records.ts'

const cue = (startMs: number, endMs: number, text: string, voice: Cue['voice'] = 'caption'): Cue => ({
  ...{ startMs, endMs, text, voice }
})

describe('captions as WebVTT', () => {
  test('have times with hours, beyond an hour too, and the child’s words slanted', () => {
    expect(writeVtt([cue(3_725_040.4, 3_726_000, 'Kijk'), cue(0, 999.6, 'Mama!', 'child')])).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<i>Mama!</i>\n\n01:02:05.040 --> 01:02:06.000\nKijk\n'
    )
  })

  test('signs that would be read as markup or as a time are written so that they are not, and no line is empty', () => {
    const text = ' 1 < 2 & <b>3</b>\r\n\n\u2028 --> later\n'
    expect(writeVtt([cue(0, 1000, text), cue(2000, 3000, ' \n ')])).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n1 &lt; 2 &amp; &lt;b&gt;3&lt;/b&gt;\n--&gt; later\n'
    )
  })

  test('words at the same time each keep their own', () => {
    expect(writeVtt([cue(500, 1500, 'b', 'child'), cue(0, 2000, 'a')])).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\na\n\n00:00:00.500 --> 00:00:01.500\n<i>b</i>\n'
    )
  })

  test('a reel without words is still a file of the format', () => {
    expect(writeVtt([])).toBe('WEBVTT\n')
  })
})

describe('captions as SubRip', () => {
  test('are numbered, end their lines with CR and LF, and stand together where they are said at once', () => {
    expect(
      writeSrt([cue(0, 2000, 'a\nb'), cue(500, 1500, 'c', 'child'), cue(3_600_000, 3_600_500, 'd')])
    ).toBe(
      [
        ...['1', '00:00:00,000 --> 00:00:00,500', 'a', 'b', ''],
        ...['2', '00:00:00,500 --> 00:00:01,500', 'a', 'b', '<i>c</i>', ''],
        ...['3', '00:00:01,500 --> 00:00:02,000', 'a', 'b', ''],
        ...['4', '01:00:00,000 --> 01:00:00,500', 'd', '', '']
      ].join('\r\n')
    )
  })

  test('what looks like markup or a time is kept plain by a sign that can’t be seen', () => {
    expect(writeSrt([cue(0, 1000, '<i>a</i> {\\an8} 1 < 2 --> {b}')])).toContain(
      '<\u2060i>a<\u2060/i> {\u2060\\an8} 1 < 2 --\u2060> {b}'
    )
  })
})

describe('the words of a reel on its own clock', () => {
  const film: Film = {
    info: { durationMs: 10_000, width: 640, height: 360, frameRate: 25, hasAudio: true },
    frames: Float64Array.from({ length: 250 }, (_, n) => n * 40),
    endMs: 10_000
  }
  const line = (n: number, text: string, startMs: number | null, endMs: number | null) => ({
    ...{ id: idOf(700 + n), text, startMs, endMs }
  })
  const slowed = clip(2, {
    startMs: 1000,
    endMs: 5000,
    caption: 'Samen',
    slows: [{ startMs: 2000, endMs: 3000, rate: 0.5, sound: 'none' }],
    freezes: [{ atMs: 4000, durationMs: 2000 }],
    childLines: [
      line(1, 'Heel', null, null),
      line(2, 'Traag', 2000, 3000),
      line(3, 'Stil', 3960, 4040),
      line(4, 'Eerder', 0, 900),
      line(5, ' ', null, null)
    ]
  })
  const plan = exactPlan([card(1, { title: 'Kijk', text: 'mee' }), slowed], new Map([[recordingId, film]]))

  test('go with their clip, slower and longer where the film does', () => {
    expect(reelCues(plan, { cards: false })).toEqual([
      cue(3000, 10_000, 'Samen'),
      cue(3000, 10_000, 'Heel', 'child'),
      cue(4000, 6000, 'Traag', 'child'),
      cue(6960, 9040, 'Stil', 'child')
    ])
  })

  test('hold the words of cards when they are wanted', () => {
    expect(reelCues(plan, { cards: true })[0]).toEqual(cue(0, 3000, 'Kijk\nmee'))
  })
})
