import { createStore } from 'zustand/vanilla'
import { bottomRight, type CameraLayout, type Corner, nextLayout } from '../../shared/domain/camera-layout.ts'
import { angleWith } from '../../shared/domain/angles.ts'
import type { Angle } from '../../shared/domain/session-record.ts'
import { anglesShown } from './angles.ts'
import { session } from './session.ts'
import { workbench } from './workbench.ts'

type CamerasState = {
  readonly layout: CameraLayout
  /** The recording whose picture is the large one; null: camera 1. */
  readonly largeId: string | null
  readonly corner: Corner
  /** The panel that places cameras on camera 1's clock is open. */
  readonly syncing: boolean
  /** The angle that is being placed. */
  readonly angleId: string | null
  /** An offset that is being tried while the pointer drags; not saved yet. */
  readonly draft: { readonly angleId: string; readonly offsetMs: number } | null
}

const fresh: CamerasState = {
  layout: 'side',
  largeId: null,
  corner: bottomRight,
  syncing: false,
  angleId: null,
  draft: null
}

/** How the cameras are looked at. */
export const cameras = createStore<CamerasState>(() => fresh)

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) cameras.setState(fresh)
})

function shown() {
  return anglesShown(session.getState().doc.of('angle'), workbench.getState().recordingId)
}

export function changeLayout(by: 1 | -1): void {
  if (shown().length > 0) cameras.setState(({ layout }) => ({ layout: nextLayout(layout, by) }))
}

/** Makes the next camera's picture the large one; time and tags stay camera 1's. */
export function nextCameraLarge(): void {
  const ids = [null, ...shown().map(({ recordingId }) => recordingId)]
  cameras.setState(({ largeId }) => ({ largeId: ids[(ids.indexOf(largeId) + 1) % ids.length] ?? null }))
}

/** Moves the small pictures, by fractions of the room they have. */
export function moveCorner(byX: number, byY: number): void {
  const within = (value: number): number => Math.min(1, Math.max(0, value))
  cameras.setState(({ corner }) => ({ corner: { x: within(corner.x + byX), y: within(corner.y + byY) } }))
}

/** Opens the panel for this angle, or for the first one. */
export function openSync(angleId: string | null = null): void {
  const first = shown()[0]?.id ?? null
  if (first !== null || angleId !== null) cameras.setState({ syncing: true, angleId: angleId ?? first })
}

export function closeSync(): void {
  cameras.setState({ syncing: false, draft: null })
}

export function toggleSync(): void {
  if (cameras.getState().syncing) closeSync()
  else openSync()
}

/** The recording that this one is a further camera of, and its number; null when it stands on its own. */
export function cameraNumber(
  angles: readonly Angle[],
  recordingId: string
): { readonly mainId: string; readonly number: number } | null {
  const angle = angleWith(angles, recordingId)
  if (angle === null) return null
  return { mainId: angle.mainId, number: anglesShown(angles, angle.mainId).indexOf(angle) + 2 }
}
