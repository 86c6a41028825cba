import type { Reels } from '../services/reel/reels.ts'
import type { Shell } from './shell.ts'
import type { Handlers } from './types.ts'

export function reelHandlers(reels: Reels, shell: Shell): Pick<Handlers, 'reel.prepare' | 'reel.export'> {
  return {
    'reel.prepare': ({ sessionId, reelId }) => reels.prepare(sessionId, reelId),
    'reel.export': async ({ sessionId, reelId, suggestedName }) => {
      // Told before the person chooses a place, rather than after.
      await reels.plan(sessionId, reelId)
      const path = await shell.chooseSavePath(suggestedName, 'mp4')
      return path === null ? null : reels.export(sessionId, reelId, path)
    }
  }
}
