import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import type { Pass } from '../../../../shared/domain/session-record.ts'
import { beginPass, renamePass } from '../../../state/passes.ts'
import { Button } from '../../../ui/Button.tsx'
import { Check } from '../../../ui/Check.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import styles from './passes.module.css'

/** Begins a pass, or with `pass` gives that one another name. */
export function PassDialog({ pass, onClose }: { readonly pass: Pass | null; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(pass?.coder ?? '')
  const [blind, setBlind] = useState(true)
  const done = (): void => {
    if (name.trim() === '') return
    if (pass === null) beginPass(name, blind)
    else renamePass(pass, name)
    onClose()
  }
  return (
    <Dialog
      title={pass === null ? t('coding.pass.newTitle') : t('coding.pass.renameTitle')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={done}>
            {pass === null ? t('coding.pass.begin') : t('common.action.save')}
          </Button>
        </>
      }
    >
      <Form
        className={styles['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <Field label={t('coding.pass.coder')} autoFocus maxLength={200} value={name} onChange={setName} />
        {pass === null && (
          <div>
            <Check isSelected={blind} onChange={setBlind}>
              {t('coding.pass.blindCheck')}
            </Check>
            <p className={styles['hint']}>{t('coding.pass.blindHint')}</p>
          </div>
        )}
      </Form>
    </Dialog>
  )
}
