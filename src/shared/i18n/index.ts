import { common } from './areas/common.ts'
import { failure } from './areas/failure.ts'
import { parent } from './areas/parent.ts'
import { reel } from './areas/reel.ts'
import { reportScreen } from './areas/report-screen.ts'
import { review } from './areas/review.ts'

/** Every visible text, by language. A part of the program has one file under `areas`; add it here. */
export const texts = {
  nl: {
    common: common.nl,
    failure: failure.nl,
    parent: parent.nl,
    reel: reel.nl,
    reportScreen: reportScreen.nl,
    review: review.nl
  },
  en: {
    common: common.en,
    failure: failure.en,
    parent: parent.en,
    reel: reel.en,
    reportScreen: reportScreen.en,
    review: review.en
  }
} as const

export type Texts = (typeof texts)['nl']
