/** Words of ffmpeg's about pictures of which not everything could be decoded. */
export const signsOfDamage =
  /concealing \d+|error while decoding|Invalid NAL unit size|corrupt decoded frame|Error splitting the input/i
