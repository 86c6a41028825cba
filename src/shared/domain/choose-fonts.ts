import { type FontFace, type FontTable, signsIn } from './font-table.ts'
import { drawnText } from './written-text.ts'

export type ChosenFonts = {
  /** What a text needs: the first that has a sign shows it. */
  readonly faces: readonly FontFace[]
  /** The signs, as they are read, that no font has in full; each once. */
  readonly unshown: readonly string[]
}

/** Joiners, marks of direction, looks: they steer how others are shown and show nothing. */
const steering = /^[\p{Default_Ignorable_Code_Point}\s]$/u
const isLatin = /\p{Script=Latin}/u
const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Chooses the fonts for a text. A letter and its marks are shown by one font, or they don't fit each other. */
export function fontChooser({ faces }: FontTable): (text: string) => ChosenFonts {
  const all = faces.map((face) => ({ face, has: signsIn(face.ranges) }))
  type Known = (typeof all)[number]
  const own = all.filter(({ face }) => face.kind === 'own')
  const latin = all.filter(({ face }) => face.kind === 'latin')
  const shows = ({ has }: Known, codes: readonly number[]): boolean => codes.every(has)
  return (text) => {
    const chosen: Known[] = []
    const unshown = new Set<string>()
    let isForeignLatin = false
    for (const { segment } of signs.segment(text)) {
      const codes = Array.from(segment)
        .filter((character) => !steering.test(character))
        .map((character) => character.codePointAt(0) ?? 0)
      if (codes.length === 0 || own.some((each) => shows(each, codes))) continue
      if (isLatin.test(segment)) isForeignLatin = true
      if (chosen.some((each) => shows(each, codes))) continue
      const face = all.find((each) => shows(each, codes))
      if (face === undefined) unshown.add(segment)
      else chosen.push(face)
    }
    // One word in two typefaces reads badly: where our own lacks a letter, another shows all of them.
    const first = isForeignLatin ? [...latin, ...own] : own
    const rest = chosen.filter((each) => !first.includes(each))
    return { faces: [...first, ...rest].map(({ face }) => face), unshown: [...unshown] }
  }
}

/** Finds in a text the signs that can't be shown, as it is drawn. */
export function unshownIn(text: string, choose: (text: string) => ChosenFonts): readonly string[] {
  // Nearly all that is written is written with these.
  return /^[\u0020-\u007e\s]*$/.test(text) ? [] : choose(drawnText(text)).unshown
}
