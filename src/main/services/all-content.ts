import type { Content } from '../../shared/domain/content.ts'
import type { OwnCodebook } from '../../shared/contract.ts'

const merged = new WeakMap<readonly OwnCodebook[], Content>()

/** The built-in content with the vault's own codebooks; the same value as long as those are the same list. */
export function withOwnCodebooks(builtIn: Content, own: readonly OwnCodebook[]): Content {
  if (own.length === 0) return builtIn
  const known = merged.get(own)
  if (known) return known
  const content = {
    ...builtIn,
    codebooks: [...builtIn.codebooks, ...own.map(({ codebook }) => codebook)]
  }
  merged.set(own, content)
  return content
}
