import { lightRange } from '../../shared/domain/recording-view.ts'
import { createStore } from 'zustand/vanilla'

/** How bright and how contrasty a recording is shown; 1 is as it was filmed. The recording itself stays as it is. */
export type Light = { readonly brightness: number; readonly contrast: number }

export const plainLight: Light = { brightness: 1, contrast: 1 }

export const light = createStore<Light>(() => plainLight)

export function isPlain({ brightness, contrast }: Light): boolean {
  return brightness === 1 && contrast === 1
}

/** As a CSS filter. */
export function lightFilter({ brightness, contrast }: Light): string {
  return isPlain({ brightness, contrast })
    ? 'none'
    : `brightness(${String(brightness)}) contrast(${String(contrast)})`
}

export function setLight(change: Partial<Light>): void {
  light.setState((now) => ({
    brightness: within(change.brightness ?? now.brightness),
    contrast: within(change.contrast ?? now.contrast)
  }))
}

/** Brighter (1) or darker (-1) by a step. */
export function changeBrightness(direction: -1 | 1): void {
  setLight({ brightness: light.getState().brightness + 2 * lightRange.step * direction })
}

export function resetLight(): void {
  setLight(plainLight)
}

function within(value: number): number {
  const rounded = Math.round(value * 10) / 10
  return Math.min(lightRange.most, Math.max(lightRange.least, rounded))
}
