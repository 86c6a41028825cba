import { useTranslation } from 'react-i18next'
import { requiredScopes, withoutConsent } from '../../../shared/domain/consent.ts'
import type { Consent, Person } from '../../../shared/domain/family.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { joinNames } from './join-names.ts'
import styles from './families.module.css'

type Props = {
  readonly people: readonly Person[]
  readonly consents: readonly Consent[]
  /** The day that consent is asked for. */
  readonly today: string
  readonly hasRecordings: boolean
  readonly onAddChild: () => void
  readonly onRecordConsent: () => void
}

/** What is still missing before a recording may be imported, with the way to mend it; quiet once there are some. */
export function ReadyNotice(props: Props) {
  const { people, consents, today, hasRecordings, onAddChild, onRecordConsent } = props
  const { t } = useTranslation()
  const hasChild = people.some((person) => person.role === 'child')
  const missing = withoutConsent(people, consents, requiredScopes, today)
  if (hasChild && missing.length === 0)
    return hasRecordings ? null : <Notice kind="good">{t('families.ready.complete')}</Notice>
  const names = joinNames(
    missing.map((person) => person.label),
    t
  )
  return (
    <Notice
      kind="info"
      action={
        <span className={styles['noticeAction']}>
          {hasChild ? (
            <Button look="primary" onPress={onRecordConsent}>
              {t('families.ready.record')}
            </Button>
          ) : (
            <Button look="primary" onPress={onAddChild}>
              {t('families.ready.addChild')}
            </Button>
          )}
        </span>
      }
    >
      <strong>{t('families.ready.title')}</strong>
      <ul className={styles['missing']}>
        {!hasChild && <li>{t('families.ready.child')}</li>}
        {missing.length > 0 && <li>{t('families.ready.consent', { names })}</li>}
      </ul>
    </Notice>
  )
}
