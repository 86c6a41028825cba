import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { type SessionDetails, SessionFields } from '../../shell/SessionFields.tsx'
import { go, tellFailure } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { today } from '../../ui/day.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './families.module.css'

/** Makes the next session and goes there. */
export function NewSessionDialog({
  familyId,
  onClose
}: {
  readonly familyId: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const formId = useId()
  const [details, setDetails] = useState<SessionDetails>({ date: today(), place: '', situation: '' })
  const [isBusy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    const made = await call('session.create', {
      familyId,
      date: details.date,
      place: details.place.trim(),
      situation: details.situation.trim()
    })
    setBusy(false)
    if (made.ok) go({ name: 'session', sessionId: made.value.id, tab: 'recordings' })
    else tellFailure(made.code, made.detail)
  }
  return (
    <Dialog
      title={t('families.session.new')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={isBusy}>
            {t('families.session.make')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <SessionFields value={details} onChange={setDetails} />
      </form>
    </Dialog>
  )
}
