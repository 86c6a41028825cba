import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsVersion } from '../../src/main/services/reel/segment.ts'
import { fontTableSchema } from '../../src/shared/domain/font-table.ts'

const root = join(import.meta.dirname, '..', '..')
const { faces } = fontTableSchema.parse(
  JSON.parse(readFileSync(join(root, 'resources', 'fonts', 'fonts.json'), 'utf8'))
)
const tokens = readFileSync(join(root, 'src', 'renderer', 'styles', 'tokens.css'), 'utf8')

test('the screens name every font that ships, in the order in which films are drawn', () => {
  const list = /--fonts-of-scripts:([^;]*);/.exec(tokens)?.[1] ?? ''
  const named = Array.from(list.matchAll(/'([^']+)'/g), ([, family]) => family)
  const shipped = faces.filter(({ kind }) => kind !== 'own').map(({ family }) => family)
  expect(named).toEqual([...new Set(shipped)])
})

test('every font’s licence ships with it', () => {
  const about = readFileSync(join(root, 'resources', 'fonts', 'README.md'), 'utf8')
  for (const { family } of faces) expect(about).toContain(family)
})

test('segments that are kept were drawn with these fonts: whoever changes them raises `settingsVersion`, and writes both here', () => {
  const hash = createHash('sha256')
  for (const name of ['resources/fonts/fonts.json', 'node_modules/canvaskit-wasm/bin/canvaskit.wasm'])
    hash.update(readFileSync(join(root, name)))
  for (const file of faces.flatMap(({ regular, strong }) => [regular, strong]))
    hash.update(readFileSync(join(root, 'resources', 'fonts', file)))
  expect({ settingsVersion, drawnWith: hash.digest('hex').slice(0, 16) }).toEqual({
    settingsVersion: 14,
    drawnWith: 'cb505da346de927d'
  })
})
