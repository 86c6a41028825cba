import {
  ArrowUUpLeftIcon,
  BabyIcon,
  PencilSimpleIcon,
  PlusIcon,
  TrashIcon,
  UserIcon
} from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLine } from '../../../shared/domain/written-text.ts'
import { call } from '../../api.ts'
import { isPresent } from '../../../shared/domain/consent.ts'
import type { Person } from '../../../shared/domain/family.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Props = {
  readonly people: readonly Person[]
  readonly change: Change
  readonly onAdd: () => void
}

/** Who belongs to the family. */
export function PeopleCard({ people, change, onAdd }: Props) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Person | null>(null)
  const [removing, setRemoving] = useState<Person | null>(null)
  return (
    <Card
      title={t('families.people.title')}
      action={
        <Button size="s" icon={<PlusIcon aria-hidden="true" />} onPress={onAdd}>
          {t('families.people.add')}
        </Button>
      }
    >
      {people.length === 0 && <p className={styles['soft']}>{t('families.people.none')}</p>}
      {people.length > 0 && (
        <ul className={styles['people']}>
          {people.map((person) => (
            <li key={person.id} className={styles['person']}>
              <span className={styles['face']} data-child={person.role === 'child'} aria-hidden="true">
                {person.role === 'child' ? <BabyIcon weight="duotone" /> : <UserIcon weight="duotone" />}
              </span>
              <span className={styles['personWords']}>
                <strong>{person.label}</strong>
                <PersonFacts person={person} />
              </span>
              <IconButton
                size="s"
                icon={<PencilSimpleIcon />}
                label={t('families.people.edit', { label: person.label })}
                onPress={() => setEditing(person)}
              />
              {isPresent(person) ? (
                <IconButton
                  size="s"
                  icon={<TrashIcon />}
                  label={t('families.people.remove', { label: person.label })}
                  onPress={() => setRemoving(person)}
                />
              ) : (
                <Button
                  size="s"
                  icon={<ArrowUUpLeftIcon aria-hidden="true" />}
                  aria-label={t('families.people.backLabel', { label: person.label })}
                  onPress={() => void change(() => call('family.bringBack', { personId: person.id }))}
                >
                  {t('families.people.back')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <PersonDialog
          familyId={editing.familyId}
          person={editing}
          suggestedRole={editing.role}
          change={change}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <Confirm
          title={t('families.people.removeTitle', { label: removing.label })}
          confirmLabel={t('families.people.removeConfirm')}
          onConfirm={() => {
            void change(() => call('family.removePerson', { personId: removing.id }))
            setRemoving(null)
          }}
          onClose={() => setRemoving(null)}
        >
          <p>{t('families.people.removeText')}</p>
        </Confirm>
      )}
    </Card>
  )
}

function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation()
  const facts = [
    t(`common.role.${person.role}`),
    ...(person.name === '' ? [] : [person.name]),
    ...(isPresent(person) ? [] : [t('families.people.gone')]),
    ...(person.birthYear === null ? [] : [t('families.people.born', { year: person.birthYear })])
  ]
  return <span className={styles['facts']}>{inLine(facts)}</span>
}
