import { safeFileName } from '../../../../shared/domain/reel-name.ts'
import { tells, type TellTale } from './tell-tale.ts'

/** Between first and last names; they tell nobody apart. */
const particles = new Set(['aan', 'den', 'der', 'het', 'ten', 'ter', 'the', 'van', 'von'])

/**
 * The name that a film is suggested to be saved as: the reel's own where it tells nothing, else `neutral`. A file's name
 * stands in mails and on sticks for everybody to see, so part of somebody's name is enough, and so is how she is called
 * in reports.
 */
export function filmName(
  own: string,
  neutral: string,
  { identity, labels }: Pick<TellTale, 'identity' | 'labels'>
): { readonly name: string; readonly isNeutral: boolean } {
  const known = [...identity, ...labels]
  const parts = known.flatMap((name) =>
    (name.match(/\p{L}{3,}/gu) ?? []).filter((word) => !particles.has(word.toLowerCase()))
  )
  const isNeutral = tells(own, [...known, ...parts])
  return { name: safeFileName(isNeutral ? neutral : own), isNeutral }
}
