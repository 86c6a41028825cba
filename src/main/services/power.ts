/** Whether this machine runs on its battery, and when that changes. */
export type Power = {
  onBattery(): boolean
  onChange(listener: () => void): void
}

/** A machine of which nothing is known, such as one without a window. */
export const mainsPower: Power = { onBattery: () => false, onChange: () => undefined }
