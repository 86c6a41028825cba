import type { Migration } from './migration.ts'
import { familiesAndSessions } from './10-families-and-sessions.ts'
import { recordings } from './20-recordings.ts'
import { reelSegments } from './30-reel-segments.ts'
import { coding } from './40-coding.ts'
import { codebooks } from './50-codebooks.ts'
import { search } from './60-search.ts'
import { lookCopies } from './70-look-copies.ts'
import { stillsAndViews } from './80-stills-and-views.ts'
import { coders } from './90-coders.ts'
import { reelStudio } from './100-reel-studio.ts'
import { logbook } from './110-logbook.ts'
import { segmentKinds } from './120-segment-kinds.ts'
import { talk } from './130-talk.ts'
import { segmentProofs } from './140-segment-proofs.ts'
import { searchChildLines } from './150-search-child-lines.ts'
import { chosenReels } from './160-chosen-reels.ts'
import { forParents } from './170-for-parents.ts'
import { consentEvents } from './180-consent-events.ts'
import { callNames } from './190-call-names.ts'
import { solidSegments } from './220-solid-segments.ts'
import { shownClips } from './230-shown-clips.ts'
import { keptHidden } from './240-kept-hidden.ts'
import { recordingNotes } from './260-recording-notes.ts'

/** All steps, rising by ten so that a step can be put in between before a release. */
export const migrations: readonly Migration[] = [
  { version: 10, update: familiesAndSessions },
  { version: 20, update: recordings },
  { version: 30, update: reelSegments },
  { version: 40, update: coding },
  { version: 50, update: codebooks },
  { version: 60, update: search },
  { version: 70, update: lookCopies },
  { version: 80, update: stillsAndViews },
  { version: 90, update: coders },
  { version: 100, update: reelStudio },
  { version: 110, update: logbook },
  { version: 120, update: segmentKinds },
  { version: 130, update: talk },
  { version: 140, update: segmentProofs },
  { version: 150, update: searchChildLines },
  { version: 160, update: chosenReels },
  { version: 170, update: forParents },
  { version: 180, update: consentEvents },
  { version: 190, update: callNames },
  { version: 220, update: solidSegments },
  { version: 230, update: shownClips },
  { version: 240, update: keptHidden },
  { version: 260, update: recordingNotes }
]
