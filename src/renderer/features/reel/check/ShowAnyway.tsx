import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeldBack } from '../../../../shared/domain/for-parents.ts'
import { announce } from '../../../state/announce.ts'
import { showAnyway } from '../../../state/releases.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'

/** Asks why a clip is shown to parents all the same; without a reason it isn't. */
export function ShowAnyway({ clipId, held }: { readonly clipId: string; readonly held: HeldBack }) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const close = (): void => {
    setIsAsking(false)
    setIsMissing(false)
    setReason('')
  }
  const save = (): void => {
    if (reason.trim() === '') {
      setIsMissing(true)
      return
    }
    showAnyway(clipId, held, reason)
    announce(t('check.anyway.done'))
    close()
  }
  return (
    <>
      <Button size="s" look="quiet" onPress={() => setIsAsking(true)}>
        {t('check.anyway.open')}
      </Button>
      <Dialog
        title={t('check.anyway.title')}
        closeLabel={t('common.action.close')}
        isOpen={isAsking}
        onClose={close}
        size="s"
        actions={
          <>
            <Button onPress={close}>{t('common.action.cancel')}</Button>
            <Button look="primary" onPress={save}>
              {t('check.anyway.save')}
            </Button>
          </>
        }
      >
        <p>{t('check.anyway.text')}</p>
        <Field
          label={t('check.anyway.reason')}
          placeholder={t('check.anyway.example')}
          autoFocus
          isRequired
          maxLength={300}
          value={reason}
          error={isMissing && reason.trim() === '' ? t('check.anyway.missing') : null}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
            // Escape belongs to the dialog.
            else event.continuePropagation()
          }}
        />
      </Dialog>
    </>
  )
}
