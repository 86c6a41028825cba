import { audioContext } from './audio-context.ts'

const gains = new WeakMap<HTMLVideoElement, GainNode>()

/** How loud a film sounds; 1 as it was filmed, and more than that where it must be. */
export function setGain(video: HTMLVideoElement, gain: number): void {
  const known = gains.get(video)
  if (known === undefined && gain <= 1) {
    if (video.volume !== gain) video.volume = gain
    return
  }
  const node = known ?? amplified(video)
  video.volume = 1
  if (node.gain.value !== gain) node.gain.value = gain
  void audioContext().resume()
}

/** An element's own volume ends at 1; beyond it its sound goes through a gain, and stays there. */
function amplified(video: HTMLVideoElement): GainNode {
  const context = audioContext()
  const node = context.createGain()
  context.createMediaElementSource(video).connect(node).connect(context.destination)
  gains.set(video, node)
  return node
}
