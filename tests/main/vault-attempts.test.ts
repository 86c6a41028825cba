import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { delayAfter } from '../../src/main/services/vault/attempts.ts'
import {
  formatRecoveryKey,
  newRecoverySecret,
  parseRecoveryKey
} from '../../src/main/services/vault/recovery-key.ts'
import { unlockVault } from '../../src/main/services/vault/vault.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import { failureCode, passphrase, testVault } from '../support/vault.ts'

const wrongKey = (): string => formatRecoveryKey(newRecoverySecret())

async function closedVault() {
  const { directory, vault, recoveryKey } = await testVault()
  vault.close()
  const open = (secret: string) =>
    failureCode(async () => (await unlockVault(directory, { by: 'recovery-key', secret })).close())
  return { directory, recoveryKey, open, attempts: join(directory, 'attempts.json') }
}

describe('wrong secrets', () => {
  test('cost nothing twice and then a wait that doubles up to a minute', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000].map(delayAfter)
    expect(delays).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('are refused, then delayed, also for the right one and after a restart, and then forgotten', async () => {
    const { open, recoveryKey, attempts } = await closedVault()
    expect([await open(wrongKey()), await open(wrongKey()), await open(wrongKey())]).toEqual([
      'wrong-recovery-key',
      'wrong-recovery-key',
      'wrong-recovery-key'
    ])
    expect(await open(recoveryKey)).toBe('try-later')
    await wait(1100)
    expect(await open(recoveryKey)).toBe('none')
    expect(existsSync(attempts)).toBe(false)
    expect([await open(wrongKey()), await open(wrongKey()), await open(recoveryKey)]).toEqual([
      'wrong-recovery-key',
      'wrong-recovery-key',
      'none'
    ])
  })

  test('tell how long to wait', async () => {
    const { directory, attempts } = await closedVault()
    await writeFile(attempts, JSON.stringify({ wrong: 6, lastAt: Date.now() }))
    const failure = await unlockVault(directory, { by: 'passphrase', secret: passphrase }).catch(
      (error: unknown) => error
    )
    expect(failure).toEqual(new Failure('try-later', { seconds: 8 }))
    expect(failure).toMatchObject({ code: 'try-later', detail: { seconds: 8 } })
  })

  test('are counted before they are tried, so that ending the program makes none of them free', async () => {
    const { directory, attempts } = await closedVault()
    const trying = failureCode(() =>
      unlockVault(directory, { by: 'passphrase', secret: 'wrong wrong wrong' })
    )
    while (!existsSync(attempts)) await wait(1)
    expect(JSON.parse(await readFile(attempts, 'utf8'))).toMatchObject({ wrong: 1 })
    expect(await trying).toBe('wrong-passphrase')
  })

  test('with a clock that was set back never wait longer than the delay itself', async () => {
    const { open, recoveryKey, attempts } = await closedVault()
    await writeFile(attempts, JSON.stringify({ wrong: 3, lastAt: Date.now() + 86_400_000 }))
    expect(await open(recoveryKey)).toBe('try-later')
    await wait(1100)
    expect(await open(recoveryKey)).toBe('none')
  })

  test('never change the vault', async () => {
    const { directory, open } = await closedVault()
    const files = ['vault.json', 'vault.copy.json', 'vault.db'].map((name) => join(directory, name))
    const before = await Promise.all(files.map((path) => readFile(path)))
    await open(wrongKey())
    expect(await Promise.all(files.map((path) => readFile(path)))).toEqual(before)
  })

  test('that are typing errors in the recovery key are no attempts', async () => {
    const { open, recoveryKey, attempts } = await closedVault()
    const swapped = recoveryKey.slice(0, -1) + (recoveryKey.endsWith('7') ? '8' : '7')
    expect([await open(swapped), await open(''), await open('U'.repeat(35))]).toEqual([
      'wrong-recovery-key',
      'wrong-recovery-key',
      'wrong-recovery-key'
    ])
    expect(existsSync(attempts)).toBe(false)
  })
})

describe('a recovery key', () => {
  const secret = Buffer.from('00112233445566778899aabbccddeeff01234567', 'hex')
  const printed = formatRecoveryKey(secret)

  test('is seven groups of five', () => {
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  test('is read as people type it', () => {
    const ways = [
      printed,
      printed.toLowerCase(),
      printed.replaceAll('-', ' '),
      printed.replaceAll('-', ''),
      printed.replaceAll('0', 'O').replaceAll('1', 'l'),
      `  ${printed.replaceAll('0', 'o').replaceAll('1', 'I')}\n`
    ]
    expect(ways.map(parseRecoveryKey)).toEqual(ways.map(() => secret))
  })

  test('notices one wrong character in any place and two neighbours swapped', async () => {
    const characters = printed.replaceAll('-', '')
    const mistakes = Array.from(characters, (character, at) => {
      const wrong = character === 'K' ? 'M' : 'K'
      const next = characters[at + 1] ?? ''
      return [
        characters.slice(0, at) + wrong + characters.slice(at + 1),
        characters.slice(0, at) + next + character + characters.slice(at + 2)
      ]
    }).flat()
    const noticed = mistakes.filter((typed) => typed !== characters)
    const codes = await Promise.all(noticed.map((typed) => failureCode(() => parseRecoveryKey(typed))))
    expect(new Set(codes)).toEqual(new Set(['wrong-recovery-key']))
  })
})
