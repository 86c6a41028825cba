/** Make the reel. */
export function ReelTab() {
  return null
}
