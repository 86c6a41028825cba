import type { CopyPlan } from './copy-options.ts'
import { codedSize, longestSide, shortestSide } from './picture-filters.ts'
import type { SourceFacts } from './source-facts.ts'

/** Whether pictures may go over as they are, as far as it can be told before they do (see `packet-watch.ts`). */
export function mayBeRemuxed({ container, video, firstPicture, flawed }: SourceFacts): boolean {
  return (
    !flawed &&
    (container === 'mp4' || container === 'matroska') &&
    video.codec === 'h264' &&
    /^yuvj?420p$/.test(video.pixelFormat) &&
    video.progressive &&
    !video.rotated &&
    !video.highDynamicRange &&
    /^(unknown|bt709|smpte170m|bt470bg)$/.test(video.colours.matrix) &&
    Math.abs(firstPicture.pixelAspect - 1) < 0.001 &&
    Math.max(video.width, video.height) <= longestSide &&
    Math.min(video.width, video.height) <= shortestSide &&
    video.width % 2 === 0 &&
    video.height % 2 === 0
  )
}

/** Whether Chromium plays the original as it is. It shows sound without picture, and no error, for what it can't. */
export function playsAsItIs({ container, video, banner, flawed, firstPicture }: SourceFacts): boolean {
  const sounds = ['aac', 'mp3', 'opus', 'vorbis', 'flac', 'pcm_s16le', 'pcm_s16be', 'pcm_s24le']
  return (
    !flawed &&
    (container === 'mp4' || container === 'matroska') &&
    ['h264', 'vp8', 'vp9', 'av1'].includes(video.codec) &&
    (banner.audioCodec === null || sounds.includes(banner.audioCodec)) &&
    // Elsewhere the player's clock would not be the recording's.
    Math.abs(firstPicture.startSeconds) < 0.02
  )
}

/** So many times as much as what is in a file it never becomes, however long the file says it is. */
const mostGrowth = 20
const leastRoom = 64 * 1024 * 1024

/** A guess on the safe side of how many bytes the copy will take. */
export function expectedCopyBytes(facts: SourceFacts, kind: CopyPlan['kind'], fileSize: number): number {
  return Math.min(bytesByLength(facts, kind, fileSize), Math.max(leastRoom, fileSize * mostGrowth))
}

function bytesByLength(facts: SourceFacts, kind: CopyPlan['kind'], fileSize: number): number {
  const seconds = (facts.playsMs ?? 3_600_000) / 1000
  const sound = seconds * 21_000
  if (kind === 'remux') return fileSize * 1.02 + sound
  const { width, height } = codedSize(
    facts.firstPicture.width,
    facts.firstPicture.height,
    facts.firstPicture.pixelAspect
  )
  const rate = Math.min(facts.video.frameRate ?? 30, 60)
  return (seconds * rate * width * height * 0.12) / 8 + sound
}
