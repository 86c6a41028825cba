import { basename } from 'node:path'
import type { ReelReadiness } from '../../../shared/contract.ts'
import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { type ExportChoice, plainExport } from '../../../shared/domain/export-choice.ts'
import type { Diff } from '../../../shared/domain/diff.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing, Drawn } from '../../../shared/domain/reel-drawing.ts'
import type { ExportSize } from '../../../shared/domain/reel-size.ts'
import { type AheadSettings, defaultAhead } from '../../../shared/domain/settings.ts'
import { recordsOf, type ReelItem, type SessionRecord } from '../../../shared/domain/session-record.ts'
import type { Recordings } from '../media/recordings.ts'
import { removeUnfinished } from '../outgoing-file.ts'
import { mainsPower, type Power } from '../power.ts'
import type { Services } from '../services.ts'
import { masksOf } from '../storage/masks.ts'
import { appendLogbook } from '../storage/logbook.ts'
import { loadRecords } from '../storage/records.ts'
import { requireSession } from '../storage/sessions.ts'
import { loadVaultSettings } from '../storage/vault-settings.ts'
import type { Vault } from '../vault/vault.ts'
import { createAhead } from './ahead.ts'
import { createAheadGate } from './ahead-gate.ts'
import { draw } from './draw.ts'
import { plainChapters } from './out/plain-chapters.ts'
import { lineOf, reelOut } from './out/reel-out.ts'
import { leaving, parentFacts } from './out/for-parents.ts'
import { tellTale } from './out/tell-tale.ts'
import { reelChapters } from './reel-chapters.ts'
import { clipReader, filmOf, soundReader } from './reel-media.ts'
import { type Fonts, loadFonts } from './reel-fonts.ts'
import { type PlacedParts, planParts, recordingsShown } from './reel-parts.ts'
import { removeAllSegments, removeSegmentsOf, segmentBytes, sweepSegmentFiles } from './segment-store.ts'
import { createSegmentCache, type SegmentCache, tellingSolid } from './segment-cache.ts'

export type Reels = {
  /** The reel as it will be exported, to the frame; without a choice all of it. */
  plan(sessionId: string, reelId: string, choice?: ExportChoice): Promise<readonly PlacedParts[]>
  /** Starts rendering ahead what is missing. */
  prepare(sessionId: string, reelId: string): Promise<ReelReadiness>
  /** What the program draws in a picture of this size; null when nothing of it can be shown. */
  draw(drawing: Drawing, size: Size): Drawn | null
  /** Starts the export to `path`. */
  export(sessionId: string, reelId: string, path: string, choice?: ExportChoice): Promise<Job>
  /** How many bytes what was rendered takes on the disk. */
  cacheSize(): number
  /** Forgets everything that was rendered; it is rendered again when it is needed. */
  emptyCache(): Promise<void>
}

/** Reels of the open vault. */
export function createReels(services: Services, recordings: Recordings, power: Power = mainsPower): Reels {
  const aheadSettings = (): AheadSettings => services.appSettings.get().ahead ?? defaultAhead
  let loaded: Fonts | null = null
  // Read once, when first needed: words are drawn while someone types.
  const fonts = (): Fonts => (loaded ??= loadFonts(services.resourcesDirectory))
  const caches = new WeakMap<Vault, SegmentCache>()
  const cacheOf = (vault: Vault): SegmentCache => {
    const known = caches.get(vault)
    if (known !== undefined) return known
    const cache = createSegmentCache(
      vault,
      { readClip: clipReader(recordings), readSound: soundReader(recordings), fonts: fonts() },
      () => aheadSettings().gigabytes * 1e9
    )
    caches.set(vault, cache)
    return cache
  }
  services.onUnlock((vault) => {
    // Tidying may fail without harm: what it missed is found the next time.
    void Promise.allSettled([removeUnfinished(vault), sweepSegmentFiles(vault)])
  })
  recordings.onRemove(removeSegmentsOf)

  const partsOf = (items: readonly ReelItem[], films: ReadonlyMap<string, Film>, size?: ExportSize) =>
    planParts(items, films, (id) => masksOf(services.vault().db, id), size)

  /** Null while one of its recordings is not ready. */
  async function filmsIfReady(items: readonly ReelItem[]): Promise<ReadonlyMap<string, Film> | null> {
    const films = new Map<string, Film>()
    for (const recordingId of recordingsShown(items)) {
      const film = await filmOf(recordings, recordingId).catch(unlessErased)
      if (film === null) return null
      if (film !== undefined) films.set(recordingId, film)
    }
    return films
  }

  async function planIfReady(items: readonly ReelItem[]) {
    const films = await filmsIfReady(items)
    return films && partsOf(items, films)
  }

  async function requireFilms(items: readonly ReelItem[]): Promise<ReadonlyMap<string, Film>> {
    const films = await filmsIfReady(items)
    if (films === null) throw new Failure('recording-not-ready')
    if (partsOf(items, films).length === 0) throw new Failure('reel-empty')
    return films
  }

  const itemsIn = (sessionId: string, reelId: string): readonly ReelItem[] =>
    itemsOf(loadRecords(services.vault().db, sessionId, ['clip', 'card']), reelId)

  const gate = createAheadGate(
    () => aheadSettings().onBattery || !power.onBattery(),
    [(listener) => power.onChange(listener), (listener) => services.appSettings.onSaved(listener)]
  )
  const ahead = createAhead(services, {
    gate,
    cache: () => cacheOf(services.vault()),
    plan: async (sessionId, reelId) => (await planIfReady(itemsIn(sessionId, reelId))) ?? []
  })

  services.onEdited((diff) => {
    if (typesIn(diff).some((type) => ofReels.has(type))) ahead.changed()
  })
  services.onEmit((name) => {
    if (name === 'recording.changed') ahead.changed()
  })
  services.onLock(() => ahead.forget())

  return {
    plan: async (sessionId, reelId, choice) => {
      const all = itemsIn(sessionId, reelId)
      const facts = parentFacts(services.vault().db, sessionId, services.content)
      const items = choice === undefined ? all : leaving(all, choice, facts).items
      return partsOf(items, await requireFilms(items))
    },
    prepare: (sessionId, reelId) => ahead.prepare(sessionId, reelId),
    draw: (drawing, size) => {
      const drawn = draw(drawing, size, fonts())
      return drawn && { ...drawn, png: drawn.png.toString('base64') }
    },
    export: async (sessionId, reelId, path, choice = plainExport) => {
      const vault = services.vault()
      const { language } = services.appSettings.get()
      const { resourcesDirectory } = services
      const { familyId } = requireSession(vault.db, sessionId)
      const words = tellTale(vault.db, familyId, services.vaultDirectory)
      const what = { ...{ choice, language, resourcesDirectory }, tellTale: words }
      const all = itemsIn(sessionId, reelId)
      // Told at once when there is nothing to wait for.
      await requireFilms(all)
      leaving(all, choice, parentFacts(vault.db, sessionId, services.content))
      return services.jobs.start({
        kind: 'export-reel',
        subjectId: reelId,
        title: basename(path),
        run: async (context) => {
          // Asked again: while it waited the reel, or what parents may see of it, may have changed.
          const facts = parentFacts(vault.db, sessionId, services.content)
          const { items, clipIds, cardIds } = leaving(itemsIn(sessionId, reelId), choice, facts)
          const films = await requireFilms(items)
          const said = { language, growthInWords: loadVaultSettings(vault.db).growthInWords, child: null }
          let solid = false
          const cache = tellingSolid(cacheOf(vault), () => (solid = true))
          const written = await reelOut(
            {
              ...{ ...what, items, vault, cache, signal: context.signal },
              report: (fraction) => context.report(fraction),
              partsOf: (some, size) => partsOf(some, films, size),
              chaptersOf: (plan) =>
                plainChapters(reelChapters(plan, facts, said), [...words.identity, ...words.places]),
              log: (files) =>
                appendLogbook(vault.db, { ...lineOf(choice), familyId, sessionId, reelId, files })
            },
            path
          )
          return { path: written, stayed: clipIds.length + cardIds.length, solid }
        }
      })
    },
    cacheSize: () => segmentBytes(services.vault()),
    emptyCache: async () => {
      await ahead.stop()
      const vault = services.vault()
      await vault.ballast.spend(() => removeAllSegments(vault))
      ahead.changed()
    }
  }
}

/** What a reel is made of, in whichever session it stands. */
const ofReels: ReadonlySet<SessionRecord['type']> = new Set([
  'reel',
  'clip',
  'card',
  'mask',
  'in-view',
  'angle'
])

function typesIn({ added, updated, removed }: Diff): readonly SessionRecord['type'][] {
  return [...added, ...updated.map(([, to]) => to), ...removed].map(({ type }) => type)
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
