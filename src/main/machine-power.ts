import { powerMonitor } from 'electron'
import type { Power } from './services/power.ts'

/** The machine's power as Electron tells it. */
export function machinePower(): Power {
  return {
    onBattery: () => powerMonitor.isOnBatteryPower(),
    onChange: (listener) => {
      powerMonitor.on('on-battery', listener)
      powerMonitor.on('on-ac', listener)
    }
  }
}
