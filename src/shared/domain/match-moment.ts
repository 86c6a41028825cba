import { canVary, effectOf } from './effective-code.ts'
import { type CodeRef, dyadOf, type FoundCode } from './codebook.ts'
import type { Person } from './family.ts'
import { personsOf } from './family-pair.ts'
import { foldText } from './fold-text.ts'
import type { Language } from './language.ts'
import type { MomentFilter, Range } from './moment-filter.ts'
import type { Moment, ModifierValue } from './session-record.ts'

/** What a filter has to know beside the moment itself. */
export type FilterContext = {
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly language: Language
  readonly people: readonly Person[]
  readonly inReel: ReadonlySet<string>
}

export type Fits = (moment: Moment) => boolean

/** The filter as one test, or null when it asks nothing. Only what is asked costs time. */
export function compileFilter(filter: MomentFilter, context: FilterContext): Fits | null {
  const tests = testsOf(filter, context)
  if (tests.length === 0) return null
  return (moment) => {
    for (const test of tests) if (!test(moment)) return false
    return true
  }
}

/** The dearest last. */
function testsOf(filter: MomentFilter, context: FilterContext): readonly Fits[] {
  const { subjects, extents, personIds, passIds, durationMs, timeMs, intensity } = filter
  const tests: (Fits | null)[] = [
    filter.star === null ? null : ({ star }) => star === filter.star,
    filter.maybe === null ? null : ({ maybe }) => maybe === filter.maybe,
    filter.note === null ? null : ({ note }) => (note.trim() !== '') === filter.note,
    filter.inReel === null ? null : ({ id }) => context.inReel.has(id) === filter.inReel,
    oneOf(subjects, ({ subject }) => subject),
    oneOf(extents, ({ extent }) => extent),
    oneOf(passIds, ({ passId }) => passId),
    byPersons(personIds, context),
    byCode(filter, context),
    byValence(filter, context),
    isAsked(durationMs) ? ({ startMs, endMs }) => endMs !== null && isIn(durationMs, endMs - startMs) : null,
    isAsked(timeMs) ? (moment) => overlaps(timeMs, moment) : null,
    isAsked(intensity) ? (moment) => moment.intensity !== null && isIn(intensity, moment.intensity) : null,
    ...Object.entries(filter.modifiers).map(([id, values]) => byModifier(id, values)),
    byText(filter.text, context)
  ]
  return tests.filter((test) => test !== null)
}

function oneOf<T>(values: readonly T[], pick: (moment: Moment) => T): Fits | null {
  if (values.length === 0) return null
  const wanted = new Set(values)
  return (moment) => wanted.has(pick(moment))
}

function byPersons(wanted: readonly string[], { codes, people }: FilterContext): Fits | null {
  if (wanted.length === 0) return null
  return (moment) =>
    personsOf(moment, dyadOf(codes.get(moment.code)?.codebook), people).some((id) => wanted.includes(id))
}

/** Decided once for each code, not for each moment. */
function byCode(filter: MomentFilter, { codes }: FilterContext): Fits | null {
  const { codebooks, groups, codes: refs } = filter
  if (codebooks.length + groups.length + refs.length === 0) return null
  const decide = (ref: CodeRef): boolean => {
    if (refs.includes(ref)) return true
    const found = codes.get(ref)
    if (found === undefined) return false
    const { codebook, group } = found
    return codebooks.includes(codebook.lineageId ?? codebook.id) || groups.includes(groupRef(found, group.id))
  }
  return remembered(decide)
}

/** How it is meant; decided once for each code, but for those of which an answer can mean something else. */
function byValence({ valences }: MomentFilter, { codes }: FilterContext): Fits | null {
  if (valences.length === 0) return null
  const byCodeAlone = remembered((ref) => {
    const code = codes.get(ref)?.code
    return code !== undefined && valences.includes(code.valence)
  })
  return (moment) => {
    const code = codes.get(moment.code)?.code
    return code !== undefined && canVary(code)
      ? valences.includes(effectOf(code, moment.modifiers).valence)
      : byCodeAlone(moment)
  }
}

/** How a filter names a group. */
export function groupRef({ codebook }: Pick<FoundCode, 'codebook'>, groupId: string): string {
  return `${codebook.id}/${groupId}`
}

function remembered(decide: (ref: CodeRef) => boolean): Fits {
  const known = new Map<CodeRef, boolean>()
  return ({ code }) => {
    const decided = known.get(code)
    if (decided !== undefined) return decided
    const made = decide(code)
    known.set(code, made)
    return made
  }
}

function byModifier(id: string, values: readonly string[]): Fits | null {
  if (values.length === 0) return null
  return ({ modifiers }) => modifiers[id] !== undefined && hasOne(modifiers[id], values)
}

function hasOne(given: ModifierValue, values: readonly string[]): boolean {
  return Array.isArray(given) ? given.some((each) => values.includes(each)) : values.includes(String(given))
}

const foldedTexts = new WeakMap<Moment, string>()

/** A note is folded once for each moment, however often one searches. */
function written(moment: Moment): string {
  if (moment.note === '' && moment.caption === '') return ''
  const known = foldedTexts.get(moment)
  if (known !== undefined) return known
  const made = foldText(`${moment.note} ${moment.caption}`)
  foldedTexts.set(moment, made)
  return made
}

function byText(text: string, { codes, language }: FilterContext): Fits | null {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const left = new Map<CodeRef, readonly string[]>()
  return (moment) => {
    let missing = left.get(moment.code)
    if (missing === undefined) {
      const label = foldText(codes.get(moment.code)?.code.label[language] ?? moment.code)
      missing = words.filter((word) => !label.includes(word))
      left.set(moment.code, missing)
    }
    if (missing.length === 0) return true
    const own = written(moment)
    return own !== '' && missing.every((word) => own.includes(word))
  }
}

function isAsked({ from, to }: Range): boolean {
  return from !== null || to !== null
}

function isIn({ from, to }: Range, value: number): boolean {
  return (from === null || value >= from) && (to === null || value <= to)
}

function overlaps({ from, to }: Range, { startMs, endMs, extent }: Moment): boolean {
  const lastMs = extent === 'open' ? Infinity : (endMs ?? startMs)
  return (from === null || lastMs >= from) && (to === null || startMs <= to)
}
