import { common } from './areas/common.ts'
import { failure } from './areas/failure.ts'

/** Every visible text, by language. A part of the program has one file under `areas`; add it here. */
export const texts = {
  nl: { common: common.nl, failure: failure.nl },
  en: { common: common.en, failure: failure.en }
} as const

export type Texts = (typeof texts)['nl']
