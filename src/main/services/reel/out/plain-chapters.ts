import type { Chapter } from '../chapters.ts'
import { tells } from './tell-tale.ts'

/**
 * Chapters as they may leave. What a code is called can be a therapist's own words: where those tell whose film it is,
 * only "Clip 2" is left.
 */
export function plainChapters(chapters: readonly Chapter[], identity: readonly string[]): readonly Chapter[] {
  return chapters.map((chapter) =>
    tells(chapter.title, identity) ? { ...chapter, title: chapter.title.split(':', 1).join('') } : chapter
  )
}
