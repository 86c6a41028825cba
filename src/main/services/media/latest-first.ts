type Waiting<T> = {
  readonly name: string
  readonly work: (signal: AbortSignal) => Promise<T>
  readonly answer: PromiseWithResolvers<T | null>
}

type Running<T> = { readonly done: Promise<T | null>; readonly abort: AbortController }

const atOnce = 2

/**
 * Small pieces of work for a screen that moves on: the latest wish goes first, and when more than
 * `mostWaiting` wait the oldest is answered with null, for by then nobody looks there any more. The same wish twice is one piece of work.
 */
export function createLatestFirst<T extends object = Buffer>(mostWaiting = 24) {
  let waiting: Waiting<T>[] = []
  const running = new Map<string, Running<T>>()

  const fill = (): void => {
    while (running.size < atOnce) {
      const next = waiting.pop()
      if (next === undefined) return
      const abort = new AbortController()
      const { signal } = abort
      const done = next
        .work(signal)
        .then(
          (result) => (signal.aborted ? null : result),
          (error: unknown) => {
            if (signal.aborted) return null
            throw error
          }
        )
        .finally(() => {
          if (running.get(next.name) === mine) running.delete(next.name)
          fill()
        })
      const mine = { done, abort }
      running.set(next.name, mine)
      next.answer.resolve(done)
    }
  }
  return {
    /** Null when it was dropped. */
    run(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
      const same = running.get(name)
      if (same !== undefined && !same.abort.signal.aborted) return same.done
      const known = waiting.find((each) => each.name === name)
      const wish = known ?? { name, work, answer: Promise.withResolvers<T | null>() }
      waiting = [...waiting.filter((each) => each !== wish), wish]
      if (waiting.length > mostWaiting) waiting.shift()?.answer.resolve(null)
      fill()
      return wish.answer.promise
    },
    /** Of those that are meant, or of all: drops what waits, gives up what runs, and resolves when none of it runs any more. */
    async stop(isMeant: (name: string) => boolean = () => true): Promise<void> {
      const dropped = waiting.filter(({ name }) => isMeant(name))
      waiting = waiting.filter(({ name }) => !isMeant(name))
      for (const { answer } of dropped) answer.resolve(null)
      const stopped = [...running].filter(([name]) => isMeant(name)).map(([, each]) => each)
      for (const { abort } of stopped) abort.abort()
      await Promise.allSettled(stopped.map(({ done }) => done))
    }
  }
}
