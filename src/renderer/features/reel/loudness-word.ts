/** How loud a clip is beside the others, as people say it. */
export function loudnessWord(db: number): 'much' | 'soft' | 'bitSoft' | 'same' | 'bitLoud' | 'loud' {
  if (db <= -12) return 'much'
  if (db <= -5) return 'soft'
  if (db < 0) return 'bitSoft'
  if (db === 0) return 'same'
  return db <= 3 ? 'bitLoud' : 'loud'
}
