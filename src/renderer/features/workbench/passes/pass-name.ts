import type { TFunction } from 'i18next'
import type { Language } from '../../../../shared/domain/language.ts'
import type { Pass } from '../../../../shared/domain/session-record.ts'

/** A pass by its coder and the day it was begun. */
export function passName({ coder, startedAt }: Pass, t: TFunction, language: Language): string {
  const begun = new Date(startedAt)
  const isThisYear = begun.getFullYear() === new Date().getFullYear()
  const day = begun.toLocaleDateString(language, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' })
  })
  return t('coding.pass.name', { coder: coder === '' ? t('coding.pass.nobody') : coder, day })
}
