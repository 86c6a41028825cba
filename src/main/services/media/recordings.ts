import { randomUUID } from 'node:crypto'
import { access, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { mayImport } from '../../../shared/domain/consent.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { type Recording, recordingUrls } from '../../../shared/domain/recording.ts'
import { failureOf } from '../failure-of.ts'
import type { Services } from '../services.ts'
import { eraseRecordsOf } from '../storage/erase-recording.ts'
import { listConsents, listPeople } from '../storage/families.ts'
import {
  destroyRecording,
  findParts,
  findRecording,
  insertRecording,
  listRecordingIds,
  listRecordings,
  listUnfinishedImports,
  listWithoutFilmstrip,
  markFailed,
  requireRecording
} from '../storage/recordings.ts'
import { requireSession } from '../storage/sessions.ts'
import { today } from '../today.ts'
import { newKey } from '../vault/keys.ts'
import type { Vault } from '../vault/vault.ts'
import { partBlobId, partOwner } from './blob-names.ts'
import { drawParts, importCopy } from './import-recording.ts'
import type { Container } from './sniff.ts'
import { openWorkingCopy, type OpenedCopy, type WorkingCopy } from './working-copy.ts'

/** An import that is at work: what can be played of it meanwhile. */
export type LiveImport = {
  readonly jobId: string
  original: { readonly path: string; readonly size: number; readonly container: Container } | null
  copy: WorkingCopy | null
}

export type Recordings = {
  /** Starts an import as a job. Throws `no-consent` before anything is written. */
  importFile(sessionId: string, path: string): Recording
  list(sessionId: string): Recording[]
  get(recordingId: string): Recording
  /** Destroys the key first, then the files; moments and clips go too. */
  remove(recordingId: string): Promise<void>
  /** The working copy, also while it is still growing. */
  copy(recordingId: string): Promise<WorkingCopy>
  live(recordingId: string): LiveImport | null
  /** Something to do just before a recording's key is destroyed, such as to forget what was made from it. */
  onRemove(listener: (vault: Vault, recordingId: string) => Promise<void>): void
  /** Resolves when what a crash left has been cleared away or taken up again. */
  recovered(): Promise<void>
}

/** The recordings of the open vault. */
export function createRecordings(services: Services): Recordings {
  const live = new Map<string, LiveImport>()
  const opened = new Map<string, Promise<OpenedCopy>>()
  const removeListeners: ((vault: Vault, recordingId: string) => Promise<void>)[] = []
  let recovery: Promise<void> = Promise.resolve()

  const shown = (recording: Recording): Recording => {
    const at = live.get(recording.id)
    if (recording.status.state !== 'importing' || at === undefined) return recording
    return {
      ...recording,
      status: { state: 'importing', jobId: at.jobId, playable: playableUrl(recording.id, at) }
    }
  }
  const announce = (vault: Vault, id: string): void => {
    const recording = findRecording(vault.db, id)
    if (recording !== null) services.emit('recording.changed', shown(recording))
  }
  const openCopy = (id: string): Promise<WorkingCopy> => {
    const known = opened.get(id)
    if (known !== undefined) return known
    const opening = openWorkingCopy(services.vault(), id)
    opened.set(id, opening)
    opening.catch(() => opened.delete(id))
    return opening
  }
  /** A reader of a growing copy goes on where it is when the copy is complete. */
  const lasting = (id: string, growing: WorkingCopy): WorkingCopy => ({
    ...growing,
    read: async (start, end) =>
      live.get(id)?.copy === growing ? growing.read(start, end) : (await openCopy(id)).read(start, end)
  })
  const closeCopy = async (id: string): Promise<void> => {
    const copy = opened.get(id)
    opened.delete(id)
    await copy?.then((known) => known.close()).catch(() => undefined)
  }

  /** Queues the work on a recording whose row is there: all of it, or only what is drawn from the finished copy. */
  function start(vault: Vault, id: string, name: string, path: string | null): void {
    const { id: jobId } = services.jobs.start({
      kind: 'import',
      subjectId: id,
      title: name,
      run: async (context) => {
        const { signal } = context
        const report = (fraction: number): void => context.report(fraction)
        const parts = findParts(vault.db, id)
        if (parts === null) throw new Failure('not-found')
        const key = vault.unwrapKey(parts.wrappedKey, id)
        const run = { vault, recordingId: id, key, signal, report, onSaved: () => announce(vault, id) }
        try {
          if (path !== null) await copyInto(run, path)
          await drawParts(run)
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
        if (findRecording(vault.db, id)?.status.state === 'importing') await erase(vault, id, 'cancelled')
      }
    })
    if (path !== null) live.set(id, { jobId, original: null, copy: null })
  }

  async function copyInto(
    run: Pick<Parameters<typeof importCopy>[0], 'vault' | 'recordingId' | 'key' | 'signal' | 'report'>,
    path: string
  ): Promise<void> {
    const { vault, recordingId: id } = run
    const at = live.get(id)
    let announcedAt = 0
    await importCopy({
      ...run,
      path,
      onPlayableOriginal: ({ facts, size }) => {
        if (at === undefined) return
        at.original = { path, size, container: facts.container }
        announce(vault, id)
      },
      onGrown: (copy) => {
        if (at === undefined) return
        const { fragments } = copy.index()
        at.copy = copy
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

  /** `why`: what the windows are told that still show it. */
  async function erase(vault: Vault, id: string, why: 'cancelled' | 'not-found'): Promise<void> {
    const recording = requireRecording(vault.db, id)
    await closeCopy(id)
    live.delete(id)
    for (const listener of removeListeners) await listener(vault, id)
    destroyRecording(vault.db, id, () => eraseRecordsOf(vault.db, id))
    for (const part of ['copy', 'filmstrip', 'peaks'] as const) {
      const path = vault.blobPath(partBlobId(part, id))
      await rm(path, { force: true })
      await rm(`${path}.partial`, { force: true })
    }
    services.emit('recording.changed', { ...recording, status: { state: 'failed', code: why, detail: {} } })
  }

  /** Takes up what was broken off, and removes files that no recording owns any more. */
  async function recover(vault: Vault): Promise<void> {
    await sweep(vault)
    for (const { id, name, originalPath } of listUnfinishedImports(vault.db)) {
      const isThere =
        originalPath !== null &&
        (await access(originalPath).then(
          () => true,
          () => false
        ))
      if (isThere) start(vault, id, name, originalPath)
      else fail(vault, id, new Failure('file-unreadable'))
      announce(vault, id)
    }
    for (const { id, name } of listWithoutFilmstrip(vault.db)) start(vault, id, name, null)
  }

  services.onUnlock((vault) => {
    recovery = recover(vault).catch(() => undefined)
  })
  services.onLock(async () => {
    await recovery
    live.clear()
    await Promise.all([...opened.keys()].map(closeCopy))
  })

  return {
    importFile: (sessionId, path) => {
      const vault = services.vault()
      const { familyId } = requireSession(vault.db, sessionId)
      if (!mayImport(listPeople(vault.db, familyId), listConsents(vault.db, familyId), today()))
        throw new Failure('no-consent')
      const id = randomUUID()
      const name = basename(path)
      const key = newKey()
      insertRecording(vault.db, {
        id,
        sessionId,
        name,
        importedAt: new Date().toISOString(),
        originalPath: path,
        wrappedKey: vault.wrapKey(key, id)
      })
      key.fill(0)
      start(vault, id, name, path)
      announce(vault, id)
      return shown(requireRecording(vault.db, id))
    },
    list: (sessionId) => listRecordings(services.vault().db, sessionId).map(shown),
    get: (id) => shown(requireRecording(services.vault().db, id)),
    remove: async (id) => {
      const vault = services.vault()
      requireRecording(vault.db, id)
      const jobId = live.get(id)?.jobId ?? drawingJob(services, id)
      if (jobId !== null) {
        services.jobs.cancel(jobId)
        await services.jobs.settled(jobId)
      }
      if (findRecording(vault.db, id) !== null) await erase(vault, id, 'not-found')
    },
    copy: (id) => {
      const growing = live.get(id)?.copy ?? null
      return growing === null ? openCopy(id) : Promise.resolve(lasting(id, growing))
    },
    live: (id) => live.get(id) ?? null,
    onRemove: (listener) => void removeListeners.push(listener),
    recovered: () => recovery
  }
}

function drawingJob({ jobs }: Services, recordingId: string): string | null {
  const job = jobs.list().find(({ kind, subjectId }) => kind === 'import' && subjectId === recordingId)
  return job?.id ?? null
}

/** The number of fragments is part of the address, so that what a player has opened doesn't change under it. */
function playableUrl(id: string, { original, copy }: LiveImport): string | null {
  if (original !== null) return recordingUrls.original(id)
  const fragments = copy?.index().fragments.length ?? 0
  return fragments === 0 ? null : `${recordingUrls.media(id)}?v=${String(fragments)}`
}

async function sweep(vault: Vault): Promise<void> {
  const known = new Set(listRecordingIds(vault.db))
  const folder = dirname(vault.blobPath('x'))
  for (const name of await readdir(folder)) {
    const owner = partOwner(name)
    if (owner !== null && (owner.partial || !known.has(owner.recordingId)))
      await rm(join(folder, name), { force: true })
  }
}
