import { useEffect, useState } from 'react'
import type { ReelPart } from './parts.ts'
import { createSequencer, type Sequencer } from './sequencer.ts'

/** A sequencer that follows these parts for as long as the screen is there. */
export function useReelPlayer(parts: readonly ReelPart[], advance: 'on' | 'stop'): Sequencer {
  const [player] = useState(() => createSequencer(advance))
  useEffect(() => {
    player.load(parts)
  }, [player, parts])
  return player
}
