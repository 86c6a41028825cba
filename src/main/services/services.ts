import { setTimeout as wait } from 'node:timers/promises'
import type { EventName, EventPayload, VaultState } from '../../shared/contract.ts'
import type { Content } from '../../shared/domain/content.ts'
import type { Diff } from '../../shared/domain/diff.ts'
import { Failure } from '../../shared/domain/failure.ts'
import { type AppSettingsFile, openAppSettings } from './app-settings.ts'
import { loadContent } from './content.ts'
import { withOwnCodebooks } from './all-content.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { noteDay } from './storage/consent-day.ts'
import { listCodebooks } from './storage/codebooks.ts'
import { createVault, unlockVault, type Vault, type VaultSecret, vaultState } from './vault/vault.ts'

/** Tells every window what has happened. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void

/** What the handlers work with: the vault while it is open, and what there is without it. */
export type Services = {
  readonly vaultDirectory: string
  readonly resourcesDirectory: string
  readonly jobs: Jobs
  /** The built-in content, and while the vault is open its own codebooks too. */
  readonly content: Content
  /** Only what comes with the program. */
  readonly builtInContent: Content
  readonly appSettings: AppSettingsFile
  readonly emit: Emit
  /** Called in main itself whenever something was told to the windows. */
  onEmit(listener: (name: EventName) => void): void
  /** An edit of a session is on the disk. */
  edited(diff: Diff): void
  onEdited(listener: (diff: Diff) => void): void
  vaultState(): VaultState
  /** The open vault; throws `vault-locked` when there is none. */
  vault(): Vault
  /** Makes a vault, opens it, and gives its recovery key. */
  createVault(passphrase: string): Promise<string>
  unlock(secret: VaultSecret): Promise<void>
  /** Ends all jobs, lets go of everything decrypted, closes the vault. Harmless when it is locked. */
  lock(): Promise<void>
  /** Someone gave, withdrew or corrected a consent, or it was said anew who is in view: stops what may no longer go on. */
  consentChanged(): void
  /** Called after what may no longer go on was told to stop. */
  onConsentChanged(listener: () => void): void
  /** Called after the vault has opened, such as to go on with what a crash broke off. */
  onUnlock(listener: (vault: Vault) => void): void
  /** Called after all jobs have ended and before the vault closes. */
  onLock(listener: () => void | Promise<void>): void
}

export type Places = {
  readonly vaultDirectory: string
  readonly resourcesDirectory: string
  readonly settingsPath: string
  readonly systemLocale: string
}

/** A job that doesn't stop must not keep the keys in memory. */
const patienceMs = 10_000

function tryTo(work: () => void): void {
  try {
    work()
  } catch {
    // It is written already; whoever asks next is told what is wrong.
  }
}

/** Puts the services together. Nothing of Electron is needed: the window, the command line and tests all start here. */
export function createServices(places: Places, tellWindows: Emit): Services {
  const { vaultDirectory, resourcesDirectory } = places
  const builtInContent = loadContent(resourcesDirectory)
  const emitListeners: ((name: EventName) => void)[] = []
  const editListeners: ((diff: Diff) => void)[] = []
  const emit: Emit = (name, payload) => {
    tellWindows(name, payload)
    for (const listener of emitListeners) listener(name)
  }
  const jobs = createJobs((job) => emit('job.changed', job))
  const consentListeners: (() => void)[] = []
  const unlockListeners: ((vault: Vault) => void)[] = []
  const lockListeners: (() => void | Promise<void>)[] = []
  let open: Vault | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** Opening and closing take turns: a second press of the button waits for the first. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const opened = (vault: Vault): void => {
    open = vault
    noteDay(vault.db)
    for (const listener of unlockListeners) listener(vault)
    emit('vault.changed', { state: 'unlocked' })
  }

  return {
    vaultDirectory,
    resourcesDirectory,
    jobs,
    builtInContent,
    get content() {
      return open === null ? builtInContent : withOwnCodebooks(builtInContent, listCodebooks(open.db))
    },
    appSettings: openAppSettings(places.settingsPath, places.systemLocale),
    emit,
    onEmit: (listener) => void emitListeners.push(listener),
    edited: (diff) => {
      for (const listener of editListeners) listener(diff)
    },
    onEdited: (listener) => void editListeners.push(listener),
    vaultState: () => (open ? 'unlocked' : vaultState(vaultDirectory)),
    vault: () => {
      if (!open) throw new Failure('vault-locked')
      return open
    },
    createVault: (passphrase) =>
      inTurn(async () => {
        if (open) throw new Failure('vault-exists')
        const { vault, recoveryKey } = await createVault(vaultDirectory, passphrase)
        opened(vault)
        return recoveryKey
      }),
    unlock: (secret) =>
      inTurn(async () => {
        if (!open) opened(await unlockVault(vaultDirectory, secret))
      }),
    lock: () =>
      inTurn(async () => {
        const vault = open
        if (!vault) return
        // From here on nothing new begins; what is under way has the vault in hand and is given time to end.
        open = null
        try {
          await Promise.race([jobs.cancelAll(), wait(patienceMs, undefined, { ref: false })])
          for (const listener of lockListeners) await listener()
        } finally {
          vault.close()
          jobs.clear()
          emit('vault.changed', { state: 'locked' })
        }
      }),
    consentChanged: () => {
      jobs.recheck()
      // What one of them can't tell must not keep another from stopping.
      for (const listener of consentListeners) tryTo(listener)
    },
    onConsentChanged: (listener) => void consentListeners.push(listener),
    onUnlock: (listener) => void unlockListeners.push(listener),
    onLock: (listener) => void lockListeners.push(listener)
  }
}
