/** What a film says of its colours, in ffmpeg's own words: `unknown` where it says nothing. */
export type SaidColours = {
  /** How light and colour were parted; `gbr`: they were not. */
  readonly matrix: string
  readonly primaries: string
  readonly transfer: string
}

export const saysNothing: SaidColours = { matrix: 'unknown', primaries: 'unknown', transfer: 'unknown' }

/** What else ffmpeg tells between the same brackets: the range of values, how lines follow each other, where colour lies. */
const otherWords = /^(tv|pc|progressive|topleft|left|center|top|bottomleft|bottom|straight|premultiplied)$|\W/

/** Reads `tv, bt2020nc/bt2020/arib-std-b67, progressive`; where all three are alike they stand there once. */
export function parseColours(details: string): SaidColours {
  const words = details.split(', ')
  const three = words
    .map((word) => /^([\w-]+)\/([\w-]+)\/([\w-]+)$/.exec(word))
    .find((match) => match !== null)
  if (three) {
    const [, matrix = 'unknown', primaries = 'unknown', transfer = 'unknown'] = three
    return { matrix, primaries, transfer }
  }
  const one = words.find((word) => word !== '' && !otherWords.test(word))
  return one === undefined ? saysNothing : { matrix: one, primaries: one, transfer: one }
}
