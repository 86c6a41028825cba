import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { call } from '../../api.ts'
import { type Person, type Role, roles } from '../../../shared/domain/family.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { today } from '../../ui/day.ts'
import { personLabel } from './person-label.ts'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Props = {
  readonly familyId: string
  /** Null: someone new. */
  readonly person: Person | null
  readonly suggestedRole: Role
  readonly change: Change
  readonly onClose: () => void
}

/** Adds or changes a person. The role gives the label until another one is typed. */
export function PersonDialog({ familyId, person, suggestedRole, change, onClose }: Props) {
  const { t } = useTranslation()
  const formId = useId()
  const [role, setRole] = useState<Role>(suggestedRole)
  const [typedLabel, setTypedLabel] = useState<string | null>(null)
  const [name, setName] = useState(person?.name ?? '')
  const [callName, setCallName] = useState(person?.callName ?? '')
  const [year, setYear] = useState(person?.birthYear === null ? '' : String(person?.birthYear ?? ''))
  const [wasTried, setTried] = useState(false)
  const label = personLabel(person, typedLabel, role, t(`common.role.${role}`))
  const birthYear = year.trim() === '' ? null : Number(year)
  const isYearWrong =
    birthYear !== null &&
    (!Number.isInteger(birthYear) || birthYear < 1900 || birthYear > Number(today().slice(0, 4)))
  const save = async (): Promise<void> => {
    setTried(true)
    if (label.trim() === '' || isYearWrong) return
    const saved = await change(() =>
      call('family.savePerson', {
        id: person?.id ?? crypto.randomUUID(),
        familyId,
        role,
        label: label.trim(),
        name: name.trim(),
        callName: role === 'child' ? callName.trim() : '',
        birthYear
      })
    )
    if (saved) onClose()
  }
  return (
    <Dialog
      title={
        person === null
          ? t('families.people.addTitle')
          : t('families.people.editTitle', { label: person.label })
      }
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {person === null ? t('common.action.add') : t('common.action.save')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={styles['form'] ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Choice
          label={t('families.people.role')}
          value={role}
          options={roles.map((id) => ({ id, label: t(`common.role.${id}`) }))}
          onChange={setRole}
        />
        <Field
          label={t('families.people.label')}
          hint={t('families.people.labelHint')}
          maxLength={80}
          value={label}
          onChange={setTypedLabel}
          error={wasTried && label.trim() === '' ? t('families.people.missing') : null}
        />
        <Field
          label={t('families.people.name')}
          hint={t('families.people.nameHint')}
          maxLength={200}
          value={name}
          onChange={setName}
        />
        {role === 'child' && (
          <Field
            label={t('families.people.callName')}
            hint={t('families.people.callNameHint')}
            maxLength={80}
            value={callName}
            onChange={setCallName}
          />
        )}
        <Field
          label={t('families.people.birthYear')}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={setYear}
          error={wasTried && isYearWrong ? t('families.people.wrongYear') : null}
        />
      </Form>
    </Dialog>
  )
}
