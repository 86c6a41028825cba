/** The recordings of a session: import by button and by dropping files. */
export function RecordingsTab() {
  return null
}
