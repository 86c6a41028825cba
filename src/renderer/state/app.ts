import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { CallOutput, VaultState } from '../../shared/contract.ts'
import type { Content } from '../../shared/domain/content.ts'
import type { FailureCode, FailureDetail } from '../../shared/domain/failure.ts'
import type { AppSettings } from '../../shared/domain/settings.ts'

/** The parts of a session, each a screen. */
export const sessionTabs = ['recordings', 'workbench', 'reel', 'review', 'report'] as const
export type SessionTab = (typeof sessionTabs)[number]

/** Where the person is. */
export type Screen =
  | { readonly name: 'families' }
  | { readonly name: 'family'; readonly familyId: string }
  | { readonly name: 'session'; readonly sessionId: string; readonly tab: SessionTab }
  | {
      readonly name: 'codebooks'
      /** Null: the list of all. */
      readonly codebookId: string | null
      /** Where the person came from and goes back to. */
      readonly from: { readonly sessionId: string } | null
    }
  | { readonly name: 'parent'; readonly sessionId: string; readonly reelId: string }
  /** The therapist's screen while the parents look at another display. */
  | { readonly name: 'presenter'; readonly sessionId: string; readonly reelId: string }

/** A page laid over the screen. */
export type Overlay = 'settings' | 'about' | 'keyboard' | 'search' | 'palette' | null

export type Toast =
  | {
      readonly id: number
      readonly kind: 'failure'
      readonly code: FailureCode
      readonly detail: FailureDetail
    }
  | { readonly id: number; readonly kind: 'done'; readonly text: string; readonly jobId: string | null }

type AppState = {
  readonly info: CallOutput<'app.info'> | null
  readonly content: Content | null
  readonly vault: VaultState | null
  readonly screen: Screen
  readonly overlay: Overlay
  readonly toasts: readonly Toast[]
}

export const app = createStore<AppState>(() => ({
  info: null,
  content: null,
  vault: null,
  screen: { name: 'families' },
  overlay: null,
  toasts: []
}))

/** Loads what every screen needs and follows main from then on; resolves with the settings to start with. */
export async function startApp(): Promise<AppSettings> {
  const info = await call('app.info')
  const content = await call('app.content')
  if (!info.ok || !content.ok) throw new Error('the program could not be started')
  app.setState({ info: info.value, content: content.value, vault: info.value.vault })
  listen('vault.changed', ({ state }) => {
    // What was open is gone with the key: start again at the list.
    app.setState({ vault: state, screen: { name: 'families' }, overlay: null, toasts: [] })
  })
  return info.value.settings
}

export function go(screen: Screen): void {
  app.setState({ screen, overlay: null })
}

export function showOverlay(overlay: Overlay): void {
  app.setState({ overlay })
}

let lastToast = 0

/** Tells a failure in the toast corner, in one sentence; a cancelled action is not told. */
export function tellFailure(code: FailureCode, detail: FailureDetail = {}): void {
  if (code === 'cancelled') return
  addToast({ id: ++lastToast, kind: 'failure', code, detail })
}

/** Tells that something is done; with `jobId`, the file can be shown. */
export function tellDone(text: string, jobId: string | null = null): void {
  addToast({ id: ++lastToast, kind: 'done', text, jobId })
}

function addToast(toast: Toast): void {
  app.setState(({ toasts }) => ({ toasts: [...toasts.slice(-3), toast] }))
}

export function dismissToast(id: number): void {
  app.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

export async function saveSettings(settings: AppSettings): Promise<void> {
  const saved = await call('app.saveSettings', settings)
  if (!saved.ok) {
    tellFailure(saved.code, saved.detail)
    return
  }
  app.setState(({ info }) => ({ info: info && { ...info, settings: saved.value } }))
}
