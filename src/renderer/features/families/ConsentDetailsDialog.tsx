import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import type { Consent } from '../../../shared/domain/family.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, today } from '../../ui/day.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import type { ConsentCell } from './consent-cell.ts'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Right = Pick<Consent, 'givenBy' | 'givenOn'>

type Props = {
  readonly title: string
  readonly personLabel: string
  readonly isRequired: boolean
  readonly cell: Exclude<ConsentCell, { state: 'none' }>
  readonly change: Change
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** Who gave it and when; withdrawing it, correcting what was written down, or recording it again. */
export function ConsentDetailsDialog(props: Props) {
  const { title, personLabel, isRequired, cell, change, onAgain, onClose } = props
  const { t, i18n } = useTranslation()
  const [on, setOn] = useState(today())
  const { consent } = cell
  const [right, setRight] = useState<Right | null>(null)
  const given = formatDay(consent.givenOn, i18n.language)
  const withdraw = async (): Promise<void> => {
    if (await change(() => call('family.withdrawConsent', { consentId: consent.id, on }))) onClose()
  }
  const correct = async ({ givenBy, givenOn }: Right): Promise<void> => {
    const corrected = { consentId: consent.id, givenBy: givenBy.trim(), givenOn }
    if (corrected.givenBy !== '' && (await change(() => call('family.correctConsent', corrected)))) onClose()
  }
  if (right !== null)
    return (
      <Dialog
        title={personLabel}
        closeLabel={t('common.action.close')}
        isOpen
        onClose={onClose}
        size="s"
        actions={
          <>
            <Button onPress={() => setRight(null)}>{t('common.action.cancel')}</Button>
            <Button look="primary" onPress={() => void correct(right)}>
              {t('common.action.save')}
            </Button>
          </>
        }
      >
        <p>
          <strong>{title}</strong>
        </p>
        <Field
          label={t('families.consent.givenBy')}
          maxLength={200}
          value={right.givenBy}
          onChange={(givenBy) => setRight({ ...right, givenBy })}
          error={right.givenBy.trim() === '' ? t('families.consent.givenByMissing') : null}
        />
        <DayField
          label={t('families.consent.givenOn')}
          value={right.givenOn}
          onChange={(givenOn) => setRight({ ...right, givenOn })}
        />
        <p className={styles['soft']}>{t('families.consent.details.correctText')}</p>
      </Dialog>
    )
  return (
    <Dialog
      title={personLabel}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.close')}</Button>
          {cell.state === 'withdrawn' ? (
            <Button look="primary" onPress={onAgain}>
              {t('families.consent.details.again')}
            </Button>
          ) : (
            <>
              <Button onPress={() => setRight(consent)}>{t('families.consent.details.correct')}</Button>
              <Button look="danger" onPress={() => void withdraw()}>
                {t('families.consent.details.withdraw')}
              </Button>
            </>
          )}
        </>
      }
    >
      <p>
        <strong>{title}</strong>
      </p>
      {cell.state === 'withdrawn' ? (
        <p>
          {t('families.consent.details.withdrawn', {
            who: consent.givenBy,
            given,
            date: formatDay(cell.withdrawnOn, i18n.language)
          })}
        </p>
      ) : (
        <>
          <p>{t(`families.consent.details.${cell.state}`, { who: consent.givenBy, date: given })}</p>
          <DayField label={t('families.consent.details.withdrawOn')} value={on} onChange={setOn} />
          <p className={styles['soft']}>
            {isRequired
              ? t('families.consent.details.withdrawText', { name: personLabel })
              : t('families.consent.details.withdrawOther')}
          </p>
        </>
      )}
    </Dialog>
  )
}
