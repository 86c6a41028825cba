/** Words of ffmpeg's about a packet that couldn't be decoded; the second as newer versions say it. */
export const signsOfLostPacket = /error while decoding|error submitting packet to decoder/i

/** Words of ffmpeg's about pictures of which not everything could be decoded, and of a file that isn't whole in its middle. */
export const signsOfDamage = new RegExp(
  [
    ...['concealing \\d+', 'Invalid NAL unit size', 'corrupt decoded frame', 'Error splitting the input'],
    ...['first byte of an EBML number', 'Unknown-sized element at', 'Packet mismatch'],
    signsOfLostPacket.source
  ].join('|'),
  'i'
)
