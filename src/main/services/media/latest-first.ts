type Waiting<T> = {
  readonly name: string
  readonly work: (signal: AbortSignal) => Promise<T>
  readonly answer: PromiseWithResolvers<T | null>
}

const atOnce = 2

/**
 * Small pieces of work for a screen that moves on: the latest wish goes first, and when more than
 * `mostWaiting` wait the oldest is answered with null, for by then nobody looks there any more. The same wish twice is one piece of work.
 */
export function createLatestFirst<T extends object = Buffer>(mostWaiting = 24) {
  let waiting: Waiting<T>[] = []
  const running = new Map<string, Promise<T | null>>()
  let abort = new AbortController()

  const fill = (): void => {
    while (running.size < atOnce) {
      const next = waiting.pop()
      if (next === undefined) return
      const { signal } = abort
      const done = next.work(signal).then(
        (result) => (signal.aborted ? null : result),
        (error: unknown) => {
          if (signal.aborted) return null
          throw error
        }
      )
      const ended = done.finally(() => {
        if (running.get(next.name) === ended) running.delete(next.name)
        fill()
      })
      running.set(next.name, ended)
      next.answer.resolve(ended)
    }
  }
  return {
    /** Null when it was dropped. */
    run(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
      const same = running.get(name)
      if (same !== undefined) return same
      const known = waiting.find((each) => each.name === name)
      const wish = known ?? { name, work, answer: Promise.withResolvers<T | null>() }
      waiting = [...waiting.filter((each) => each !== wish), wish]
      if (waiting.length > mostWaiting) waiting.shift()?.answer.resolve(null)
      fill()
      return wish.answer.promise
    },
    /** Drops what waits, gives up what runs, and resolves when nothing runs any more. */
    async stop(): Promise<void> {
      for (const { answer } of waiting.splice(0)) answer.resolve(null)
      abort.abort()
      await Promise.allSettled(running.values())
      abort = new AbortController()
    }
  }
}
