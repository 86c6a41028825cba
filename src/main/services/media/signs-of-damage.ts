/** Words of ffmpeg's about a packet that couldn't be decoded; the second as newer versions say it. */
export const signsOfLostPacket = /error while decoding|error submitting packet to decoder/i

/** Words of ffmpeg's about pictures of which not everything could be decoded. */
export const signsOfDamage = new RegExp(
  `concealing \\d+|Invalid NAL unit size|corrupt decoded frame|Error splitting the input|${signsOfLostPacket.source}`,
  'i'
)
