/** The review talk: start the parent screen, note the words, agree on the next step. */
export function ReviewTab() {
  return null
}
