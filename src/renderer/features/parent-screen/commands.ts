import type { Sequencer } from '../../ui/reel-player/sequencer.ts'

export const slowRate = 0.5

/** The big button: play, pause, and at the end of a clip or at a card, on to the next. */
export function goOn(player: Sequencer): void {
  const { playing, atEnd, parts, index } = player.store.getState()
  const part = parts[index]
  const hasNext = index + 1 < parts.length
  if (playing) player.pause()
  else if (part?.kind === 'card' && hasNext) {
    goToPart(player, index + 1)
    if (parts[index + 1]?.kind === 'clip') player.play()
  } else if (atEnd && hasNext) goToPart(player, index + 1)
  else if (part?.kind === 'clip') player.play()
}

/** To another part, at rest and at the usual speed: first there is something to say about it. */
export function goToPart(player: Sequencer, index: number): void {
  player.pause()
  player.setRate(1)
  player.goToPart(index)
}

/** The clip once more, from its beginning. */
export function replay(player: Sequencer): void {
  const { parts, index } = player.store.getState()
  player.goToPart(index)
  if (parts[index]?.kind === 'clip') player.play()
}

export function toggleSlow(player: Sequencer): void {
  player.setRate(player.store.getState().rate === slowRate ? 1 : slowRate)
}

/** Holds the picture still, with nothing over it. */
export function freeze(player: Sequencer, hide: () => void): void {
  player.pause()
  hide()
}
