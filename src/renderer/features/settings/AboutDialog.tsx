/** Version and licences. */
export function AboutDialog() {
  return null
}
