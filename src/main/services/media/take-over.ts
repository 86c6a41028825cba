import { Failure } from '../../../shared/domain/failure.ts'
import { SoundForbids } from './kept-sound.ts'
import { type CopyRun, faultOf, type MadeCopy } from './make-copy.ts'
import { createPacketWatch, PicturesForbid } from './packet-watch.ts'
import { mayBeRemuxed } from './plan.ts'
import { severalDescriptions } from './several-descriptions.ts'
import type { SourceFacts } from './source-facts.ts'

/** How pictures go over as they are: with their packets listed, and the sound as it is or coded anew. */
export type TakingOver = Pick<CopyRun, 'listed'> & { readonly keepsSound: boolean }

/**
 * Copies a film's pictures as they are, in one pass: while they are copied their packets are looked at and some of them
 * decoded, and at the first that doesn't allow it the copy is given up. Its sound goes over as it is where that allows
 * it, else it is coded anew. Null: the film has to be decoded.
 */
export async function takeOver<Made extends MadeCopy>(
  path: string,
  facts: SourceFacts,
  signal: AbortSignal,
  copy: (how: TakingOver) => Promise<Made>
): Promise<Made | null> {
  if (!mayBeRemuxed(facts)) return null
  const several = facts.container === 'mp4' ? await severalDescriptions(path, signal) : null
  if (several?.pictures === true) return null
  const mayKeepSound = facts.tracks.sound?.codec === 'aac' && several?.sound !== true
  try {
    return await copyChecked(mayKeepSound, copy).catch((error: unknown) => {
      if (error instanceof SoundForbids) return copyChecked(false, copy)
      throw error
    })
  } catch (error) {
    if (error instanceof PicturesForbid) return null
    if (error instanceof Failure && error.code === 'decode-failed') return null
    throw error
  }
}

async function copyChecked<Made extends MadeCopy>(
  keepsSound: boolean,
  copy: (how: TakingOver) => Promise<Made>
): Promise<Made | null> {
  const watch = createPacketWatch()
  const made = await copy({ listed: watch.output, keepsSound })
  if (faultOf(made, watch.shownTicks()) === null) return made
  await made.discard()
  return null
}
