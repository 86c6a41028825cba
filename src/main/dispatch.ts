import { type CallName, calls } from '../shared/contract.ts'
import { Failure, type Result } from '../shared/domain/failure.ts'
import type { Handlers } from './handlers/types.ts'
import { failureOf } from './services/failure-of.ts'
import { tellable } from './services/tellable.ts'
import { hasUnknownFields } from './unknown-fields.ts'

export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>

/** Parses the input of a call, runs its handler, and makes a value of whatever goes wrong. */
export function createDispatch(handlers: Handlers, log: (line: string) => void): Dispatch {
  return async (name, input) => {
    try {
      if (!isCall(name)) throw new Failure('bad-input')
      const parsed = calls[name].input.safeParse(input)
      if (!parsed.success) throw new Failure('bad-input', {}, { cause: parsed.error })
      if (hasUnknownFields(input, parsed.data)) throw new Failure('bad-input')
      const handler = handlers[name] as (input: unknown) => unknown
      return { ok: true, value: await handler(parsed.data) }
    } catch (error) {
      const { code, detail } = tellable(failureOf(error))
      if (code === 'unexpected') log(`${String(name)}: ${traceOf(error)}`)
      return { ok: false, code, detail }
    }
  }
}

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

/** Where it went wrong, without the message: that may quote what somebody wrote. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [error.name, ...frames.slice(0, 6)].join('\n')
}
