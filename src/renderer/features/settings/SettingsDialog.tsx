/** Settings. */
export function SettingsDialog() {
  return null
}
