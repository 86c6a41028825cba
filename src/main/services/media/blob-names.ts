/** The files of a recording in the vault. */
export type RecordingPart = 'copy' | 'filmstrip' | 'peaks' | 'look'

const named = /^(copy|filmstrip|peaks|look)-([0-9a-f-]{36})(\.partial)?$/

export function partBlobId(part: RecordingPart, recordingId: string): string {
  return `${part}-${recordingId}`
}

/** The recording a file in the vault belongs to; null for files of others. */
export function partOwner(
  fileName: string
): { readonly recordingId: string; readonly partial: boolean } | null {
  const match = named.exec(fileName)
  return match?.[2] === undefined ? null : { recordingId: match[2], partial: match[3] !== undefined }
}
