type Task<T> = (signal: AbortSignal) => Promise<T>

/**
 * Does these in turn, `limit` of them at a time; the results are in the order of the tasks. The first that fails stops
 * the others, and its error is passed on when they have stopped: nothing goes on behind the caller's back.
 */
export async function atOnce<T>(
  signal: AbortSignal,
  limit: number,
  tasks: readonly Task<T>[]
): Promise<readonly T[]> {
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const waiting = tasks.entries()
  const results: T[] = []
  let failure: { readonly error: unknown } | null = null
  const lane = async (): Promise<void> => {
    try {
      for (const [index, task] of waiting) {
        either.throwIfAborted()
        results[index] = await task(either)
      }
    } catch (error) {
      failure ??= { error }
      stop.abort()
    }
  }
  await Promise.all(Array.from({ length: limit }, lane))
  // Set from within the lanes, which the compiler doesn't see.
  const first = failure as { readonly error: unknown } | null
  if (first !== null) throw first.error
  return results
}
