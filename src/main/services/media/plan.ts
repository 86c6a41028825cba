import type { CopyPlan } from './copy-options.ts'
import { type FrameList, longestClosedGroup } from './frame-list.ts'
import { codedSize, longestSide, shortestSide } from './picture-filters.ts'
import type { SourceFacts } from './source-facts.ts'

const longestGroupSeconds = 2
/** A clock this fine can tell reordered pictures apart (see `shiftedTimes`). */
const coarsestClock = 600

/** Whether a look at all packets is worth its time: only what could go over as it is. */
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

/** Whether the packets allow it: short closed groups, all usable, the first picture first. */
export function packetsAllowRemux(packets: FrameList): boolean {
  return (
    packets.frames.length > 1 &&
    packets.ticksPerSecond >= coarsestClock &&
    packets.frames.every((frame) => !frame.unusable) &&
    longestClosedGroup(packets) <= longestGroupSeconds + 0.1
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

/** A guess on the safe side of how many bytes the copy will take. */
export function expectedCopyBytes(facts: SourceFacts, kind: CopyPlan['kind'], fileSize: number): number {
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
