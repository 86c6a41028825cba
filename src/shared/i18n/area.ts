type Texts = { readonly [key: string]: string | Texts }
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** The texts of one part of the program. The compiler refuses a key that exists in one language only. */
export function area<const T extends Texts>(texts: {
  readonly nl: T
  readonly en: SameKeys<T>
}): { readonly nl: SameKeys<T>; readonly en: SameKeys<T> } {
  return texts as { readonly nl: SameKeys<T>; readonly en: SameKeys<T> }
}
