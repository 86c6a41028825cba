import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import { requiredScopes } from '../../../shared/domain/consent.ts'
import type { Consent, Person } from '../../../shared/domain/family.ts'
import { app } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { today } from '../../ui/day.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { joinNames } from './join-names.ts'
import { newConsents } from './new-consents.ts'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Props = {
  readonly familyId: string
  readonly people: readonly Person[]
  readonly consents: readonly Consent[]
  /** The cell it was asked from; without it, everyone and the required scopes are ticked. */
  readonly only?: { readonly personId: string; readonly scopeId: string }
  readonly change: Change
  readonly onClose: () => void
}

/** Records what was signed: for whom, what for, by whom, when. Several at once, as on paper. */
export function GiveConsentDialog({ familyId, people, consents, only, change, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const scopes = useStore(app, (state) => state.content?.consentScopes ?? [])
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const [personIds, setPersonIds] = useState(
    () => new Set(only ? [only.personId] : people.map(({ id }) => id))
  )
  const [scopeIds, setScopeIds] = useState<ReadonlySet<string>>(
    () => new Set(only ? [only.scopeId] : requiredScopes)
  )
  const [givenBy, setGivenBy] = useState<ReadonlyMap<string, string>>(() => givers(people, t))
  const [givenOn, setGivenOn] = useState(today())
  const [wasTried, setTried] = useState(false)
  const chosen = people.filter(({ id }) => personIds.has(id))
  const isNobody = chosen.length === 0 || scopeIds.size === 0
  const save = async (): Promise<void> => {
    setTried(true)
    if (isNobody || chosen.some(({ id }) => (givenBy.get(id) ?? '').trim() === '')) return
    const given = chosen.map(({ id }) => ({ personId: id, givenBy: givenBy.get(id) ?? '' }))
    const fresh = newConsents(familyId, given, [...scopeIds], givenOn, consents)
    if (fresh.length === 0 || (await change(() => call('family.saveConsents', { consents: fresh }))))
      onClose()
  }
  return (
    <Dialog
      title={t('families.consent.record')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="m"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" onPress={() => void save()}>
            {t('families.consent.record')}
          </Button>
        </>
      }
    >
      <div role="group" aria-label={t('families.consent.people')} className={styles['checks']}>
        <div className={styles['giverHead']}>
          <h3 className={styles['groupTitle']}>{t('families.consent.people')}</h3>
          <span className={styles['label']} aria-hidden="true">
            {t('families.consent.givenBy')}
          </span>
        </div>
        {people.map(({ id, label }) => (
          <div key={id} className={styles['giver']}>
            <Check
              isSelected={personIds.has(id)}
              onChange={(isOn) => setPersonIds(toggled(personIds, id, isOn))}
            >
              {label}
            </Check>
            {personIds.has(id) && (
              <Field
                label={t('families.consent.givenByFor', { label })}
                hideLabel
                maxLength={200}
                value={givenBy.get(id) ?? ''}
                onChange={(who) => setGivenBy(new Map(givenBy).set(id, who))}
                error={
                  wasTried && (givenBy.get(id) ?? '').trim() === ''
                    ? t('families.consent.givenByMissing')
                    : null
                }
              />
            )}
          </div>
        ))}
        <p className={styles['hint']}>{t('families.consent.hint')}</p>
      </div>
      <DayField label={t('families.consent.givenOn')} value={givenOn} onChange={setGivenOn} />
      <div role="group" aria-label={t('families.consent.scopes')} className={styles['checks']}>
        <h3 className={styles['groupTitle']}>{t('families.consent.scopes')}</h3>
        {scopes.map(({ id, label, required }) => (
          <Check
            key={id}
            isSelected={scopeIds.has(id)}
            onChange={(isOn) => setScopeIds(toggled(scopeIds, id, isOn))}
          >
            {label[language]}{' '}
            {required && <span className={styles['required']}>{t('families.consent.required')}</span>}
          </Check>
        ))}
      </div>
      <p role="alert" className={styles['error']}>
        {wasTried && isNobody && t('families.consent.noneChosen')}
      </p>
    </Dialog>
  )
}

function toggled<T>(set: ReadonlySet<T>, value: T, isOn: boolean): Set<T> {
  const next = new Set(set)
  if (isOn) next.add(value)
  else next.delete(value)
  return next
}

/** An adult consents in person; for a child the parents do. */
function givers(people: readonly Person[], t: Parameters<typeof joinNames>[1]): ReadonlyMap<string, string> {
  const parents = people.filter(({ role }) => role !== 'child' && role !== 'other').map(({ label }) => label)
  return new Map(
    people.map(({ id, role, label }) => [id, role === 'child' ? joinNames(parents, t) : label] as const)
  )
}
