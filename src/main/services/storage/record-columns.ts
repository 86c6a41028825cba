import type { RecordOf, RecordType } from '../../../shared/domain/session-record.ts'
import type { Columns } from './columns.ts'

type RecordTable<T extends RecordType> = { readonly table: string; readonly columns: Columns<RecordOf<T>> }

/** Where each kind of session record is stored. */
export const recordTables: { readonly [T in RecordType]: RecordTable<T> } = {
  moment: {
    table: 'moment',
    columns: {
      id: 'plain',
      recordingId: 'plain',
      code: 'plain',
      extent: 'plain',
      startMs: 'plain',
      endMs: 'plain',
      subject: 'plain',
      star: 'flag',
      note: 'plain',
      caption: 'plain',
      modifiers: 'json',
      maybe: 'flag',
      intensity: 'plain',
      personIds: 'json',
      passId: 'plain'
    }
  },
  pass: { table: 'pass', columns: { id: 'plain', coder: 'plain', startedAt: 'plain', blind: 'flag' } },
  angle: {
    table: 'angle',
    columns: { id: 'plain', mainId: 'plain', recordingId: 'plain', offsetMs: 'plain', title: 'plain' }
  },
  still: { table: 'still', columns: { id: 'plain', recordingId: 'plain', atMs: 'plain', note: 'plain' } },
  reel: { table: 'reel', columns: { id: 'plain', name: 'plain', audience: 'plain' } },
  clip: {
    table: 'clip',
    columns: {
      id: 'plain',
      reelId: 'plain',
      position: 'plain',
      momentId: 'plain',
      recordingId: 'plain',
      startMs: 'plain',
      endMs: 'plain',
      caption: 'plain',
      mute: 'flag',
      childLines: 'json',
      volumeDb: 'plain',
      slows: 'json',
      freezes: 'json',
      framings: 'json',
      beside: 'json',
      question: 'plain',
      note: 'plain',
      madeFrom: 'json',
      shownAnyway: 'json',
      inViewIds: 'json'
    }
  },
  card: {
    table: 'card',
    columns: {
      id: 'plain',
      reelId: 'plain',
      position: 'plain',
      kind: 'plain',
      title: 'plain',
      text: 'plain',
      durationMs: 'plain',
      still: 'json'
    }
  },
  mask: {
    table: 'mask',
    columns: {
      id: 'plain',
      recordingId: 'plain',
      startMs: 'plain',
      endMs: 'plain',
      kind: 'plain',
      shape: 'plain',
      keys: 'json',
      personId: 'plain',
      reviewed: 'flag'
    }
  },
  'in-view': {
    table: 'in_view',
    columns: { id: 'plain', recordingId: 'plain', personIds: 'json', others: 'flag' }
  },
  quote: {
    table: 'quote',
    columns: {
      id: 'plain',
      clipId: 'plain',
      speakerId: 'plain',
      text: 'plain',
      saidAt: 'plain',
      atMs: 'plain'
    }
  },
  scaling: {
    table: 'scaling',
    columns: {
      id: 'plain',
      question: 'plain',
      value: 'plain',
      speakerId: 'plain',
      clipId: 'plain',
      saidAt: 'plain'
    }
  },
  review: {
    table: 'review',
    columns: { id: 'plain', noticed: 'plain', goal: 'plain', nextTime: 'plain', talkedMs: 'plain' }
  },
  'next-step': {
    table: 'next_step',
    columns: { id: 'plain', when: 'plain', what: 'plain', purpose: 'plain', scale: 'plain' }
  },
  'left-out': { table: 'left_out', columns: { id: 'plain', clip: 'json', at: 'plain' } },
  'report-text': {
    table: 'report_text',
    columns: { id: 'plain', templateId: 'plain', sectionId: 'plain', language: 'plain', text: 'plain' }
  }
}

export const recordTypes = Object.keys(recordTables) as RecordType[]
