import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { vaultHandlers } from '../../src/main/handlers/vault.ts'
import { familyHandlers } from '../../src/main/handlers/family.ts'
import { sessionHandlers } from '../../src/main/handlers/session.ts'
import { openAppSettings } from '../../src/main/services/app-settings.ts'
import { createServices } from '../../src/main/services/services.ts'
import { calls } from '../../src/shared/contract.ts'
import { packMoments } from '../../src/shared/domain/pack-moments.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { idOf, quote, recordingId } from '../support/records.ts'
import { failureCode, passphrase, temporaryFolder, testPerson } from '../support/vault.ts'

const still = { type: 'still', id: idOf(700), recordingId, atMs: 5000, note: '' } as const

async function testServices() {
  const folder = await temporaryFolder()
  const heard: string[] = []
  const services = createServices(
    {
      vaultDirectory: join(folder, 'vault'),
      resourcesDirectory: join(import.meta.dirname, '../../resources'),
      settingsPath: join(folder, 'data/settings.json'),
      systemLocale: 'nl-NL'
    },
    (name, payload) =>
      heard.push('state' in payload && typeof payload.state === 'string' ? `${name} ${payload.state}` : name)
  )
  onTestFinished(() => services.lock())
  return { services, heard, folder }
}

describe('the open vault', () => {
  test('goes from none to unlocked to locked and back, and tells each time', async () => {
    const { services, heard } = await testServices()
    const states = [services.vaultState()]
    const recoveryKey = await services.createVault(passphrase)
    states.push(services.vaultState())
    await services.lock()
    states.push(services.vaultState())
    expect(await failureCode(() => services.vault())).toBe('vault-locked')
    await services.unlock({ by: 'recovery-key', secret: recoveryKey })
    states.push(services.vaultState())
    expect(states).toEqual(['none', 'unlocked', 'locked', 'unlocked'])
    expect(heard).toEqual(['vault.changed unlocked', 'vault.changed locked', 'vault.changed unlocked'])
  })

  test('is opened once when the button is pressed twice', async () => {
    const { services } = await testServices()
    const recoveryKey = await services.createVault(passphrase)
    await services.lock()
    const secret = { by: 'recovery-key', secret: recoveryKey } as const
    await Promise.all([services.unlock(secret), services.unlock(secret)])
    expect(services.vaultState()).toBe('unlocked')
    expect(await failureCode(() => services.createVault(passphrase))).toBe('vault-exists')
  })

  test('closes after its jobs have ended and those who hold on to it have let go', async () => {
    const { services } = await testServices()
    const order: string[] = []
    services.onUnlock(() => order.push('unlocked'))
    services.onLock(() => void order.push('let go'))
    await services.createVault(passphrase)
    const { db } = services.vault()
    services.jobs.start({
      kind: 'import',
      subjectId: null,
      title: 'Familie Vos',
      run: ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            order.push(`ended with the vault ${db.open ? 'open' : 'closed'}`)
            reject(signal.reason as Error)
          })
        })
    })
    await Promise.resolve()
    await services.lock()
    expect([...order, db.open, services.jobs.list()]).toEqual([
      'unlocked',
      'ended with the vault open',
      'let go',
      false,
      []
    ])
  })
})

describe('the handlers', () => {
  test('answer one guess of the PIN at a time, however many come at once', async () => {
    const { services } = await testServices()
    await services.createVault(passphrase)
    const handlers = vaultHandlers(services)
    await handlers['vault.setParentPin']({ pin: '2468' })
    const guesses = Array.from({ length: 60 }, (_, at) => (at === 50 ? '2468' : String(1000 + at)))
    const answers = await Promise.all(
      guesses.map((pin) => failureCode(() => handlers['vault.checkParentPin']({ pin })))
    )
    expect(answers.filter((answer) => answer === 'none').length).toBe(3)
    expect(new Set(answers.slice(3))).toEqual(new Set(['try-later']))
  })

  test('keep what the vault’s settings are, and of the PIN only whether it is right', async () => {
    const { services } = await testServices()
    await services.createVault(passphrase)
    const handlers = vaultHandlers(services)
    const first = await handlers['vault.settings']()
    const saved = {
      therapistName: 'T. Visser',
      handles: { beforeMs: 4000, afterMs: 3000 },
      growthInWords: true
    }
    await handlers['vault.saveSettings'](saved)
    await handlers['vault.setParentPin']({ pin: '2468' })
    const check = async (pin: string) => handlers['vault.checkParentPin']({ pin })
    expect([first, await handlers['vault.settings'](), await check('1357'), await check('2468')]).toEqual([
      {
        ...{ therapistName: '', handles: { beforeMs: 3000, afterMs: 2000 } },
        ...{ growthInWords: false, hasParentPin: false }
      },
      { ...saved, hasParentPin: true },
      { right: false },
      { right: true }
    ])
    for (const pin of ['0000', '1111', '2222']) await check(pin)
    expect(await failureCode(() => check('2468'))).toBe('try-later')
    await handlers['vault.setParentPin']({ pin: null })
    expect(await handlers['vault.settings']()).toEqual({ ...saved, hasParentPin: false })
  })

  test('take a family from its first session to an opened document, as the contract has it', async () => {
    const { services } = await testServices()
    await services.createVault(passphrase)
    const handlers = { ...familyHandlers(services), ...sessionHandlers(services, () => []) }
    const family = await handlers['family.create']({ pseudonym: 'Vos' })
    const child = testPerson(services.vault().db, family.id)
    await handlers['family.saveConsents']({
      consents: services.content.consentScopes.map(({ id }, at) => ({
        id: `00000000-0000-4000-8000-0000000001${String(at + 10)}`,
        familyId: family.id,
        personId: child.id,
        scopeId: id,
        givenBy: 'moeder',
        givenOn: '2020-01-01',
        withdrawnOn: null
      }))
    })
    const session = await handlers['session.create']({
      familyId: family.id,
      date: '2026-11-20',
      place: 'thuis',
      situation: ''
    })
    const { savedAt } = await handlers['session.commit']({
      sessionId: session.id,
      diff: { ...diffOf({}), added: [quote(1)], updated: [], removed: [] },
      as: 'edit'
    })
    const opened = await handlers['session.open']({ sessionId: session.id })
    expect(calls['session.open'].output.parse(opened)).toEqual({
      family,
      people: [child],
      mayImport: true,
      mayUseStills: true,
      session,
      recordings: [],
      records: [quote(1)],
      moments: packMoments([]),
      history: {
        done: { edits: [diffOf({ added: [quote(1)] })], more: false },
        undone: { edits: [], more: false }
      },
      unreadable: 0
    })
    expect(new Date(savedAt).toISOString()).toBe(savedAt)
    const { consents } = await handlers['family.open']({ familyId: family.id })
    for (const { id } of consents)
      await handlers['family.withdrawConsent']({ consentId: id, on: '2020-02-01' })
    const takeStill = async (as: 'edit' | 'plain') =>
      handlers['session.commit']({
        sessionId: session.id,
        diff: { ...diffOf({}), added: [{ ...still }], updated: [], removed: [] },
        as
      })
    expect([await failureCode(() => takeStill('edit')), await failureCode(() => takeStill('plain'))]).toEqual(
      ['no-consent', 'no-consent']
    )
    const file = await handlers['family.open']({ familyId: family.id })
    expect(calls['family.open'].output.parse(file).trajectories.map(({ title }) => title)).toEqual([
      'Traject 1'
    ])
    await services.lock()
    expect(await failureCode(() => handlers['family.list']({ query: '' }))).toBe('vault-locked')
  })
})

describe('the settings of the app', () => {
  test('follow the system’s language at first, and are kept outside the vault', async () => {
    const { services, folder } = await testServices()
    expect(services.appSettings.get()).toEqual({ language: 'nl', theme: 'system', lanesBy: 'group' })
    await services.appSettings.save({ language: 'en', theme: 'dark', lanesBy: 'subject' })
    const path = join(folder, 'data/settings.json')
    expect(openAppSettings(path, 'nl').get()).toEqual({ language: 'en', theme: 'dark', lanesBy: 'subject' })
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      language: 'en',
      theme: 'dark',
      lanesBy: 'subject'
    })
  })

  test('that can’t be read are the defaults', async () => {
    const path = join(await temporaryFolder(), 'settings.json')
    await writeFile(path, '{"language":"fr"')
    expect(
      ['de-DE', 'nl', 'fy-NL', ''].map((locale) => openAppSettings(path, locale).get().language)
    ).toEqual(['en', 'nl', 'nl', 'en'])
  })

  test.each([
    ['{"language":"nl","theme":"dark","lanesBy":"colour","shortcuts":{"play":["p"]}}', { lanesBy: 'group' }],
    ['{"language":"nl","theme":"dark","lanesBy":"code","shortcuts":{"play":"p"}}', { shortcuts: undefined }],
    ['{"theme":"dark","lanesBy":"code","shortcuts":{"play":["p"]}}', { language: 'en' }]
  ])('of which one can’t be read keep the others: %s', async (stored, otherwise) => {
    const path = join(await temporaryFolder(), 'settings.json')
    await writeFile(path, stored)
    const whole = { language: 'nl', theme: 'dark', lanesBy: 'code', shortcuts: { play: ['p'] } }
    expect(openAppSettings(path, 'en').get()).toEqual({ ...whole, ...otherwise })
  })

  test.each(['null', '[]', '3', '"nl"'])('are the defaults when the file says %s', async (stored) => {
    const path = join(await temporaryFolder(), 'settings.json')
    await writeFile(path, stored)
    expect(openAppSettings(path, 'nl').get()).toEqual({ language: 'nl', theme: 'system', lanesBy: 'group' })
  })
})
