let context: AudioContext | null = null

/** One for the page, made when something must first be heard in another way than as it was filmed. */
export function audioContext(): AudioContext {
  return (context ??= new AudioContext())
}
