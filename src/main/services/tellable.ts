import { Failure } from '../../shared/domain/failure.ts'
import { texts } from '../../shared/i18n/index.ts'

/**
 * A failure whose sentence can be told whole: where what it names isn't known, it is one that names nothing. No sentence
 * reaches a person with an empty place in it.
 */
export function tellable(failure: Failure): Failure {
  const { code, detail } = failure
  const missing = placesIn(code).filter((place) => !(place in detail))
  if (missing.length === 0) return failure
  return new Failure(code === 'decode-failed' ? 'picture-unreadable' : 'unexpected', {}, { cause: failure })
}

function placesIn(code: Failure['code']): readonly string[] {
  return [...texts.nl.failure[code].matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? [])
}
