import { randomUUID } from 'node:crypto'
import { access, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { indexCodes } from '../../../shared/domain/codebook.ts'
import { mayImport } from '../../../shared/domain/consent.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import type { Services } from '../services.ts'
import { eraseRecordsOf } from '../storage/erase-recording.ts'
import { consentDay } from '../storage/consent-day.ts'
import { listConsents, listPeople } from '../storage/families.ts'
import { keepHiddenBeside } from '../storage/kept-hidden.ts'
import { findLockView, keepLocked } from '../storage/locked-recordings.ts'
import { findLook } from '../storage/look-copies.ts'
import {
  destroyRecording,
  emptyLog,
  findRecording,
  insertRecording,
  listRecordingIds,
  listRecordings,
  listUnfinishedImports,
  listWithoutFilmstrip,
  requireRecording
} from '../storage/recordings.ts'
import { requireSession } from '../storage/sessions.ts'
import { newKey } from '../vault/keys.ts'
import type { Vault } from '../vault/vault.ts'
import { createImportJobs } from './import-jobs.ts'
import { type LiveImport, playableUrl } from './live-import.ts'
import { createDrawn, type Drawn } from './drawn.ts'
import { createLookJobs } from './look-jobs.ts'
import { createOpenCopies } from './open-copies.ts'
import { removeFilesOf, findLeftovers } from './recording-files.ts'
import { openLookCopy, openWorkingCopy, type WorkingCopy } from './working-copy.ts'

export type Recordings = {
  /**
   * Starts an import as a job. Throws `no-consent` before anything is written. `soundTrack`: the one to take, counted
   * from 1; else the program chooses.
   */
  importFile(sessionId: string, path: string, soundTrack?: number | null): Recording
  list(sessionId: string): Recording[]
  get(recordingId: string): Recording
  /** Keeps what is on lock, for a reason that is written down. */
  keepLocked(recordingId: string, reason: string): void
  /** Destroys the key first, then the files; moments and clips go too. */
  remove(recordingId: string): Promise<void>
  /** The working copy, also while it is still growing. */
  copy(recordingId: string): Promise<WorkingCopy>
  /** The copy whose pictures are quickest to get at; throws `recording-not-ready` while there is none. */
  quickCopy(recordingId: string): Promise<WorkingCopy>
  live(recordingId: string): LiveImport | null
  /** Pictures and sound for the timeline, drawn when asked for. */
  readonly drawn: Drawn
  /** Something to do just before a recording's key is destroyed, such as to forget what was made from it. */
  onRemove(listener: (vault: Vault, recordingId: string) => Promise<void>): void
  /** Resolves when what a crash left has been cleared away or taken up again. */
  recovered(): Promise<void>
}

type Leftovers = {
  readonly files: readonly string[]
  readonly imports: ReturnType<typeof listUnfinishedImports>
  readonly withoutFilmstrip: ReturnType<typeof listWithoutFilmstrip>
}

/** The recordings of the open vault. */
export function createRecordings(services: Services): Recordings {
  const live = new Map<string, LiveImport>()
  const removeListeners: ((vault: Vault, recordingId: string) => Promise<void>)[] = []
  let recovery: Promise<void> = Promise.resolve()

  const shown = ({ db }: Vault, stored: Recording): Recording => {
    const recording = { ...stored, lock: findLockView(db, stored.id) }
    const at = live.get(recording.id)
    if (recording.status.state !== 'importing' || at === undefined) return recording
    return {
      ...recording,
      status: { state: 'importing', jobId: at.jobId, playable: playableUrl(recording.id, at) }
    }
  }
  const announce = (vault: Vault, id: string): void => {
    const recording = findRecording(vault.db, id)
    if (recording !== null) services.emit('recording.changed', shown(vault, recording))
  }
  const copies = createOpenCopies(() => services.vault(), openWorkingCopy)
  /** A reader of a growing copy goes on where it is when the copy is complete. */
  const lasting = (id: string, growing: WorkingCopy): WorkingCopy => ({
    ...growing,
    read: async (start, end) =>
      live.get(id)?.copy === growing ? growing.read(start, end) : (await copies.open(id)).read(start, end)
  })

  const copy = (id: string): Promise<WorkingCopy> => {
    const growing = live.get(id)?.copy ?? null
    return growing === null ? copies.open(id) : Promise.resolve(lasting(id, growing))
  }
  const lookCopies = createOpenCopies(() => services.vault(), openLookCopy)
  const quickCopy = async (id: string): Promise<WorkingCopy> => {
    const state = findLook(services.vault().db, id)?.state ?? null
    return state === 'needless' ? copies.open(id) : lookCopies.open(id)
  }
  const drawn = createDrawn(copy, (id) => quickCopy(id).catch(() => copy(id)))
  const looks = createLookJobs(services)

  const requireConsent = (vault: Vault, id: string): void => {
    if (!isImportAllowed(vault, requireRecording(vault.db, id).sessionId))
      throw new Failure('consent-changed')
  }
  const imports = createImportJobs({
    requireConsent,
    services,
    live,
    announce,
    takeBack: (vault, id) => erase(vault, id, 'cancelled'),
    onReady: (vault) => looks.startMissing(vault)
  })

  /** `why`: what the windows are told that still show it. */
  async function erase(vault: Vault, id: string, why: 'cancelled' | 'not-found'): Promise<void> {
    const recording = requireRecording(vault.db, id)
    await services.jobs.cancelThatUse(id, new Failure('recording-erased'))
    live.delete(id)
    for (const listener of removeListeners) await listener(vault, id)
    destroyRecording(vault.db, id, () => {
      keepHiddenBeside(vault.db, id, indexCodes(services.content.codebooks))
      eraseRecordsOf(vault.db, id)
    })
    const isEmptied = tryEmptyLog(vault)
    // A page may have asked for more of it while the others were told.
    await drawn.forget(id)
    await lookCopies.close(id)
    await copies.close(id)
    await removeFilesOf(vault, id)
    // On a full disk only what has just been removed gave the room for it.
    if (!isEmptied) emptyLog(vault.db)
    services.emit('recording.changed', { ...recording, status: { state: 'failed', code: why, detail: {} } })
  }

  const isClosing = (): boolean => services.vaultState() !== 'unlocked'
  /** Takes up what was broken off, and removes what no recording owns. Begins nothing once the vault is closing. */
  async function recover(vault: Vault, left: Leftovers): Promise<void> {
    // One that another program holds on to must not keep the rest from being taken up again.
    for (const path of left.files) await rm(path, { force: true }).catch(() => undefined)
    for (const { id, sessionId, name, originalPath } of left.imports) {
      const isThere =
        originalPath !== null &&
        (await access(originalPath).then(
          () => true,
          () => false
        ))
      if (isClosing()) return
      if (findRecording(vault.db, id) === null) continue
      if (!isImportAllowed(vault, sessionId)) imports.fail(vault, id, new Failure('consent-changed'))
      else if (isThere) imports.start(vault, id, name, originalPath)
      else imports.fail(vault, id, new Failure('file-unreadable'))
      announce(vault, id)
    }
    if (isClosing()) return
    for (const { id, name } of left.withoutFilmstrip) imports.start(vault, id, name, null)
    looks.startMissing(vault)
  }

  services.onConsentChanged(() => {
    const vault = services.vault()
    for (const id of listRecordingIds(vault.db)) announce(vault, id)
  })
  services.onUnlock((vault) => {
    // Looked up at once: an import that begins after this is no leftover.
    const left = {
      files: findLeftovers(vault),
      imports: listUnfinishedImports(vault.db),
      withoutFilmstrip: listWithoutFilmstrip(vault.db)
    }
    recovery = recover(vault, left).catch(() => undefined)
  })
  services.onLock(async () => {
    await recovery
    live.clear()
    await drawn.forget()
    await lookCopies.closeAll()
    await copies.closeAll()
  })

  return {
    importFile: (sessionId, path, soundTrack = null) => {
      const vault = services.vault()
      if (!isImportAllowed(vault, sessionId)) throw new Failure('no-consent')
      const id = randomUUID()
      const name = basename(path)
      const key = newKey()
      insertRecording(vault.db, {
        id,
        sessionId,
        name,
        importedAt: new Date().toISOString(),
        originalPath: path,
        wrappedKey: vault.wrapKey(key, id),
        notes: soundTrack === null ? [] : [{ what: 'sound-asked', track: soundTrack }]
      })
      key.fill(0)
      imports.start(vault, id, name, path)
      announce(vault, id)
      return shown(vault, requireRecording(vault.db, id))
    },
    list: (sessionId) => {
      const vault = services.vault()
      return listRecordings(vault.db, sessionId).map((recording) => shown(vault, recording))
    },
    keepLocked: (id, reason) => {
      const vault = services.vault()
      keepLocked(vault.db, id, reason)
      announce(vault, id)
    },
    get: (id) => {
      const vault = services.vault()
      return shown(vault, requireRecording(vault.db, id))
    },
    remove: async (id) => {
      const vault = services.vault()
      requireRecording(vault.db, id)
      const jobId = live.get(id)?.jobId ?? drawingJob(services, id)
      if (jobId !== null) {
        services.jobs.cancel(jobId)
        await services.jobs.settled(jobId)
      }
      await looks.cancel(id)
      if (findRecording(vault.db, id) !== null) await vault.ballast.spend(() => erase(vault, id, 'not-found'))
    },
    copy,
    quickCopy,
    live: (id) => live.get(id) ?? null,
    drawn,
    onRemove: (listener) => void removeListeners.push(listener),
    recovered: () => recovery
  }
}

function tryEmptyLog({ db }: Vault): boolean {
  try {
    emptyLog(db)
    return true
  } catch {
    return false
  }
}

/** Everyone of the family consents, now. */
function isImportAllowed({ db }: Vault, sessionId: string): boolean {
  const { familyId } = requireSession(db, sessionId)
  return mayImport(listPeople(db, familyId), listConsents(db, familyId), consentDay(db))
}

function drawingJob({ jobs }: Services, recordingId: string): string | null {
  const job = jobs.list().find(({ kind, subjectId }) => kind === 'import' && subjectId === recordingId)
  return job?.id ?? null
}
