import type { RecordingNote } from '../../../shared/domain/recording.ts'
import type { ProbedFile } from './probe.ts'

/** How the sound came over. */
export type SoundOutcome = 'whole' | 'damaged' | 'unreadable' | 'none'

/** What is told of an import: which tracks were taken where there were several, and what became of the sound. */
export function notesOf(
  { chosen, facts }: Pick<ProbedFile, 'chosen' | 'facts'>,
  sound: SoundOutcome
): RecordingNote[] {
  const { picture, sound: heard } = chosen
  const isTaken = sound === 'whole' || sound === 'damaged'
  return [
    ...(picture.of > 1 ? [{ what: 'picture-chosen' as const, taken: picture.taken, of: picture.of }] : []),
    ...(heard !== null && heard.of > 1 && isTaken
      ? [{ what: 'sound-chosen' as const, taken: heard.taken, of: heard.of }]
      : []),
    ...(sound === 'damaged' ? [{ what: 'sound-damaged' as const }] : []),
    ...(sound === 'unreadable' ? [{ what: 'sound-unreadable' as const }] : []),
    ...(facts.coloursRoughly === true ? [{ what: 'colours-roughly' as const }] : []),
    ...(facts.leftOut === undefined ? [] : [{ what: 'pictures-out-of-time' as const }])
  ]
}
