import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDispatch } from '../../src/main/dispatch.ts'
import type { Handlers } from '../../src/main/handlers/types.ts'
import { isOurs } from '../../src/main/origin.ts'
import { foldersFrom } from '../../src/main/options.ts'
import { createPathTokens } from '../../src/main/path-tokens.ts'
import { fileWithin, serveRendererFile } from '../../src/main/renderer-files.ts'
import { resourceOf, respond } from '../../src/main/resources.ts'
import { calls } from '../../src/shared/contract.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import { idOf, moment } from '../support/records.ts'

const failing = (error: unknown): Handlers =>
  Object.fromEntries(
    Object.keys(calls).map((name) => [
      name,
      () => {
        throw error
      }
    ])
  ) as unknown as Handlers

describe('a call', () => {
  it('is refused when it is unknown or its input is not as agreed, whatever is sent', async () => {
    const dispatch = createDispatch(failing(new Error('reached')), () => undefined)
    const inputs: unknown[] = [
      NaN,
      null,
      [],
      'x'.repeat(10_000_000),
      JSON.parse('{"__proto__":{"pseudonym":"x"}}'),
      { extra: 1 }
    ]
    const names = ['', '__proto__', 'constructor', 'toString', 7, null, undefined, 'vault']
    const answers = await Promise.all([
      ...names.map((name) => dispatch(name, undefined)),
      ...inputs.map((input) => dispatch('family.create', input)),
      ...inputs.map((input) => dispatch('vault.lock', input))
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: false, code: 'bad-input', detail: {} })])
    )
  })

  it('is refused when it says something that is not agreed, at any depth', async () => {
    const dispatch = createDispatch(failing(new Failure('not-found')), () => undefined)
    const sessionId = idOf(1)
    const diff = { added: [moment(2)], updated: [], removed: [] }
    const commit = { sessionId, diff, as: 'edit' }
    const agreed: [string, unknown][] = [
      ['family.open', { familyId: idOf(3) }],
      ['session.commit', commit],
      ['session.commit', { ...commit, diff: { ...diff, added: [{ ...moment(2), maybe: undefined }] } }],
      ['vault.lock', undefined]
    ]
    const more: [string, unknown][] = [
      ['family.open', { familyId: idOf(3), path: '/etc' }],
      ['family.open', JSON.parse(`{"familyId":"${idOf(3)}","__proto__":{"x":1}}`)],
      ['session.commit', { ...commit, savedAt: 'x' }],
      ['session.commit', { ...commit, diff: { ...diff, moved: [] } }],
      ['session.commit', { ...commit, diff: { ...diff, added: [{ ...moment(2), sessionId }] } }],
      ['session.commit', { ...commit, diff: { ...diff, updated: [[moment(2), { ...moment(2), x: 1 }]] } }],
      ['talk.say', { kind: 'command', command: { do: 'next', x: 1 } }]
    ]
    const codes = async (asked: [string, unknown][]): Promise<string[]> =>
      (await Promise.all(asked.map((each) => dispatch(...each)))).map((answer) =>
        answer.ok ? 'ok' : answer.code
      )
    expect(await codes(agreed)).toEqual(agreed.map(() => 'not-found'))
    expect(await codes(more)).toEqual(more.map(() => 'bad-input'))
  })

  it('turns a failure into a value', async () => {
    const dispatch = createDispatch(failing(new Failure('try-later', { seconds: 4 })), () => undefined)
    expect(await dispatch('vault.lock', undefined)).toEqual({
      ok: false,
      code: 'try-later',
      detail: { seconds: 4 }
    })
  })

  it('notes where an unforeseen error arose, but nothing that it says', async () => {
    const lines: string[] = []
    const dispatch = createDispatch(failing(new TypeError('Fien is cross')), (line) => lines.push(line))
    expect(await dispatch('vault.lock', undefined)).toMatchObject({ ok: false, code: 'unexpected' })
    expect(lines.join('\n')).toContain('vault.lock: TypeError')
    expect(lines.join('\n')).not.toContain('Fien')
  })
})

describe('what is served', () => {
  const bytes = Uint8Array.from({ length: 10 }, (_, at) => at)
  const answer = async (range: string | null): Promise<unknown> => {
    const response = respond(resourceOf('video/mp4', bytes), range)
    return {
      status: response.status,
      range: response.headers.get('content-range'),
      length: response.headers.get('content-length'),
      bytes: [...new Uint8Array(await response.arrayBuffer())]
    }
  }

  it('is the whole, a part, or a refusal', async () => {
    expect(await answer(null)).toEqual({ status: 200, range: null, length: '10', bytes: [...bytes] })
    expect(await answer('bytes=2-4')).toEqual({
      status: 206,
      range: 'bytes 2-4/10',
      length: '3',
      bytes: [2, 3, 4]
    })
    expect(await answer('bytes=10-')).toMatchObject({ status: 416, range: 'bytes */10' })
    expect(respond(null, null).status).toBe(404)
  })

  it('never lies outside the folder of the pages', () => {
    const folder = join(tmpdir(), 'pages')
    const inside = ['/', '/index.html', '/assets/a.js', '/a/../index.html'].map((path) =>
      fileWithin(folder, path)
    )
    const outside = [
      '/../pages-too/x.js',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/%2e%2e/x',
      '/..\\x',
      '/..%5cx',
      '/a%00.js',
      '/%E0%A4%A',
      '/c:/x.js'
    ].map((path) => fileWithin(folder, path))
    expect(inside.every((path) => path?.startsWith(folder))).toBe(true)
    expect(outside).toEqual(outside.map(() => null))
  })

  it('gives each page a nonce of its own, and a policy without unsafe words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weerklank-pages-'))
    writeFileSync(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__">')
    const [first, second] = await Promise.all(['/', '/'].map((path) => serveRendererFile(folder, path)))
    const policy = first?.headers.get('content-security-policy') ?? ''
    const nonce = /nonce-([^']+)/.exec(policy)?.[1] ?? ''
    expect(await first?.text()).toBe(`<meta nonce="${nonce}">`)
    expect(policy).not.toContain('unsafe')
    expect(second?.headers.get('content-security-policy')).not.toBe(policy)
  })
})

it('knows its own addresses', () => {
  const urls = [
    'app://weerklank/',
    'app://weerklank/media/1',
    'app://other/',
    'https://weerklank/',
    'nonsense'
  ]
  expect(urls.map(isOurs)).toEqual([true, true, false, false, false])
})

it('gives tokens for paths, each to be taken once, and keeps only the last few', () => {
  const tokens = createPathTokens()
  const first = tokens.give('/film.mp4') ?? ''
  expect([tokens.take(first), tokens.take('made-up'), tokens.give('film.mp4'), tokens.give(7)]).toEqual([
    '/film.mp4',
    null,
    null,
    null
  ])
  expect(tokens.take(first)).toBeNull()
  const old = tokens.give('/film.mp4') ?? ''
  for (let at = 0; at < 300; at++) tokens.give('/other.mp4')
  expect(tokens.take(old)).toBeNull()
})

it('takes its folders from the command line, then the environment, then the usual place', () => {
  const env = { WEERKLANK_VAULT_DIR: '/from-env' }
  expect(foldersFrom(['node', 'x', '--vault=/given', '--user-data=/mine'], env).vault('/u')).toBe('/given')
  expect(foldersFrom(['node', 'x', '--user-data=/mine'], env).userData).toBe('/mine')
  expect(foldersFrom([], env).vault('/u')).toBe('/from-env')
  expect(foldersFrom([], {}).vault('/u')).toBe(join('/u', 'vault'))
})
