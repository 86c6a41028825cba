/** Words of ffmpeg's about pictures of which not everything could be decoded, and of a file that isn't whole in its middle. */
export const signsOfDamage =
  /concealing \d+|error while decoding|Invalid NAL unit size|corrupt decoded frame|Error splitting the input|first byte of an EBML number|Unknown-sized element at|Packet mismatch/i
