import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, today } from '../../ui/day.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ConsentCell } from './consent-cell.ts'
import type { Change } from './use-family-file.ts'
import styles from './families.module.css'

type Props = {
  readonly title: string
  readonly personLabel: string
  readonly cell: Exclude<ConsentCell, { state: 'none' }>
  readonly change: Change
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** Who gave it and when; withdrawing it, or recording it again. */
export function ConsentDetailsDialog({ title, personLabel, cell, change, onAgain, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const [on, setOn] = useState(today())
  const { consent } = cell
  const given = formatDay(consent.givenOn, i18n.language)
  const withdraw = async (): Promise<void> => {
    if (await change(() => call('family.withdrawConsent', { consentId: consent.id, on }))) onClose()
  }
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
            <Button look="danger" onPress={() => void withdraw()}>
              {t('families.consent.details.withdraw')}
            </Button>
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
          <p className={styles['soft']}>{t('families.consent.details.withdrawText')}</p>
        </>
      )}
    </Dialog>
  )
}
