import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontTable, fontTableSchema } from '../../../shared/domain/font-table.ts'

const loaded = new Map<string, FontTable>()

/** What fonts ship and which signs they have, read once. */
export function loadFontTable(resourcesDirectory: string): FontTable {
  const path = join(resourcesDirectory, 'fonts', 'fonts.json')
  const known = loaded.get(path)
  if (known !== undefined) return known
  const table = fontTableSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  loaded.set(path, table)
  return table
}
