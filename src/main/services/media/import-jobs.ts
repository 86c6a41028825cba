import { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../failure-of.ts'
import type { Services } from '../services.ts'
import { findParts, findRecording, markFailed } from '../storage/recordings.ts'
import type { Vault } from '../vault/vault.ts'
import type { DrawnAlong } from './alongside.ts'
import { drawParts, importCopy, type ImportRun } from './import-recording.ts'
import type { LiveImport } from './live-import.ts'

export type ImportJobs = {
  /** Queues the work on a recording whose row is there: all of it, or (no path) what is drawn of the finished copy. */
  start(vault: Vault, id: string, name: string, path: string | null): void
  fail(vault: Vault, id: string, failure: Failure): void
}

type Surroundings = {
  readonly services: Services
  /** Where imports that are at work say what can be played of them. */
  readonly live: Map<string, LiveImport>
  readonly announce: (vault: Vault, id: string) => void
  readonly takeBack: (vault: Vault, id: string) => Promise<void>
  /** Throws when not everyone consents any more. */
  readonly requireConsent: (vault: Vault, id: string) => void
  /** Everything of a recording is there. */
  readonly onReady: (vault: Vault) => void
}

/** Imports as jobs, one at a time. */
export function createImportJobs(surroundings: Surroundings): ImportJobs {
  const { services, live, announce, takeBack, requireConsent, onReady } = surroundings
  /** A copy that is complete only gets its pictures: it is there, and what may be done with it is asked elsewhere. */
  const requireWhileCopying = (vault: Vault, id: string): void => {
    if (findRecording(vault.db, id)?.status.state !== 'importing') return
    try {
      requireConsent(vault, id)
    } catch (error) {
      fail(vault, id, failureOf(error))
      throw error
    }
  }

  function start(vault: Vault, id: string, name: string, path: string | null): void {
    const { id: jobId } = services.jobs.start({
      kind: 'import',
      subjectId: id,
      title: name,
      requireAllowed: () => requireWhileCopying(vault, id),
      run: async (context) => {
        const { signal } = context
        const report = (fraction: number): void => context.report(fraction)
        const parts = findParts(vault.db, id)
        if (parts === null) throw new Failure('not-found')
        const key = vault.unwrapKey(parts.wrappedKey, id)
        const run = { vault, recordingId: id, key, signal, report, onSaved: () => announce(vault, id) }
        try {
          await drawParts(run, path === null ? null : await copyInto(run, path))
          if (!signal.aborted) onReady(vault)
          return { path: null }
        } catch (error) {
          if (!signal.aborted) fail(vault, id, failureOf(error))
          throw error
        } finally {
          live.delete(id)
          key.fill(0)
        }
      },
      takeBack: async () => {
        // A finished copy stays: there may be moments on it already.
        if (findRecording(vault.db, id)?.status.state === 'importing') await takeBack(vault, id)
      }
    })
    if (path !== null) live.set(id, { jobId, original: null, copy: null })
  }

  async function copyInto(
    run: Pick<ImportRun, 'vault' | 'recordingId' | 'key' | 'signal' | 'report'>,
    path: string
  ): Promise<DrawnAlong | null> {
    const { vault, recordingId: id } = run
    const at = live.get(id)
    let announcedAt = 0
    const asked = findRecording(vault.db, id)?.notes?.find(({ what }) => what === 'sound-asked')
    return importCopy({
      ...run,
      path,
      soundTrack: asked?.what === 'sound-asked' ? asked.track : null,
      onPlayableOriginal: ({ facts, size }) => {
        if (at === undefined) return
        at.original = { path, size, container: facts.container }
        announce(vault, id)
      },
      onGrown: (copy) => {
        if (at === undefined) return
        const { fragments } = copy.index()
        at.copy = copy
        // A second attempt begins at the beginning.
        if (fragments.length === 1) announcedAt = 0
        // Ever more at a time: each time the player has to begin anew.
        if (at.original !== null || fragments.length < announcedAt * 2) return
        announcedAt = fragments.length
        announce(vault, id)
      },
      onSaved: () => {
        live.delete(id)
        announce(vault, id)
      }
    })
  }

  function fail(vault: Vault, id: string, failure: Failure): void {
    live.delete(id)
    // What could be copied stays, even when its filmstrip can't be drawn.
    if (findRecording(vault.db, id)?.status.state === 'importing') markFailed(vault.db, id, failure)
    announce(vault, id)
  }

  return { start, fail }
}
