import { Failure, type FailureCode } from '../../shared/domain/failure.ts'

const byPrefix: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_IOERR_READ', 'vault-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'vault-damaged'],
  // Any other one is a drive that no longer takes what is written, such as one that was pulled out.
  ['SQLITE_IOERR', 'vault-read-only'],
  ['SQLITE_READONLY', 'vault-read-only'],
  ['SQLITE_CANTOPEN', 'vault-read-only'],
  ['SQLITE_BUSY', 'vault-in-use'],
  ['SQLITE_LOCKED', 'vault-in-use'],
  ['SQLITE_CONSTRAINT', 'bad-input'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'file-unwritable'],
  ['EACCES', 'file-unwritable'],
  ['EPERM', 'file-unwritable']
]

/** What the sentence about a full disk names when nobody knows how much is needed: enough to go on working. */
const usualNeedMb = 200

/** What a person is told about any error: a failure as it is, a cancelled job as such, the known system errors by name. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (!(error instanceof Error)) return new Failure('unexpected', {}, { cause: error })
  if (error.name === 'AbortError') return new Failure('cancelled', {}, { cause: error })
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = byPrefix.find(([prefix]) => code.startsWith(prefix))
  const told = known?.[1] ?? 'unexpected'
  return new Failure(told, told === 'disk-full' ? { neededMb: usualNeedMb } : {}, { cause: error })
}
