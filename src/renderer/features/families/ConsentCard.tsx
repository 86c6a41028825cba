import { SealCheckIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useStore } from 'zustand'
import { isPresent } from '../../../shared/domain/consent.ts'
import type { Consent, Person } from '../../../shared/domain/family.ts'
import { app } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { consentCell } from './consent-cell.ts'
import { ConsentDetailsDialog } from './ConsentDetailsDialog.tsx'
import { ConsentState } from './ConsentState.tsx'
import { GiveConsentDialog } from './GiveConsentDialog.tsx'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Props = {
  readonly familyId: string
  readonly people: readonly Person[]
  readonly consents: readonly Consent[]
  /** The day that consent is asked for. */
  readonly today: string
  readonly change: Change
  readonly onRecord: () => void
}

type Chosen = { readonly personId: string; readonly scopeId: string; readonly again: boolean }

/** Who consented to what, as a table; every cell opens what is behind it. */
export function ConsentCard({ familyId, people, consents, today: day, change, onRecord }: Props) {
  const { t, i18n } = useTranslation()
  const scopes = useStore(app, (state) => state.content?.consentScopes ?? [])
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const person = people.find(({ id }) => id === chosen?.personId)
  const scope = scopes.find(({ id }) => id === chosen?.scopeId)
  const cell = chosen && consentCell(consents, chosen.personId, chosen.scopeId, day)
  return (
    <Card
      title={t('families.consent.title')}
      action={
        people.length > 0 && (
          <Button size="s" icon={<SealCheckIcon aria-hidden="true" />} onPress={onRecord}>
            {t('families.consent.record')}
          </Button>
        )
      }
    >
      {people.length === 0 ? (
        <p className={styles['soft']}>{t('families.consent.none')}</p>
      ) : (
        <div className={styles['tableFrame']}>
          <Table aria-label={t('families.consent.table')} className={styles['table'] ?? ''}>
            <TableHeader>
              <Column isRowHeader className={styles['scopeColumn'] ?? ''}>
                {t('families.consent.scope')}
              </Column>
              {people.map((one) => (
                <Column key={one.id} className={styles['personColumn'] ?? ''}>
                  {one.label}
                  {!isPresent(one) && (
                    <span className={styles['gone']}> {t('families.people.goneShort')}</span>
                  )}
                </Column>
              ))}
            </TableHeader>
            <TableBody>
              {scopes.map(({ id: scopeId, required, label }) => (
                <Row key={scopeId} id={scopeId} className={styles['consentRow'] ?? ''}>
                  <Cell className={styles['scope'] ?? ''}>
                    {label[language]}{' '}
                    {required && <span className={styles['required']}>{t('families.consent.required')}</span>}
                  </Cell>
                  {people.map(({ id: personId, label: personLabel }) => {
                    const state = consentCell(consents, personId, scopeId, day)
                    return (
                      <Cell key={personId} className={styles['consentCell'] ?? ''}>
                        <AriaButton
                          className={styles['consentButton'] ?? ''}
                          aria-label={t('families.consent.cell', {
                            person: personLabel,
                            scope: label[language],
                            state: t(`families.consent.state.${state.state}`)
                          })}
                          onPress={() => setChosen({ personId, scopeId, again: false })}
                        >
                          <ConsentState cell={state} isRequired={required} />
                        </AriaButton>
                      </Cell>
                    )
                  })}
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
      {chosen && person && scope && cell && cell.state !== 'none' && !chosen.again && (
        <ConsentDetailsDialog
          title={scope.label[language]}
          personLabel={person.label}
          isRequired={scope.required}
          cell={cell}
          change={change}
          onAgain={() => setChosen({ ...chosen, again: true })}
          onClose={() => setChosen(null)}
        />
      )}
      {chosen && cell && (cell.state === 'none' || chosen.again) && (
        <GiveConsentDialog
          familyId={familyId}
          people={people}
          consents={consents}
          only={chosen}
          change={change}
          onClose={() => setChosen(null)}
        />
      )}
    </Card>
  )
}
