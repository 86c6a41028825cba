import { claimRows } from './odd/claims.ts'
import type { OddRecording } from './odd/ending.ts'
import { fileRows } from './odd/files.ts'
import { holeRows } from './odd/holes.ts'
import { pictureRows } from './odd/pictures.ts'
import { soundRows } from './odd/sound.ts'
import { takeoverRows } from './odd/takeover.ts'

/** Every kind of odd recording, by what is odd about it, and what each must end as. */
export const oddRecordings: Readonly<Record<string, readonly OddRecording[]>> = {
  takeover: takeoverRows,
  sound: soundRows,
  pictures: pictureRows,
  files: fileRows,
  claims: claimRows,
  holes: holeRows
}
