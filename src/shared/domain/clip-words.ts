import { type Clip, clipSchema } from './reel-records.ts'

const longestLine = clipSchema.shape.childLines.unwrap().element.shape.text.maxLength ?? 0

/**
 * What was said for the child at a moment, in a clip of it: one line for the whole clip. What is too long for a line
 * is written under the picture, so that nothing is lost.
 */
export function saidForChild(words: string, lineId: string): Pick<Clip, 'caption' | 'childLines'> {
  const text = words.trim()
  if (text === '') return { caption: '', childLines: [] }
  if (text.length > longestLine) return { caption: text, childLines: [] }
  return { caption: '', childLines: [{ id: lineId, text, startMs: null, endMs: null }] }
}

/** All that is to be read in a clip: what the child says in the order of time, then what stands under the picture. */
export function clipWords({ childLines, caption }: Pick<Clip, 'childLines' | 'caption'>): readonly string[] {
  const inTime = childLines.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
  return [...inTime.map(({ text }) => text.trim()), caption.trim()].filter((text) => text !== '')
}
