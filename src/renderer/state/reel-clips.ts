import { type ClipEdit, duplicateClip, splitClip, type SplitPlace } from '../../shared/domain/clip-edits.ts'
import {
  moveMark,
  type MarkPart,
  pictureMs,
  type Pictures,
  stepMark,
  withoutMark
} from '../../shared/domain/clip-marks.ts'
import { updateDiff } from '../../shared/domain/diff.ts'
import { positionBetween } from '../../shared/domain/reel.ts'
import type { Clip } from '../../shared/domain/reel-records.ts'
import { framesOf } from './frames.ts'
import { reelSources } from './reel-sources.ts'
import { chooseMark } from './reel-studio.ts'
import { itemsOf } from './reel.ts'
import { commit, session } from './session.ts'

/** The clip as it is now, with the pictures of its recording; null while those are not known. */
function clipNow(id: string): { readonly clip: Clip; readonly pictures: Pictures } | null {
  const clip = session.getState().doc.get(id)
  if (clip?.type !== 'clip') return null
  const durationMs = reelSources.getState().recordings.get(clip.recordingId)?.info?.durationMs
  return durationMs === undefined
    ? null
    : { clip, pictures: { frames: framesOf(clip.recordingId), durationMs } }
}

/** One edit of a clip, one step to undo; what it was about is chosen. False when there was no place for it. */
export function editClip(id: string, edit: (clip: Clip, pictures: Pictures) => ClipEdit | null): boolean {
  const now = clipNow(id)
  const made = now && edit(now.clip, now.pictures)
  if (!now || !made) return false
  commit(updateDiff(now.clip, made.change))
  chooseMark(made.key)
  return true
}

export function moveMarkTo(id: string, key: string, part: MarkPart, toMs: number): void {
  editClip(id, (clip, pictures) => moveMark(clip, key, part, toMs, pictures))
}

/** A stretch that ends with the picture shown at `ms`: what one sees is the last of it. */
export function untilShown(id: string, key: string, ms: number): void {
  editClip(id, (clip, pictures) => moveMark(clip, key, 'end', pictureMs(pictures, ms, 1), pictures))
}

export function stepMarkBy(id: string, key: string, part: MarkPart, by: number): void {
  editClip(id, (clip, pictures) => stepMark(clip, key, part, by, pictures))
}

export function removeMark(id: string, key: string): void {
  const now = clipNow(id)
  if (!now) return
  commit(updateDiff(now.clip, withoutMark(now.clip, key)))
  chooseMark(null)
}

/** Two clips in place of one, cut at the picture shown at `ms`; returns the second, null when there is nothing to cut. */
export function splitAt(id: string, ms: number): string | null {
  const now = clipNow(id)
  if (!now) return null
  const place = placeAfter(now.clip)
  const diff = splitClip(now.clip, now.pictures, ms, place)
  if (diff === null) return null
  commit(diff)
  return place.id
}

/** The clip once more, behind itself; returns its id. */
export function duplicate(id: string): string | null {
  const { doc } = session.getState()
  const clip = doc.get(id)
  if (clip?.type !== 'clip') return null
  const place = placeAfter(clip)
  commit(duplicateClip(clip, place))
  return place.id
}

function placeAfter(clip: Clip): SplitPlace {
  const items = itemsOf(session.getState().doc, clip.reelId)
  const next = items[items.findIndex((item) => item.id === clip.id) + 1] ?? null
  return {
    id: crypto.randomUUID(),
    position: positionBetween(clip, next),
    newId: () => crypto.randomUUID()
  }
}
