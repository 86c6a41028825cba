import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { useStore } from 'zustand'
import { type MomentFilter, type SavedFilter } from '../../../../shared/domain/moment-filter.ts'
import { keepFilter, loadSavedFilters, savedFilters } from '../../../state/saved-filters.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'

type Props = {
  readonly title: string
  readonly filter: MomentFilter
  /** The saved filter that gets another name; null for a new one. */
  readonly renamed?: SavedFilter
  readonly onClose: () => void
}

/** Asks under which name a filter is kept. */
export function FilterNameDialog({ title, filter, renamed, onClose }: Props) {
  const { t } = useTranslation()
  const formId = useId()
  const [name, setName] = useState(renamed?.name ?? '')
  const [wasTried, setTried] = useState(false)
  const list = useStore(savedFilters, (state) => state.list) ?? []
  useEffect(() => void loadSavedFilters(), [])
  const isTaken = list.some((saved) => saved.name === name.trim() && saved.id !== renamed?.id)
  const isOfFamily = filter.personIds.length + filter.passIds.length > 0
  return (
    <Dialog
      title={title}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('common.action.save')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (name.trim() === '') return
          void keepFilter(name.trim(), filter, renamed?.id ?? null)
          onClose()
        }}
      >
        <Field
          label={t('finding.saved.name')}
          placeholder={t('finding.saved.nameHint')}
          maxLength={100}
          autoFocus
          value={name}
          onChange={setName}
          error={wasTried && name.trim() === '' ? t('finding.saved.missing') : null}
          {...(isTaken && { hint: t('finding.saved.taken') })}
        />
      </Form>
      {isOfFamily && <p>{t('finding.saved.familyLeft')}</p>}
    </Dialog>
  )
}
