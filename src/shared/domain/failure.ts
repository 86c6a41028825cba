import { z } from 'zod'

/**
 * Everything that can go wrong in a way a person is told about. Each code has one plain sentence in both
 * languages under `failure.<code>`: what happened, what is safe, what to do.
 */
const failureCodes = [
  'unexpected',
  'bad-input',
  'vault-missing',
  'vault-exists',
  'vault-locked',
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  'row-unreadable',
  'rows-left-out',
  'vault-read-only',
  'wrong-passphrase',
  'wrong-recovery-key',
  'try-later',
  'passphrase-weak',
  'delete-day-wrong',
  'too-much-at-once',
  'picture-too-large',
  'not-found',
  'edit-refused',
  'not-saved',
  'no-consent',
  'disk-full',
  'file-unreadable',
  'file-unwritable',
  'file-empty',
  'file-folder',
  'file-packed',
  'file-truncated',
  'file-zeros',
  'not-a-video',
  'no-video-stream',
  'format-not-read',
  'film-locked',
  'film-elsewhere',
  'too-short',
  'decode-failed',
  'picture-unreadable',
  'ffmpeg-missing',
  'recording-not-ready',
  'reel-empty',
  'reel-no-consent',
  'reel-held-back',
  'reel-held-back-since',
  'recording-locked',
  'recording-erased',
  'consent-changed',
  'consent-taken-back',
  'mask-unproven',
  'reel-traces',
  'wrong-pin',
  'moments-csv-invalid',
  'print-failed',
  'codebook-file-invalid',
  'codebook-in-use',
  'codebook-built-in',
  'cancelled'
] as const
export const failureCodeSchema = z.enum(failureCodes)
export type FailureCode = z.infer<typeof failureCodeSchema>

/** Values a failure's sentence may name: a file's name, seconds to wait, megabytes needed. */
export const failureDetailSchema = z.record(z.string(), z.union([z.string(), z.number()]))
export type FailureDetail = z.infer<typeof failureDetailSchema>

/** What crosses the contract: Electron strips Error objects, so failures are values. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: FailureDetail }

/** Thrown inside main; the dispatcher turns it into a value. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly detail: FailureDetail
  constructor(code: FailureCode, detail: FailureDetail = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'Failure'
    this.code = code
    this.detail = detail
  }
}
