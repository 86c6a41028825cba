/** Breaks the build when a union gains a member that a switch does not handle. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
