import { ahead } from './areas/ahead.ts'
import { cameras } from './areas/cameras.ts'
import { check } from './areas/check.ts'
import { cli } from './areas/cli.ts'
import { codebooks } from './areas/codebooks.ts'
import { coding } from './areas/coding.ts'
import { common } from './areas/common.ts'
import { failure } from './areas/failure.ts'
import { finding } from './areas/finding.ts'
import { keys } from './areas/keys.ts'
import { looking } from './areas/looking.ts'
import { make } from './areas/make.ts'
import { masks } from './areas/masks.ts'
import { momentsCsv } from './areas/moments-csv.ts'
import { out } from './areas/out.ts'
import { parent } from './areas/parent.ts'
import { parentCopy } from './areas/parent-copy.ts'
import { player } from './areas/player.ts'
import { reel } from './areas/reel.ts'
import { report } from './areas/report.ts'
import { reportScreen } from './areas/report-screen.ts'
import { review } from './areas/review.ts'
import { families } from './areas/families.ts'
import { recordings } from './areas/recordings.ts'
import { settings } from './areas/settings.ts'
import { shortcuts } from './areas/shortcuts.ts'
import { talk } from './areas/talk.ts'
import { studio } from './areas/studio.ts'
import { timeline } from './areas/timeline.ts'
import { unlock } from './areas/unlock.ts'
import { workbench } from './areas/workbench.ts'

/** Every visible text, by language. A part of the program has one file under `areas`; add it here. */
export const texts = {
  nl: {
    ahead: ahead.nl,
    cameras: cameras.nl,
    check: check.nl,
    cli: cli.nl,
    codebooks: codebooks.nl,
    coding: coding.nl,
    common: common.nl,
    failure: failure.nl,
    finding: finding.nl,
    keys: keys.nl,
    looking: looking.nl,
    masks: masks.nl,
    out: out.nl,
    parent: parent.nl,
    parentCopy: parentCopy.nl,
    player: player.nl,
    reel: reel.nl,
    make: make.nl,
    momentsCsv: momentsCsv.nl,
    report: report.nl,
    reportScreen: reportScreen.nl,
    review: review.nl,
    families: families.nl,
    recordings: recordings.nl,
    settings: settings.nl,
    shortcuts: shortcuts.nl,
    talk: talk.nl,
    studio: studio.nl,
    timeline: timeline.nl,
    unlock: unlock.nl,
    workbench: workbench.nl
  },
  en: {
    ahead: ahead.en,
    cameras: cameras.en,
    check: check.en,
    cli: cli.en,
    codebooks: codebooks.en,
    coding: coding.en,
    common: common.en,
    failure: failure.en,
    finding: finding.en,
    keys: keys.en,
    looking: looking.en,
    masks: masks.en,
    out: out.en,
    parent: parent.en,
    parentCopy: parentCopy.en,
    player: player.en,
    reel: reel.en,
    make: make.en,
    momentsCsv: momentsCsv.en,
    report: report.en,
    reportScreen: reportScreen.en,
    review: review.en,
    families: families.en,
    recordings: recordings.en,
    settings: settings.en,
    shortcuts: shortcuts.en,
    talk: talk.en,
    studio: studio.en,
    timeline: timeline.en,
    unlock: unlock.en,
    workbench: workbench.en
  }
} as const

export type Texts = (typeof texts)['nl']
