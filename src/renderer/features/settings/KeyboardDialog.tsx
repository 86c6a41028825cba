/** All keys. */
export function KeyboardDialog() {
  return null
}
