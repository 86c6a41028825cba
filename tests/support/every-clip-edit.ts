import { onCamera } from '../../src/shared/domain/clip-camera.ts'
import {
  type ClipEdit,
  duplicateClip,
  framingHere,
  freezeHere,
  slowHere,
  splitClip
} from '../../src/shared/domain/clip-edits.ts'
import { marksOf, moveMark } from '../../src/shared/domain/clip-marks.ts'
import type { Film } from '../../src/shared/domain/clip-pieces.ts'
import { type Diff, diffOf, emptyDiff, updateDiff } from '../../src/shared/domain/diff.ts'
import { fitReel, lengthen, shorten } from '../../src/shared/domain/reel-remedies.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import type { Doc } from '../../src/shared/domain/session-doc.ts'
import type { Angle } from '../../src/shared/domain/session-record.ts'
import { edgeAtPicture, moveEdge, stepEdge } from '../../src/renderer/features/reel/trim.ts'
import { card } from './records.ts'

export const clipEditNames = [
  'nothing',
  'drag-start',
  'drag-end',
  'type-anything',
  'step-start',
  'step-end',
  'start-here',
  'end-here',
  'lengthen',
  'shorten',
  'fit',
  'split',
  'duplicate',
  'freeze',
  'slow',
  'move-mark',
  'framing',
  'beside',
  'beside-moved',
  'camera',
  'cover'
] as const
export type ClipEditName = (typeof clipEditNames)[number]

/** Everything a clip can undergo, as the page does it; of what there is in the document, by two numbers. */
export function clipEditsOf(
  doc: Doc,
  {
    films,
    angles,
    a,
    b
  }: {
    readonly films: ReadonlyMap<string, Film>
    readonly angles: readonly Angle[]
    readonly a: number
    readonly b: number
  }
): Readonly<Record<ClipEditName, () => Diff>> {
  const clips = doc.of('clip')
  const clip = clips[b % Math.max(1, clips.length)]
  if (clip === undefined) throw new Error('there is no clip')
  const film = films.get(clip.recordingId)
  if (film === undefined) throw new Error('there is no film')
  const { frames } = film
  const { durationMs, frameRate } = film.info
  const pictures = { frames, durationMs, frameRate }
  const change = (to: Partial<Clip> | null): Diff => (to === null ? emptyDiff : updateDiff(clip, to))
  const made = (edit: ClipEdit | { change: Partial<Clip> } | null): Diff => change(edit?.change ?? null)
  const inside = clip.startMs + (a % Math.max(1, clip.endMs - clip.startMs))
  const place = { id: crypto.randomUUID(), position: clip.position + 0.5, newId: () => crypto.randomUUID() }
  const checked = { clip, moment: null, valence: null, isHidden: false }
  return {
    nothing: () => emptyDiff,
    'drag-start': () => change(moveEdge(pictures, clip, 'start', a)),
    'drag-end': () => change(moveEdge(pictures, clip, 'end', a)),
    // While the film's pictures are not known yet, edges lie where they are put.
    'type-anything': () => change({ startMs: Math.min(a, b), endMs: Math.max(a, b) + 1 }),
    'step-start': () => change(stepEdge(pictures, clip, 'start', (a % 41) - 20)),
    'step-end': () => change(stepEdge(pictures, clip, 'end', (a % 41) - 20)),
    'start-here': () => change(edgeAtPicture(pictures, clip, 'start', a)),
    'end-here': () => change(edgeAtPicture(pictures, clip, 'end', a)),
    lengthen: () => lengthen(clip, 10_000, pictures)?.diff ?? emptyDiff,
    shorten: () => shorten(clip, 1000 + (a % 5000), null, pictures).diff,
    fit: () =>
      fitReel(clips, [checked], new Map([[clip.recordingId, pictures]]), {
        reelLongestMs: 2000 + (a % 5000),
        clipShortestMs: 100
      })?.diff ?? emptyDiff,
    split: () => splitClip(clip, pictures, inside, place) ?? emptyDiff,
    duplicate: () => duplicateClip(clip, place),
    freeze: () => made(freezeHere(clip, pictures, inside)),
    slow: () => made(slowHere(clip, pictures, inside, { rate: 0.5, sound: 'none' })),
    'move-mark': () => {
      const marks = marksOf(clip)
      const mark = marks[b % Math.max(1, marks.length)]
      return mark === undefined ? emptyDiff : made(moveMark(clip, mark.key, 'whole', inside, pictures))
    },
    framing: () => made(framingHere(clip, pictures, inside, { scale: 2, x: 0.1, y: 0 })),
    beside: () => {
      const recordingId = [...films.keys()].find((id) => id !== clip.recordingId) ?? clip.recordingId
      const endMs = Math.min(durationMs, a + clip.endMs - clip.startMs)
      return change({ beside: { recordingId, startMs: a, endMs, label: '', otherLabel: '' } })
    },
    'beside-moved': () => {
      const { beside } = clip
      const length = clip.endMs - clip.startMs
      return beside === null
        ? emptyDiff
        : change({ beside: { ...beside, startMs: a, endMs: Math.min(durationMs, a + length) } })
    },
    camera: () => {
      const to = [...films.keys()].find((id) => id !== clip.recordingId) ?? clip.recordingId
      return change(onCamera(clip, angles, to, durationMs))
    },
    cover: () =>
      diffOf({
        added: [
          card(500 + (a % 400), {
            id: crypto.randomUUID(),
            still: { recordingId: clip.recordingId, atMs: Math.round(inside) }
          })
        ]
      })
  }
}
