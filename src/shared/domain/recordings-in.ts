import type { SessionRecord } from './session-record.ts'

/** The recordings without which a record means nothing, or shows nothing: it is refused where one of them is not allowed. */
export function recordingsIn(record: SessionRecord): readonly string[] {
  if (record.type === 'angle') return [record.recordingId, record.mainId]
  if (record.type === 'card') return record.still === null ? [] : [record.still.recordingId]
  if (record.type === 'left-out') return recordingsIn(record.clip)
  if (!('recordingId' in record)) return []
  const beside = record.type === 'clip' && record.beside !== null ? [record.beside.recordingId] : []
  return [record.recordingId, ...beside]
}

/**
 * The record without anything of a recording that is erased: null when it was of that recording itself. What was only
 * beside a clip or behind a card's words is taken off it.
 */
export function withoutRecording<T extends SessionRecord>(record: T, recordingId: string): T | null {
  if (!recordingsIn(record).includes(recordingId)) return record
  if (record.type === 'clip' && record.recordingId !== recordingId) return { ...record, beside: null }
  if (record.type === 'left-out') {
    const clip = withoutRecording(record.clip, recordingId)
    return clip && { ...record, clip }
  }
  return record.type === 'card' ? { ...record, still: null } : null
}
