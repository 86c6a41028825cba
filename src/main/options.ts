import { join, resolve } from 'node:path'

/** Where the program keeps its things: as the command line says, then the environment, then the usual place. */
export type Folders = {
  /** Null: the system's usual place. */
  readonly userData: string | null
  vault(userData: string): string
}

export function foldersFrom(argv: readonly string[], env: NodeJS.ProcessEnv): Folders {
  const option = (name: string): string | undefined =>
    argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) || undefined
  const userData = option('user-data')
  const vault = option('vault') ?? (env['WEERKLANK_VAULT_DIR'] || undefined)
  return {
    userData: userData === undefined ? null : resolve(userData),
    vault: (used) => (vault === undefined ? join(used, 'vault') : resolve(vault))
  }
}
