import type { OffsetProposal } from '../../../../shared/domain/offset-proposal.ts'
import { type Agreement, agreementOf, type Vote } from './agreement.ts'
import { leastOverlapMs, type LikelyOffset, likelyOffsets } from './likely-offsets.ts'
import { createOnsetMeter, type Onsets } from './onsets.ts'
import { placeWindow } from './place-window.ts'
import type { Sound } from './sound.ts'

type Filmed = { readonly sound: Sound | null; readonly durationMs: number }

const likelyTried = 4
const mostWindows = 9
const windowMs = { least: 2000, most: 8000 } as const
/** So far around a likely offset is looked: drift of an hour, and a margin. */
const aroundMs = 500
/** Onsets that stand out less than this come about by chance. */
const leastStrength = 6
/** Another place that is nearly as likely and agrees just as well: the sound repeats itself. */
const rivalStrength = 0.72

/**
 * Where the angle's time 0 lies on the main recording's clock, from what both cameras heard. Two stages: the
 * onsets of the whole of both give a few likely offsets; windows spread over the film, each placed to the sample,
 * must then agree on one. Says that there is no match rather than guess.
 */
export async function findOffset(
  main: Filmed,
  angle: Filmed,
  report: (fraction: number) => void = () => undefined
): Promise<OffsetProposal> {
  const mainOnsets = main.sound && (await onsetsOf(main.sound))
  report(0.4)
  const angleOnsets = angle.sound && (await onsetsOf(angle.sound))
  report(0.8)
  if (!main.sound || !angle.sound || !mainOnsets || !angleOnsets)
    return { found: 'no-sound', main: mainOnsets === null, angle: angleOnsets === null }
  const likely = await likelyOffsets(mainOnsets, angleOnsets, likelyTried)
  const best = likely[0]
  const close = likely.filter(
    ({ strength }) => strength >= leastStrength && strength >= rivalStrength * (best?.strength ?? 0)
  )
  const agreed: { readonly agreement: Agreement; readonly strength: number }[] = []
  for (const [n, each] of close.entries()) {
    const agreement = await heardAt(main, angle, main.sound, angle.sound, each, (part) =>
      report(0.8 + (0.2 * (n + part)) / close.length)
    )
    if (agreement !== null) agreed.push({ agreement, strength: each.strength })
  }
  const first = agreed[0]
  if (first === undefined) return { found: 'no-match', why: 'different' }
  const isRival = agreed.some(({ agreement }) => Math.abs(agreement.offsetMs - first.agreement.offsetMs) > 20)
  if (isRival) return { found: 'no-match', why: 'repeats' }
  const { offsetMs, agreeing, windows, spreadMs, driftPpm } = first.agreement
  const next = likely.find(({ offsetMs: other }) => Math.abs(other - offsetMs) > 300)
  const ratio = first.strength / Math.max(1, next?.strength ?? 1)
  return {
    found: 'match',
    offsetMs: Math.round(offsetMs),
    agreeing,
    windows,
    spreadMs,
    driftPpm,
    confidence: (agreeing / windows) * Math.min(1, ratio / 2)
  }
}

async function onsetsOf(sound: Sound): Promise<Onsets | null> {
  const meter = createOnsetMeter()
  await sound.read((samples) => meter.push(samples))
  return meter.onsets()
}

/** Places windows of the main recording in the angle's sound around a likely offset. */
async function heardAt(
  main: Filmed,
  angle: Filmed,
  mainSound: Sound,
  angleSound: Sound,
  { offsetMs }: LikelyOffset,
  report: (part: number) => void
): Promise<Agreement | null> {
  const fromMs = Math.max(0, offsetMs)
  const toMs = Math.min(main.durationMs, offsetMs + angle.durationMs)
  if (toMs - fromMs < leastOverlapMs) return null
  const count = Math.min(mostWindows, Math.floor((toMs - fromMs) / windowMs.least))
  const eachMs = (toMs - fromMs) / count
  const lengthMs = Math.min(windowMs.most, eachMs)
  const votes: (Vote | null)[] = []
  for (let n = 0; n < count; n++) {
    const startMs = Math.round(fromMs + n * eachMs + (eachMs - lengthMs) / 2)
    const needle = await mainSound.stretch(startMs, startMs + lengthMs)
    const hayFrom = startMs - offsetMs - aroundMs
    const hay = await angleSound.stretch(hayFrom, hayFrom + lengthMs + 2 * aroundMs)
    const placed = await placeWindow(needle, hay)
    votes.push(
      placed && {
        atMs: startMs + lengthMs / 2,
        offsetMs: startMs - (hayFrom + placed.delayMs),
        sharpness: placed.sharpness
      }
    )
    report((n + 1) / count)
  }
  return agreementOf(votes, (fromMs + toMs) / 2)
}
