/** What a further camera's player does to stay with the first one. */
type Follow =
  | { readonly do: 'rate'; readonly rate: number }
  /** To where the first one will be by the time the picture is there. */
  | { readonly do: 'seek'; readonly byMs: number }

type FollowState = {
  /** How far the angle is ahead of camera 1, in ms of film; negative when it lags. */
  readonly aheadMs: number
  /** How fast camera 1 runs. */
  readonly rate: number
  /** Since the last seek, in ms of the clock on the wall. */
  readonly sinceSeekMs: number
  /** How long the last seek took until the picture moved again. */
  readonly seekCostMs: number
}

/** Less than this nobody sees, and measuring is not finer. */
const closeMs = 5
/** Farther than this it would take too long to catch up. */
const farMs = 100
/** So much faster or slower a picture can go unnoticed. */
const mostShare = 0.04
/** A seek has to come to rest before it can be judged. */
const betweenSeeksMs = 700

/** Goes a little faster or slower to close a small gap, in about a second; jumps over a large one. */
export function followStep({ aheadMs, rate, sinceSeekMs, seekCostMs }: FollowState): Follow {
  if (Math.abs(aheadMs) > farMs * Math.max(1, rate) && sinceSeekMs >= betweenSeeksMs)
    return { do: 'seek', byMs: -aheadMs + seekCostMs * rate }
  if (Math.abs(aheadMs) <= closeMs) return { do: 'rate', rate }
  const share = Math.min(mostShare, Math.max(-mostShare, aheadMs / 1000 / Math.max(0.25, rate)))
  return { do: 'rate', rate: rate * (1 - share) }
}
