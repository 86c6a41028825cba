/** A stretch of the reel with a title in plain words; never the name of a person. */
export type Chapter = { readonly startMs: number; readonly endMs: number; readonly title: string }
