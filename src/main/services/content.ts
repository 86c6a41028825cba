import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, contentSchema } from '../../shared/domain/content.ts'

/** The built-in codebooks, questions, goals, templates and consent scopes, from the program's own resources folder. */
export function loadContent(resourcesDirectory: string): Content {
  const path = join(resourcesDirectory, 'content', 'content.json')
  return contentSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
