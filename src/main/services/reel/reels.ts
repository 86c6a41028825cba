import { basename } from 'node:path'
import type { ReelReadiness } from '../../../shared/contract.ts'
import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing, Drawn } from '../../../shared/domain/reel-drawing.ts'
import { recordsOf, type ReelItem, type SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Recordings } from '../media/recordings.ts'
import { removeUnfinished, writeOutgoing } from '../outgoing-file.ts'
import type { Services } from '../services.ts'
import { masksOf } from '../storage/masks.ts'
import { loadRecords } from '../storage/records.ts'
import type { Vault } from '../vault/vault.ts'
import { createAhead } from './ahead.ts'
import { draw } from './drawn-picture.ts'
import { exportReel } from './export-reel.ts'
import { reelChapters } from './reel-chapters.ts'
import { clipReader, filmOf } from './reel-media.ts'
import { type Fonts, loadFonts } from './reel-fonts.ts'
import { type PlacedParts, planParts, recordingsShown } from './reel-parts.ts'
import { removeAllSegments, removeSegmentsOf, sweepSegmentFiles } from './segment-store.ts'
import { createSegmentCache, type SegmentCache } from './segment-cache.ts'
import { type ReelParts, type ReelRun, writeReel } from './write-reel.ts'

export type Reels = {
  /** The reel as it will be exported, to the frame. */
  plan(sessionId: string, reelId: string): Promise<readonly PlacedParts[]>
  /** Starts rendering ahead what is missing. */
  prepare(sessionId: string, reelId: string): Promise<ReelReadiness>
  /** What the program draws in a picture of this size; null when nothing of it can be shown. */
  draw(drawing: Drawing, size: Size): Drawn | null
  /** Starts the export to `path`. */
  export(sessionId: string, reelId: string, path: string): Promise<Job>
  /** Forgets everything that was rendered; it is rendered again when it is needed. */
  emptyCache(): Promise<void>
}

/** Reels of the open vault. */
export function createReels(services: Services, recordings: Recordings): Reels {
  const fonts = (): Fonts => loadFonts(services.resourcesDirectory)
  const caches = new WeakMap<Vault, SegmentCache>()
  const cacheOf = (vault: Vault): SegmentCache => {
    const known = caches.get(vault)
    if (known !== undefined) return known
    const cache = createSegmentCache(vault, { readClip: clipReader(recordings), fonts: fonts() })
    caches.set(vault, cache)
    return cache
  }
  services.onUnlock((vault) => {
    // Tidying may fail without harm: what it missed is found the next time.
    void Promise.allSettled([removeUnfinished(vault), sweepSegmentFiles(vault)])
  })
  recordings.onRemove(removeSegmentsOf)

  /** Null while one of its recordings is not ready. */
  async function planIfReady(records: readonly SessionRecord[], reelId: string) {
    const items = itemsOf(records, reelId)
    const films = new Map<string, Film>()
    for (const recordingId of recordingsShown(items)) {
      const film = await filmOf(recordings, recordingId).catch(unlessErased)
      if (film === null) return null
      if (film !== undefined) films.set(recordingId, film)
    }
    return planParts(items, films, (id) => masksOf(services.vault().db, id))
  }

  async function requirePlan(records: readonly SessionRecord[], reelId: string) {
    const plan = await planIfReady(records, reelId)
    if (plan === null) throw new Failure('recording-not-ready')
    if (plan.length === 0) throw new Failure('reel-empty')
    return plan
  }

  const itemsIn = (sessionId: string): readonly SessionRecord[] =>
    loadRecords(services.vault().db, sessionId, ['clip', 'card'])

  const ahead = createAhead(services, {
    cache: () => cacheOf(services.vault()),
    plan: async (sessionId, reelId) => (await planIfReady(itemsIn(sessionId), reelId)) ?? []
  })

  return {
    plan: (sessionId, reelId) => requirePlan(itemsIn(sessionId), reelId),
    prepare: (sessionId, reelId) => ahead.prepare(sessionId, reelId),
    draw: (drawing, size) => {
      const drawn = draw(drawing, size, fonts())
      return drawn && { ...drawn, png: drawn.png.toString('base64') }
    },
    export: async (sessionId, reelId, path) => {
      const vault = services.vault()
      const records = loadRecords(vault.db, sessionId)
      const plan = await requirePlan(records, reelId)
      const { language } = services.appSettings.get()
      const chapters = reelChapters(plan, records, services.content, language)
      return services.jobs.start({
        kind: 'export-reel',
        subjectId: reelId,
        title: basename(path),
        run: async (context) => {
          const { signal } = context
          const report = (fraction: number): void => context.report(fraction)
          await writeOutgoing(vault, path, async (partial) => {
            const write = (parts: ReelParts, run: ReelRun): Promise<void> =>
              writeReel(vault, parts, { chapters, cues: [] }, partial, run)
            await exportReel({ vault, cache: cacheOf(vault), plan, write, signal, report })
          })
          return { path }
        }
      })
    },
    emptyCache: () => removeAllSegments(services.vault())
  }
}

function itemsOf(records: readonly SessionRecord[], reelId: string): readonly ReelItem[] {
  return [...recordsOf(records, 'clip'), ...recordsOf(records, 'card')].filter(
    (item) => item.reelId === reelId
  )
}

/** What was shown of a recording that is gone is left out. */
function unlessErased(error: unknown): undefined {
  if (!(error instanceof Failure && error.code === 'not-found')) throw error
}
