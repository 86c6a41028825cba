import type { Migration } from './migration.ts'
import { familiesAndSessions } from './10-families-and-sessions.ts'

/** All steps, rising by ten so that a step can be put in between before a release. */
export const migrations: readonly Migration[] = [{ version: 10, update: familiesAndSessions }]
