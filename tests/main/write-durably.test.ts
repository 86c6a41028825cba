import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDurably } from '../../src/main/services/write-durably.ts'
import { temporaryFolder } from '../support/vault.ts'

test('a file is replaced whole, also over what an earlier try left, and nothing is left beside it', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  await writeFile(path, 'a long old content')
  await writeFile(`${path}.partial`, 'what a crash left, longer than what comes now')
  await writeDurably(path, 'new')
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['new', ['settings.json']])
})

test('writes to one file at once take turns, and the last one asked for stays', async () => {
  const path = join(await temporaryFolder(), 'settings.json')
  await Promise.all(Array.from({ length: 20 }, (_, n) => writeDurably(path, `content ${n}`.repeat(1000 - n))))
  expect(await readFile(path, 'utf8')).toBe('content 19'.repeat(981))
})

test('a write that fails leaves the old file, and the next one works', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'missing', 'settings.json')
  await expect(writeDurably(path, 'x')).rejects.toThrow('ENOENT')
  await writeDurably(join(folder, 'settings.json'), 'y')
  expect(await readdir(folder)).toEqual(['settings.json'])
})
