import { groupOf, type LookFile } from '../../../shared/domain/look.ts'
import { createGroupDecoder } from './decode-groups.ts'

/** Decoded small pictures around the playhead. */
export type LookPictures = {
  readonly frameCount: number
  /** The picture of a frame, when it is decoded; it stays the cache's own. */
  picture(frame: number): VideoFrame | null
  /**
   * Decodes this frame next, then what lies around it, first in the direction in which the wishes move. Only the
   * latest wish counts.
   */
  want(frame: number): void
  /** Calls back for each picture as it comes; call what comes back to stop. */
  onPicture(listener: (frame: number) => void): () => void
  dispose(): void
}

/** What the decoded pictures may take; at 540p about 150 of them. */
const mostBytes = 120 * 1024 * 1024
const groupsAhead = 3
const groupsBehind = 1

/** Small pictures of a recording, decoded a group at a time and kept while there is room. */
export function createLookPictures(recordingId: string, file: LookFile, onFailed: () => void): LookPictures {
  const decoder = createGroupDecoder(recordingId, file)
  const groups = new Map<number, Map<number, VideoFrame>>()
  const complete = new Set<number>()
  const listeners = new Set<(frame: number) => void>()
  const bytesEach = file.width * file.height * 1.5
  const groupLength = Math.max(1, file.frameCount / file.groups.length)
  /** How many groups are kept. */
  const room = Math.max(1, Math.floor(mostBytes / bytesEach / groupLength))
  let wanted = 0
  let direction: 1 | -1 = 1
  let working = false
  let over = false
  let decoding: { readonly group: number; readonly stop: AbortController } | null = null

  const drop = (group: number): void => {
    for (const picture of groups.get(group)?.values() ?? []) picture.close()
    groups.delete(group)
    complete.delete(group)
  }
  /** The groups that should be there, most wanted first, as far as there is room for them. */
  const due = (): number[] => {
    const at = groupOf(file, wanted)
    const ahead = Array.from({ length: groupsAhead }, (_, n) => at + (n + 1) * direction)
    const behind = Array.from({ length: groupsBehind }, (_, n) => at - (n + 1) * direction)
    const [next = at, ...further] = ahead
    const list = [at, next, ...behind, ...further].filter((group) => group >= 0 && group < file.groups.length)
    return list.slice(0, room)
  }

  const makeRoom = (): void => {
    const at = groupOf(file, wanted)
    const furthestFirst = [...groups.keys()].sort((a, b) => Math.abs(b - at) - Math.abs(a - at))
    for (const group of furthestFirst.slice(0, Math.max(0, groups.size - room))) drop(group)
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    try {
      for (;;) {
        const next = due().find((group) => !complete.has(group))
        if (over || next === undefined) return
        const stop = new AbortController()
        decoding = { group: next, stop }
        try {
          await decoder.decode(next, (frame, picture) => take(next, frame, picture), stop.signal)
          complete.add(next)
        } catch (error) {
          if (!stop.signal.aborted) throw error
        }
        makeRoom()
      }
    } catch {
      if (!over) onFailed()
    } finally {
      working = false
      decoding = null
    }
  }

  function take(group: number, frame: number, picture: VideoFrame): void {
    if (over) {
      picture.close()
      return
    }
    const pictures = groups.get(group) ?? new Map<number, VideoFrame>()
    pictures.get(frame)?.close()
    groups.set(group, pictures.set(frame, picture))
    for (const listener of listeners) listener(frame)
  }

  return {
    frameCount: file.frameCount,
    picture: (frame) => groups.get(groupOf(file, frame))?.get(frame) ?? null,
    want: (frame) => {
      if (frame !== wanted) direction = frame < wanted ? -1 : 1
      wanted = frame
      const group = groupOf(file, frame)
      // What was decoded ahead of another place is in the way.
      if (!complete.has(group) && decoding !== null && decoding.group !== group) decoding.stop.abort()
      void work()
    },
    onPicture: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dispose: () => {
      over = true
      listeners.clear()
      for (const group of [...groups.keys()]) drop(group)
      decoder.dispose()
    }
  }
}
