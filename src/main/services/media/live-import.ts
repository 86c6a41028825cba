import { recordingUrls } from '../../../shared/domain/recording.ts'
import type { Container } from './sniff.ts'
import type { WorkingCopy } from './working-copy.ts'

/** An import that is at work: what can be played of it meanwhile. */
export type LiveImport = {
  readonly jobId: string
  original: { readonly path: string; readonly size: number; readonly container: Container } | null
  copy: WorkingCopy | null
}

/** The number of fragments is part of the address, so that what a player has opened doesn't change under it. */
export function playableUrl(id: string, { original, copy }: LiveImport): string | null {
  if (original !== null) return recordingUrls.original(id)
  const fragments = copy?.index().fragments.length ?? 0
  return fragments === 0 ? null : `${recordingUrls.media(id)}?v=${String(fragments)}`
}
