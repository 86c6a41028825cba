import { effectOf } from './effective-code.ts'
import type { ParentFacts } from './for-parents.ts'
import type { Language } from './language.ts'
import type { Clip } from './reel-records.ts'
import { parentLabelOf } from './words-for-parents.ts'

/** In which words parents are told what a clip shows. */
export type ParentWords = {
  readonly language: Language
  /** Whether what is difficult gets a name too; else only strengths and what is neutral do. */
  readonly growthInWords: boolean
  /** What the child is called; null: “your child”, as in all that leaves. */
  readonly child: string | null
}

/** What a clip shows in words for parents; null: there are none, and none of the therapist's are told instead. */
export function labelForParents(
  { momentId }: Pick<Clip, 'momentId'>,
  { codes, momentOf }: Pick<ParentFacts, 'codes' | 'momentOf'>,
  { language, growthInWords, child }: ParentWords
): string | null {
  const moment = momentId === null ? null : momentOf(momentId)
  const code = moment === null ? undefined : codes.get(moment.code)?.code
  if (moment === null || code === undefined) return null
  const { valence, parentVisible } = effectOf(code, moment.modifiers)
  if (!parentVisible || (valence === 'growth' && !growthInWords)) return null
  return parentLabelOf(code, language, child)?.trim() || null
}

/** The same, and where there are none what was said for the child in it. */
export function spokenLabel(
  clip: Clip,
  facts: Pick<ParentFacts, 'codes' | 'momentOf'>,
  words: ParentWords
): string | null {
  const said = clip.childLines.find(({ text }) => text.trim() !== '')?.text.trim()
  return labelForParents(clip, facts, words) ?? said ?? null
}
