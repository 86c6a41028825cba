import { useTranslation } from 'react-i18next'
import { type RecipientKind, reasonKinds, recipientKinds } from '../../../../shared/domain/logbook.ts'
import { inLine } from '../../../../shared/domain/written-text.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { type Draft, reasonFor } from './use-export.ts'
import styles from './out.module.css'

type Props = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly wasTried: boolean
  /** What everyone in view must have agreed to, in words. */
  readonly asked: readonly string[]
}

/** For whom and why: it goes into the logbook. */
export function ReceiverFields({ draft, change, wasTried, asked }: Props) {
  const { t } = useTranslation()
  const { what, recipient, reason } = draft
  const chooseRecipient = (kind: RecipientKind): void => {
    const follows = reason.kind === reasonFor(what, recipient.kind)
    change({
      recipient: { ...recipient, kind },
      ...(follows && { reason: { ...reason, kind: reasonFor(what, kind) } })
    })
  }
  const inWords = (said: Draft['recipient'] | Draft['reason'], of: string) => {
    const isNeeded = said.kind === 'other'
    const label = `${of}: ${isNeeded ? t('out.inWords') : t('out.inWordsOptional')}`
    const error = isNeeded && wasTried && said.words.trim() === '' ? t('out.inWordsMissing') : null
    return {
      label,
      hideLabel: true,
      placeholder: isNeeded ? t('out.inWords') : t('out.inWordsOptional'),
      maxLength: 200,
      value: said.words,
      error
    }
  }
  return (
    <div className={styles['receiver']}>
      <div className={styles['pair']}>
        <Choice
          label={t('out.recipient')}
          value={recipient.kind}
          options={recipientKinds.map((id) => ({ id, label: t(`out.recipients.${id}`) }))}
          onChange={chooseRecipient}
        />
        <Choice
          label={t('out.reason')}
          value={reason.kind}
          options={reasonKinds.map((id) => ({ id, label: t(`out.reasons.${id}`) }))}
          onChange={(kind) => change({ reason: { ...reason, kind } })}
        />
        <Field
          {...inWords(recipient, t('out.recipient'))}
          onChange={(words) => change({ recipient: { ...recipient, words } })}
        />
        <Field
          {...inWords(reason, t('out.reason'))}
          onChange={(words) => change({ reason: { ...reason, words } })}
        />
      </div>
      <p className={styles['hint']}>{t('out.asked', { scopes: inLine(asked) })}</p>
      <p className={styles['hint']}>{t('out.logged')}</p>
    </div>
  )
}
