import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts'

/** One handler per call; input is parsed already, a `Failure` thrown becomes a value in the dispatcher. */
export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>
}
