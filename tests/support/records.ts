import type { Code, Codebook, FoundCode } from '../../src/shared/domain/codebook.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import type { ParentFacts } from '../../src/shared/domain/for-parents.ts'
import { hiddenMoments, hiddenStretches } from '../../src/shared/domain/hidden-stretches.ts'
import {
  type Card,
  type Clip,
  type InView,
  type Mask,
  type Reel,
  plainClip
} from '../../src/shared/domain/reel-records.ts'
import type { NextStep, Quote } from '../../src/shared/domain/review-records.ts'
import type { Angle, Moment, ReportText } from '../../src/shared/domain/session-record.ts'
import { plainMoment } from '../../src/shared/domain/session-record.ts'

/** A readable, always valid id: `idOf(3)` ends in 3. */
export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export const recordingId = idOf(900)
export const reelId = idOf(800)

export function moment(n: number, change: Partial<Moment> = {}): Moment {
  return {
    type: 'moment',
    id: idOf(n),
    recordingId,
    code: 'book/look',
    extent: 'point',
    startMs: n * 1000,
    endMs: null,
    subject: 'child',
    ...plainMoment,
    ...change
  }
}

/** Another camera beside `recordingId`: its recording ends in 900 + n. */
export function angle(n: number, change: Partial<Angle> = {}): Angle {
  return {
    type: 'angle',
    id: idOf(n),
    mainId: recordingId,
    recordingId: idOf(900 + n),
    offsetMs: n * 100,
    title: '',
    ...change
  }
}

export function reel(change: Partial<Reel> = {}): Reel {
  return { type: 'reel', id: reelId, name: 'Compilatie', audience: 'terugkijken-gezin', ...change }
}

export function clip(n: number, change: Partial<Clip> = {}): Clip {
  return {
    type: 'clip',
    id: idOf(n),
    reelId,
    position: n,
    momentId: null,
    recordingId,
    startMs: 0,
    endMs: 20_000,
    ...plainClip,
    ...change
  }
}

export function card(n: number, change: Partial<Card> = {}): Card {
  return {
    type: 'card',
    id: idOf(n),
    reelId,
    position: n,
    kind: 'title',
    title: 'Samen spelen',
    text: '',
    durationMs: 3000,
    still: null,
    ...change
  }
}

export function mask(n: number, change: Partial<Mask> = {}): Mask {
  return {
    type: 'mask',
    id: idOf(n),
    recordingId,
    startMs: 0,
    endMs: 20_000,
    kind: 'blur',
    shape: 'oval',
    keys: [{ atMs: 0, x: 0.4, y: 0.4, width: 0.2, height: 0.2 }],
    personId: null,
    reviewed: true,
    ...change
  }
}

export function inView(n: number, change: Partial<InView> = {}): InView {
  return { type: 'in-view', id: idOf(n), recordingId, personIds: [], others: false, ...change }
}

export function quote(n: number, change: Partial<Quote> = {}): Quote {
  return {
    type: 'quote',
    id: idOf(n),
    clipId: null,
    speakerId: null,
    text: 'Hij keek naar mij',
    saidAt: '2026-11-20T10:00:00.000Z',
    atMs: null,
    ...change
  }
}

export function nextStep(n: number, change: Partial<NextStep> = {}): NextStep {
  return { type: 'next-step', id: idOf(n), when: '', what: '', purpose: '', scale: null, ...change }
}

export function reportText(n: number, change: Partial<ReportText> = {}): ReportText {
  return {
    type: 'report-text',
    id: idOf(n),
    templateId: 'sessieverslag',
    sectionId: 'doelen',
    language: 'nl',
    text: '',
    ...change
  }
}

/** By what it is decided what parents may see: these moments and what they were coded with. */
export function parentFacts(
  codes: ParentFacts['codes'],
  moments: readonly Moment[] = [],
  angles: readonly Angle[] = []
): ParentFacts {
  const hidden = hiddenMoments(moments, codes)
  return {
    codes,
    momentOf: (id) => moments.find((each) => each.id === id) ?? null,
    hiddenOn: (id) => hiddenStretches(id, hidden, angles)
  }
}

export function code(id: string, change: Partial<Code> = {}): Code {
  return {
    id,
    label: { nl: id, en: id },
    definition: { nl: '', en: '' },
    subject: 'child',
    kind: 'point',
    valence: 'neutral',
    key: 'a',
    parentVisible: true,
    ...change
  }
}

/** A codebook `book` with one group. */
export function codebook(codes: readonly Code[], exclusive = false): Codebook {
  const colour = { family: 'teal', hex: '#17807E' }
  const title = { nl: 'Groep', en: 'Group' }
  return {
    id: 'book',
    title,
    version: 1,
    groups: [{ id: 'group', title, exclusive, colour, codes: [...codes] }]
  }
}

export function find(book: Codebook, codeId: string): FoundCode {
  const found = indexCodes([book]).get(`${book.id}/${codeId}`)
  if (!found) throw new Error(`no code ${codeId}`)
  return found
}
