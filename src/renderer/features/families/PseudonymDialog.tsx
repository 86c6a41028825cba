import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SuggestField } from '../../ui/SuggestField.tsx'

type Props = {
  readonly title: string
  readonly submitLabel: string
  readonly initial: string
  readonly suggestions: readonly string[]
  /** What is wrong with this name, if anything. */
  readonly problemWith: (pseudonym: string) => string | null
  readonly isBusy: boolean
  readonly onSubmit: (pseudonym: string) => void
  readonly onClose: () => void
}

/** Asks for a made-up name. */
export function PseudonymDialog(props: Props) {
  const { t } = useTranslation()
  const formId = useId()
  const [pseudonym, setPseudonym] = useState(props.initial)
  const [wasTried, setTried] = useState(false)
  const problem = pseudonym.trim() === '' ? t('families.create.missing') : props.problemWith(pseudonym.trim())
  return (
    <Dialog
      title={props.title}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={props.onClose}
      size="s"
      actions={
        <>
          <Button onPress={props.onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={props.isBusy}>
            {props.submitLabel}
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
          if (problem === null && !props.isBusy) props.onSubmit(pseudonym.trim())
        }}
      >
        <SuggestField
          label={t('families.create.label')}
          hint={t('families.create.hint')}
          maxLength={80}
          autoFocus
          value={pseudonym}
          onChange={setPseudonym}
          suggestions={props.suggestions}
          suggestionsLabel={t('families.create.suggest')}
          error={wasTried ? problem : null}
        />
      </Form>
    </Dialog>
  )
}
