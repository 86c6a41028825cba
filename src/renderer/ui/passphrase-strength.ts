export type Score = 0 | 1 | 2 | 3 | 4

type Estimate = (passphrase: string) => Score

let loading: Promise<Estimate> | null = null

/** How hard a passphrase is to guess. The word lists are large, so they are loaded when first asked for. */
export async function passphraseStrength(passphrase: string): Promise<Score> {
  loading ??= load()
  // A very long one takes long to judge and is strong enough.
  return passphrase.length > 100 ? 4 : (await loading)(passphrase)
}

async function load(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, common, en, nl] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-nl-be')
  ])
  // The languages use the same names for their lists.
  const dutch = Object.entries(nl.dictionary).map(([name, words]) => [`${name}-nl`, words] as const)
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...Object.fromEntries(dutch), own: ['weerklank'] },
    graphs: common.adjacencyGraphs
  })
  const score = (text: string): Score => judge.check(text).score
  return (passphrase) => {
    const words = passphrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    // Spaces hide words from the judge, and a word said twice is as easy to guess as once.
    return words.length < 2
      ? score(passphrase)
      : lower(score(passphrase), score([...new Set(words)].join('')))
  }
}

function lower(a: Score, b: Score): Score {
  return a < b ? a : b
}
