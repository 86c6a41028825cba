import { basename } from 'node:path'
import type { ReelReadiness } from '../../../shared/contract.ts'
import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { ForParents, ParentFacts } from '../../../shared/domain/for-parents.ts'
import { type ExportChoice, plainExport } from '../../../shared/domain/export-choice.ts'
import type { Diff } from '../../../shared/domain/diff.ts'
import { scopesOfExport } from '../../../shared/domain/export-scopes.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing, Drawn } from '../../../shared/domain/reel-drawing.ts'
import type { ExportSize } from '../../../shared/domain/reel-size.ts'
import { type AheadSettings, defaultAhead } from '../../../shared/domain/settings.ts'
import { recordsOf, type ReelItem, type SessionRecord } from '../../../shared/domain/session-record.ts'
import { drawingWithChild, itemWithChild } from '../../../shared/domain/with-child-in-reel.ts'
import { type Lettering, loadLettering } from '../drawing/lettering.ts'
import type { Recordings } from '../media/recordings.ts'
import { removeUnfinished } from '../outgoing-file.ts'
import { mainsPower, type Power } from '../power.ts'
import type { JobContext } from '../jobs.ts'
import type { Services } from '../services.ts'
import { masksOf } from '../storage/masks.ts'
import { findLocks } from '../storage/locked-recordings.ts'
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
import { type PlacedParts, planParts, recordingsShown } from './reel-parts.ts'
import { requireReelConsent } from './require-consent.ts'
import { removeAllSegments, removeSegmentsOf, segmentBytes, sweepSegmentFiles } from './segment-store.ts'
import { createSegmentCache, type SegmentCache, tellingSolid } from './segment-cache.ts'

export type Reels = {
  /** The reel as it will be exported, to the frame; without a choice all of it. */
  plan(sessionId: string, reelId: string, choice?: ExportChoice): Promise<readonly PlacedParts[]>
  /** Starts rendering ahead what is missing. */
  prepare(sessionId: string, reelId: string): Promise<ReelReadiness>
  /** What the program draws in a picture of this size; null when nothing of it can be shown. */
  draw(drawing: Drawing, size: Size): Promise<Drawn | null>
  /** Throws unless everyone in view agreed to this way out. */
  requireMayLeave(sessionId: string, reelId: string, choice: ExportChoice): void
  /** Starts the export to `path`. Consent is asked for when its turn comes, and as long as it runs. */
  export(sessionId: string, reelId: string, path: string, choice?: ExportChoice): Promise<Job>
  /** How many bytes what was rendered takes on the disk. */
  cacheSize(): number
  /** Forgets everything that was rendered; it is rendered again when it is needed. */
  emptyCache(): Promise<void>
}

/** Reels of the open vault. */
export function createReels(services: Services, recordings: Recordings, power: Power = mainsPower): Reels {
  const aheadSettings = (): AheadSettings => services.appSettings.get().ahead ?? defaultAhead
  const lettering = (): Promise<Lettering> => loadLettering(services.resourcesDirectory)
  const caches = new WeakMap<Vault, SegmentCache>()
  const cacheOf = (vault: Vault): SegmentCache => {
    const known = caches.get(vault)
    if (known !== undefined) return known
    const cache = createSegmentCache(
      vault,
      { readClip: clipReader(recordings), readSound: soundReader(recordings), lettering },
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
    itemsOf(loadRecords(services.vault().db, sessionId, ['clip', 'card']), reelId).map((item) =>
      itemWithChild(item, services.appSettings.get().language)
    )

  const factsOf = (sessionId: string): ParentFacts =>
    parentFacts(services.vault().db, sessionId, services.content)

  type Export = {
    readonly sessionId: string
    readonly reelId: string
    readonly choice: ExportChoice
  }
  function requireExportConsent({ sessionId, reelId, choice }: Export, items: readonly ReelItem[]): void {
    const reel = recordsOf(loadRecords(services.vault().db, sessionId, ['reel']), 'reel').find(
      ({ id }) => id === reelId
    )
    if (reel === undefined) throw new Failure('not-found')
    requireReelConsent(services, {
      sessionId,
      reelId,
      items,
      scopeIds: scopesOfExport(choice, reel.audience)
    })
  }

  /** Writes what was taken; the consent is asked for once more before it gets its name. */
  async function letOut(
    context: JobContext,
    taken: Export & {
      readonly path: string
      readonly items: readonly ReelItem[]
    },
    requireAllowed: () => void
  ): Promise<{ readonly path: string; readonly solid: boolean }> {
    const { sessionId, reelId, path, choice, items } = taken
    const vault = services.vault()
    const films = await requireFilms(items)
    const { language } = services.appSettings.get()
    const { resourcesDirectory } = services
    const facts = factsOf(sessionId)
    const said = { language, growthInWords: loadVaultSettings(vault.db).growthInWords, child: null }
    const { familyId } = requireSession(vault.db, sessionId)
    const words = tellTale(vault.db, familyId, services.vaultDirectory)
    let solid = false
    const cache = tellingSolid(cacheOf(vault), () => (solid = true))
    const written = await reelOut(
      {
        ...{ items, choice, language, resourcesDirectory, tellTale: words },
        ...{ vault, cache, signal: context.signal },
        report: (fraction) => context.report(fraction),
        partsOf: (some, size) => partsOf(some, films, size),
        chaptersOf: (plan) =>
          plainChapters(reelChapters(plan, facts, said), [...words.identity, ...words.places]),
        log: (files) => {
          // A day may have passed since; without this the file goes again.
          requireAllowed()
          if (context.signal.aborted) throw new Failure('cancelled')
          appendLogbook(vault.db, { ...lineOf(choice), familyId, sessionId, reelId, files })
        }
      },
      path
    )
    return { path: written, solid }
  }

  /** Nothing is made ahead of what is on lock. */
  const openItemsIn = (sessionId: string, reelId: string): readonly ReelItem[] => {
    const { db } = services.vault()
    const isOpen = (id: string): boolean => findLocks(db, id).length === 0
    return itemsIn(sessionId, reelId).filter((item) => [...recordingsShown([item])].every(isOpen))
  }

  const gate = createAheadGate(
    () => aheadSettings().onBattery || !power.onBattery(),
    [(listener) => power.onChange(listener), (listener) => services.appSettings.onSaved(listener)]
  )
  const ahead = createAhead(services, {
    gate,
    cache: () => cacheOf(services.vault()),
    plan: async (sessionId, reelId) => (await planIfReady(openItemsIn(sessionId, reelId))) ?? [],
    recordingIds: (sessionId, reelId) => [...recordingsShown(itemsIn(sessionId, reelId))]
  })
  // What is being made ahead is looked at again: of what is on lock now nothing more is made.
  services.onConsentChanged(() => {
    ahead.startOver()
    ahead.changed()
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
      const items = choice === undefined ? all : leaving(all, choice, factsOf(sessionId)).items
      return partsOf(items, await requireFilms(items))
    },
    prepare: (sessionId, reelId) => ahead.prepare(sessionId, reelId),
    requireMayLeave: (sessionId, reelId, choice) =>
      requireExportConsent(
        { sessionId, reelId, choice },
        leaving(itemsIn(sessionId, reelId), choice, factsOf(sessionId)).items
      ),
    draw: async (drawing, size) => {
      const { language } = services.appSettings.get()
      const drawn = draw(drawingWithChild(drawing, language), size, await lettering())
      return drawn && { ...drawn, png: drawn.png.toString('base64') }
    },
    export: async (sessionId, reelId, path, choice = plainExport) => {
      /** What may leave as it is wanted, decided anew each time it is asked. */
      const wanted = (): ForParents => leaving(itemsIn(sessionId, reelId), choice, factsOf(sessionId))
      // Told at once rather than when its turn has come.
      await requireFilms(wanted().items)
      /** What is being let out; as long as it waits, what the reel holds. */
      let taken: readonly ReelItem[] | null = null
      const items = (): readonly ReelItem[] => taken ?? wanted().items
      /** Nothing in it has come to be held back since it was taken. */
      const requireStillForParents = (them: readonly ReelItem[]): void => {
        const { clipIds, cardIds } = leaving(them, choice, factsOf(sessionId))
        if (clipIds.length + cardIds.length > 0) throw new Failure('reel-held-back-since')
      }
      const requireAllowed = (): void => {
        requireExportConsent({ sessionId, reelId, choice }, items())
        if (taken !== null) requireStillForParents(taken)
      }
      return services.jobs.start({
        kind: 'export-reel',
        subjectId: reelId,
        title: basename(path),
        recordingIds: () => [...recordingsShown(items())],
        requireAllowed,
        run: async (context) => {
          // While it waited the reel, or what parents may see of it, may have changed.
          const { clipIds, cardIds, items: left } = wanted()
          taken = left
          const written = await letOut(
            context,
            { sessionId, reelId, path, choice, items: left },
            requireAllowed
          )
          return { ...written, stayed: clipIds.length + cardIds.length }
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
