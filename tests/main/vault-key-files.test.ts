import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { unlockVault } from '../../src/main/services/vault/vault.ts'
import { failureCode, passphrase, temporaryFolder, testVault } from '../support/vault.ts'

const run = promisify(execFile)
const renewed = 'een nieuwe zin van vier woorden'

type By = 'passphrase' | 'recovery-key'

/** A vault whose passphrase and recovery key were both changed, and its folder as it was before. */
async function renewedVault() {
  const { directory, vault, recoveryKey } = await testVault()
  const before = join(await temporaryFolder(), 'before')
  await cp(directory, before, { recursive: true })
  await vault.changePassphrase(renewed)
  const newKey = await vault.newRecoveryKey()
  vault.close()
  return {
    directory,
    recoveryKey,
    newKey,
    putBack: (...names: string[]) =>
      Promise.all(names.map((name) => copyFile(join(before, 'vault.json'), join(directory, name)))),
    contentOf: (name: string) => readFile(join(directory, name), 'utf8'),
    open: (by: By, secret: string) =>
      failureCode(async () => (await unlockVault(directory, { by, secret })).close())
  }
}

/** A key file with something else in its body, and a sum that is right again. */
async function rewrite(path: string, change: (body: Record<string, unknown>) => unknown): Promise<void> {
  const { body } = JSON.parse(await readFile(path, 'utf8')) as { body: Record<string, unknown> }
  const changed = change(body)
  const sha256 = createHash('sha256').update(JSON.stringify(changed)).digest('hex')
  await writeFile(path, JSON.stringify({ body: changed, sha256 }))
}

const withoutNumber = (body: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'number'))

describe('an older key file that comes back', () => {
  test.each(['vault.json', 'vault.copy.json'])(
    'as %s neither keeps the new secrets out nor overwrites what knows them',
    async (name) => {
      for (const by of ['passphrase', 'recovery-key'] as const) {
        const { open, putBack, contentOf, newKey } = await renewedVault()
        const newest = await contentOf('vault.json')
        await putBack(name)
        expect(await open(by, by === 'passphrase' ? renewed : newKey)).toBe('none')
        expect([await contentOf('vault.json'), await contentOf('vault.copy.json')]).toEqual([newest, newest])
      }
    }
  )

  test('is overwritten by nobody who tries a wrong secret, and overwrites nothing', async () => {
    const { open, putBack, contentOf } = await renewedVault()
    await putBack('vault.json')
    const before = [await contentOf('vault.json'), await contentOf('vault.copy.json')]
    expect(await open('passphrase', 'geen van beide zinnen is dit')).toBe('wrong-passphrase')
    expect([await contentOf('vault.json'), await contentOf('vault.copy.json')]).toEqual(before)
  })

  test('in both places is seen too: the newest lies in a third one, named by its number', async () => {
    const { open, putBack, newKey, contentOf, recoveryKey } = await renewedVault()
    const newest = await contentOf('vault.json')
    await putBack('vault.json', 'vault.copy.json')
    expect(await open('passphrase', renewed)).toBe('none')
    expect(await contentOf('vault.json')).toBe(newest)
    await putBack('vault.json', 'vault.copy.json')
    expect(await open('recovery-key', newKey)).toBe('none')
    expect(await open('recovery-key', recoveryKey)).toBe('wrong-recovery-key')
  })

  test('opens with its own secret, and still leaves the newer ones as they are', async () => {
    const { open, putBack, contentOf, recoveryKey, newKey } = await renewedVault()
    const newest = await contentOf('vault.copy.json')
    await putBack('vault.json')
    expect(await open('recovery-key', recoveryKey)).toBe('none')
    expect(await contentOf('vault.copy.json')).toBe(newest)
    expect([await open('passphrase', renewed), await open('recovery-key', newKey)]).toEqual(['none', 'none'])
  })
})

describe('key files', () => {
  test('of before there were numbers are each tried, and mended only from one another when they are alike', async () => {
    const { directory, open, putBack, contentOf, newKey } = await renewedVault()
    await rewrite(join(directory, 'vault.copy.json'), withoutNumber)
    await rm(join(directory, 'vault.json.2'))
    await putBack('vault.json')
    await rewrite(join(directory, 'vault.json'), withoutNumber)
    const before = [await contentOf('vault.json'), await contentOf('vault.copy.json')]
    expect([
      await open('passphrase', renewed),
      await open('recovery-key', newKey),
      await open('passphrase', passphrase)
    ]).toEqual(['none', 'none', 'none'])
    expect([await contentOf('vault.json'), await contentOf('vault.copy.json')]).toEqual(before)
  })

  test('of a change are the only ones left: nothing of the secrets before it lies beside them', async () => {
    const { directory, open, recoveryKey } = await renewedVault()
    const names = (await readdir(directory)).filter(
      (name) => name.startsWith('vault.') && name.includes('json')
    )
    expect(names.sort()).toEqual(['vault.copy.json', 'vault.json', 'vault.json.2'])
    const contents = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')))
    expect(new Set(contents).size).toBe(1)
    expect([await open('passphrase', passphrase), await open('recovery-key', recoveryKey)]).toEqual([
      'wrong-passphrase',
      'wrong-recovery-key'
    ])
  })

  test('of another vault keep nobody out, not even with the same passphrase, and stay as they are', async () => {
    const { directory, open, contentOf } = await renewedVault()
    const other = await testVault()
    await other.vault.changePassphrase('iets anders in drie woorden')
    await other.vault.changePassphrase('nog iets in drie woorden')
    await other.vault.changePassphrase(renewed)
    other.vault.close()
    await copyFile(join(other.directory, 'vault.json'), join(directory, 'vault.json'))
    const foreign = await contentOf('vault.json')
    expect(await open('passphrase', renewed)).toBe('none')
    expect(await contentOf('vault.json')).toBe(foreign)
  })

  test.skipIf(process.platform === 'win32')('that are no files are not waited for', async () => {
    const { directory, open } = await renewedVault()
    for (const name of ['vault.json', 'attempts.json']) {
      await rm(join(directory, name), { force: true })
      await run('mkfifo', [join(directory, name)])
    }
    expect(await open('passphrase', renewed)).toBe('none')
  })

  test('that ask for more memory than a gigabyte are refused before any is taken', async () => {
    const { directory, vault } = await testVault()
    vault.close()
    const twoGigabytes = { N: 2 ** 20, r: 16, p: 1 }
    for (const name of ['vault.json', 'vault.copy.json'])
      await rewrite(join(directory, name), (body) => {
        const known = body['passphrase'] as { kdf: object }
        return { ...body, passphrase: { ...known, kdf: { ...known.kdf, ...twoGigabytes } } }
      })
    const before = process.resourceUsage().maxRSS
    const code = await failureCode(() => unlockVault(directory, { by: 'passphrase', secret: passphrase }))
    expect(code).toBe('vault-damaged')
    // In kilobytes: nothing near what was asked for.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(200_000)
  })
})
