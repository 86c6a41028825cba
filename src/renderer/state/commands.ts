import { createStore } from 'zustand/vanilla'
import { listen } from '../api.ts'
import type { Findable } from '../../shared/domain/rank-commands.ts'

/** Under which heading a command is listed while nothing is typed. */
type CommandKind = 'here' | 'code' | 'codebook' | 'go' | 'session' | 'family' | 'look'

/** Something one can do, by name. */
export type Command = Findable & {
  readonly kind: CommandKind
  /** The key that does the same, as it stands on the keyboard. */
  readonly shortcut?: string
  /** Why it can't be done now. */
  readonly unavailable?: string | undefined
  readonly run: () => void
}

type Source = () => readonly Command[]

/** What can be done on the screens that are there: each gives its own for as long as it is shown. */
const sources = new Set<Source>()

/** Adds a screen's commands; call what comes back when it goes. */
export function offerCommands(source: Source): () => void {
  sources.add(source)
  return () => void sources.delete(source)
}

/** All that can be done now; what the shown screen offers comes first. */
export function offeredCommands(): readonly Command[] {
  const byId = new Map<string, Command>()
  for (const source of [...sources].reverse())
    for (const command of source()) if (!byId.has(command.id)) byId.set(command.id, command)
  return [...byId.values()]
}

const mostRecent = 8

/** What was chosen last, newest first. It is not kept: the list of families one went to is nobody's business. */
export const recentCommands = createStore<{ readonly ids: readonly string[] }>(() => ({ ids: [] }))

export function doCommand({ id, run }: Command): void {
  recentCommands.setState(({ ids }) => ({
    ids: [id, ...ids.filter((other) => other !== id)].slice(0, mostRecent)
  }))
  run()
}

export function forgetCommandsWhenLocked(): void {
  listen('vault.changed', ({ state }) => {
    if (state !== 'unlocked') recentCommands.setState({ ids: [] })
  })
}
