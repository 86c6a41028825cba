import { expect, test } from 'vitest'
import { failureOf } from '../../src/main/services/failure-of.ts'
import { Failure } from '../../src/shared/domain/failure.ts'

test('a failure stays what it is', () => {
  const failure = new Failure('disk-full', { megabytes: 3 })
  expect(failureOf(failure)).toBe(failure)
})

test('what the system or the database reports becomes what a person can be told', () => {
  const codes = [
    'ENOSPC',
    'SQLITE_FULL',
    'SQLITE_CORRUPT_VTAB',
    'SQLITE_IOERR_WRITE',
    'SQLITE_BUSY',
    'EROFS',
    'EMFILE'
  ]
  const told = codes.map((code) => failureOf(Object.assign(new Error('secret name'), { code })))
  expect(told.map(({ code, detail }) => [code, detail])).toEqual([
    ['disk-full', { neededMb: 200 }],
    ['disk-full', { neededMb: 200 }],
    ['vault-damaged', {}],
    ['vault-read-only', {}],
    ['vault-in-use', {}],
    ['file-unwritable', {}],
    ['unexpected', {}]
  ])
})

test('an aborted operation is cancelled, and what is no error at all is unexpected', () => {
  const thrown = [AbortSignal.abort().reason as unknown, 'just a text', undefined]
  expect(thrown.map((each) => failureOf(each).code)).toEqual(['cancelled', 'unexpected', 'unexpected'])
})
