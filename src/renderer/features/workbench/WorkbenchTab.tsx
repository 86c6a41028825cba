/** Watch and tag. */
export function WorkbenchTab() {
  return null
}
