import type { Clip } from '../../../shared/domain/reel-records.ts'
import { isFromHidden } from '../../state/reel.ts'
import { BesideSection } from './clip/BesideSection.tsx'
import { HiddenWords } from './clip/HiddenWords.tsx'
import { NoteSection } from './clip/NoteSection.tsx'
import { QuestionSection } from './clip/QuestionSection.tsx'
import { SoundSection } from './clip/SoundSection.tsx'
import { WordsSection } from './clip/WordsSection.tsx'
import { ClipSources } from './make/ClipSources.tsx'
import { HideSection } from './masks/HideSection.tsx'
import type { Studio } from './studio.ts'

/** Everything about a clip that is words, sound, or another picture beside it. */
export function ClipPanel({ clip, studio }: { readonly clip: Clip; readonly studio: Studio }) {
  const isHidden = isFromHidden(studio.view.doc, clip)
  return (
    <>
      {isHidden ? (
        <HiddenWords />
      ) : (
        <>
          <WordsSection clip={clip} player={studio.player} />
          <QuestionSection clip={clip} view={studio.view} />
        </>
      )}
      <SoundSection clip={clip} />
      <HideSection clip={clip} studio={studio} />
      <ClipSources clip={clip} />
      <BesideSection clip={clip} view={studio.view} />
      {!isHidden && <NoteSection clip={clip} />}
    </>
  )
}
