/** Sizes of a packet: plain, with a camera's own time in front, with broadcasters' check sums behind. */
const packetSizes = [188, 192, 204]
/** Sync bytes in a row that no other file has by chance. */
const fewestPackets = 6

/** A transport stream, also one that was cut on no packet, as recorders cut at 4 GB. */
export function isTransportStream(head: Buffer): boolean {
  return packetSizes.some((size) => {
    const packets = Math.min(fewestPackets, Math.floor(head.length / size))
    if (packets < 3) return false
    for (let first = 0; first < size && first + (packets - 1) * size < head.length; first += 1) {
      const inStep = Array.from({ length: packets }, (_, n) => head[first + n * size])
      // What is cut on a packet may be short.
      if (inStep.every((byte) => byte === 0x47))
        return first === 0 || first === 4 || packets === fewestPackets
    }
    return false
  })
}

/** MPEG-1 or -2 as on a DVD or from a hard-disk camcorder, also when it begins in the middle of a pack. */
export function isProgramStream(head: Buffer): boolean {
  const begin = head.length >= 4 ? head.readUInt32BE(0) : 0
  if (begin === 0x1ba || begin === 0x1b3) return true
  const pack = Buffer.from([0, 0, 1, 0xba])
  const first = head.indexOf(pack)
  return first >= 0 && isPack(head, first) && isPack(head, head.indexOf(pack, first + 4))
}

function isPack(head: Buffer, at: number): boolean {
  const mark = head[at + 4] ?? 0
  return at >= 0 && ((mark & 0xc4) === 0x44 || (mark & 0xf1) === 0x21)
}

/** H.264 or HEVC without a container: pictures without the times at which they were filmed. */
export function isElementaryVideo(head: Buffer): boolean {
  const start = [0, 1].find((zeros) => head.readUIntBE(zeros, Math.min(3, head.length - zeros)) === 1)
  if (head.length < 8 || start === undefined) return false
  const kind = head[start + 3] ?? 0
  const isH264 = [0x67, 0x27, 0x09, 0x47].includes(kind)
  const isHevc = [0x40, 0x42, 0x46].includes(kind) && head[start + 4] === 0x01
  return isH264 || isHevc
}
