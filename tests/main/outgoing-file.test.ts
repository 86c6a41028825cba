import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  removeUnfinished,
  writeOutgoing,
  writeOutgoingFolder
} from '../../src/main/services/outgoing-file.ts'
import { prepared } from '../../src/main/services/storage/prepared.ts'
import { failureCode, temporaryFolder, testVault } from '../support/vault.ts'

async function place() {
  const { vault } = await testVault()
  const folder = await temporaryFolder()
  const unfinished = (): unknown => prepared(vault.db, 'SELECT path FROM unfinished_export').pluck().all()
  return { vault, folder, unfinished, at: (name: string) => join(folder, name) }
}

test('a file of someone else that has the name of a half-written one stays as it is', async () => {
  const { vault, folder, at, unfinished } = await place()
  await writeFile(at('reel.mp4.part'), 'mine')
  await writeFile(at('reel.mp4'), 'old')
  let during: unknown
  await writeOutgoing(vault, at('reel.mp4'), async (partial) => {
    during = unfinished()
    await writeFile(partial, 'new')
  })
  const files = await Promise.all(
    (await readdir(folder)).sort().map(async (name) => [name, await readFile(at(name), 'utf8')])
  )
  expect({ files, during, after: unfinished() }).toEqual({
    files: [
      ['reel.mp4', 'new'],
      ['reel.mp4.part', 'mine']
    ],
    during: [at('reel.mp4.2.part')],
    after: []
  })
})

test('a folder never goes into one that is there, and one that fails leaves nothing', async () => {
  const { vault, folder, at } = await place()
  await mkdir(at('clips'))
  await mkdir(at('clips 2.part'))
  const write = (partial: string): Promise<void> => writeFile(join(partial, '1.mp4'), 'one')
  expect(await writeOutgoingFolder(vault, at('clips'), write)).toBe(at('clips 2'))
  await expect(
    writeOutgoingFolder(vault, at('clips'), async (partial) => {
      await write(partial)
      throw new Error('full')
    })
  ).rejects.toThrow('full')
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    ...['clips', 'clips 2', 'clips 2.part', join('clips 2', '1.mp4')]
  ])
})

test('what can’t be written down does not leave', async () => {
  const { vault, folder, at } = await place()
  const refuse = (): never => {
    throw new Error('no room in the logbook')
  }
  await expect(writeOutgoing(vault, at('a'), (partial) => writeFile(partial, 'a'), refuse)).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
})

test('what a crash left half written goes at the next opening, folders too', async () => {
  const { vault, folder, at, unfinished } = await place()
  await mkdir(at('clips.part'))
  await writeFile(join(at('clips.part'), '1.mp4'), 'half')
  prepared(vault.db, 'INSERT INTO unfinished_export VALUES (?)').run(at('clips.part'))
  await removeUnfinished(vault)
  expect([await readdir(folder), unfinished()]).toEqual([[], []])
})

test('a place where nothing can be written is told as such', async () => {
  const { vault, at } = await place()
  expect(
    await failureCode(() => writeOutgoing(vault, join(at('nowhere'), 'a'), () => Promise.resolve()))
  ).toBe('file-unwritable')
})

test('nothing is made before it is remembered, so that a crash leaves nothing that is unknown', async () => {
  const { vault, folder, at } = await place()
  vault.db.exec(`CREATE TEMP TRIGGER no_memory BEFORE INSERT ON unfinished_export
    BEGIN SELECT RAISE(ABORT, 'killed here'); END`)
  const write = (): Promise<void> => Promise.resolve()
  await expect(writeOutgoing(vault, at('reel.mp4'), write)).rejects.toThrow()
  await expect(writeOutgoingFolder(vault, at('clips'), write)).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
})

test('a place where nothing could be made is not remembered', async () => {
  const { vault, folder, at, unfinished } = await place()
  expect(await failureCode(() => writeOutgoing(vault, join(at('no'), 'a'), () => Promise.resolve()))).toBe(
    'file-unwritable'
  )
  expect([await readdir(folder), unfinished()]).toEqual([[], []])
})
