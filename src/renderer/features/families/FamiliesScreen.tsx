/** All families, searched. */
export function FamiliesScreen() {
  return null
}
