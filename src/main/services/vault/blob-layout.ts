/** Where the chunks of a blob lie in its file: a header, then nonce + ciphertext + tag per chunk. */
export const headerBytes = 8
export const chunkBytes = 64 * 1024
const overheadBytes = 12 + 16

/** How many chunks hold `size` bytes; an empty blob has one empty chunk. */
function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / chunkBytes))
}

/** Where a chunk begins in the file. */
export function chunkAt(chunk: number): number {
  return headerBytes + chunk * (chunkBytes + overheadBytes)
}

/** How many bytes a chunk takes in the file of a blob of `size` bytes. */
export function chunkFileSize(chunk: number, size: number): number {
  return Math.min(chunkBytes, size - chunk * chunkBytes) + overheadBytes
}

/** How large the file of a blob of `size` bytes is. */
export function blobFileSize(size: number): number {
  const last = chunkCount(size) - 1
  return chunkAt(last) + chunkFileSize(last, size)
}
