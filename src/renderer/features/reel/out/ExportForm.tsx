import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainExport } from '../../../../shared/domain/export-choice.ts'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay, today } from '../../../ui/day.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { FormFields } from './FormFields.tsx'
import { LockFields, useIsStrong } from './LockFields.tsx'
import { ReceiverFields } from './ReceiverFields.tsx'
import { useAskedScopes, useObstacles, useStaying } from './use-obstacle.ts'
import { choiceOf, type Draft, type Started, startExport, useDraft, useNeutralName } from './use-export.ts'
import styles from './out.module.css'

type Props = {
  readonly reel: Reel
  readonly onClose: () => void
  /** With the passphrase of a parent's copy; null for what has none. */
  readonly onStarted: (passphrase: string | null) => void
}

/** Everything is filled in: Enter starts, Escape leaves. */
export function ExportForm({ reel, onClose, onStarted }: Props) {
  const { t, i18n } = useTranslation()
  const formId = useId()
  const { draft, setDraft } = useDraft(reel, (code) =>
    t('out.markText', { code, day: formatDay(today(), i18n.language, 'short') })
  )
  const [isBusy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const wasTried = tries > 0
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // To what is missing, so that one can go on typing.
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])
  const obstacles = useObstacles(reel, draft)
  const staying = useStaying(reel, draft)
  const asked = useAskedScopes(reel, draft ?? plainExport)
  const neutralName = useNeutralName(reel.id)
  const [failed, setFailed] = useState<Extract<Started, { state: 'failed' }> | null>(null)
  const isStrong = useIsStrong(draft?.passphrase ?? '')
  const start = async (wanted: Draft): Promise<void> => {
    // Not disabled meanwhile: that would take the focus from the button, and the keys with it.
    if (isBusy) return
    setTries(tries + 1)
    setFailed(null)
    if (!isComplete(wanted, isStrong)) return
    setBusy(true)
    const choice = choiceOf(wanted)
    const started = await startExport(reel, choice, (name) => t(`out.written.${choice.what}`, { name }))
    setBusy(false)
    if (started.state === 'started') onStarted(choice.lock?.passphrase ?? null)
    if (started.state === 'failed') setFailed(started)
  }
  if (draft === null) return null
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  return (
    <Dialog
      title={t('out.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} autoFocus>
            {isBusy ? t('out.starting') : t('out.start')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void start(draft)
        }}
      >
        {obstacles.length > 0 ? (
          <Notice kind="warning">
            {obstacles.length === 1 ? (
              obstacles[0]
            ) : (
              <ul className={styles['obstacles']}>
                {obstacles.map((obstacle) => (
                  <li key={obstacle}>{obstacle}</li>
                ))}
              </ul>
            )}
          </Notice>
        ) : (
          failed && <Notice kind="warning">{t(`failure.${failed.code}`, failed.detail)}</Notice>
        )}
        {staying > 0 && <Notice kind="info">{t('out.stays', { count: staying })}</Notice>}
        {neutralName !== null && <Notice kind="info">{t('out.neutralWhy', { name: neutralName })}</Notice>}
        <FormFields draft={draft} change={change} />
        {draft.what === 'parent-copy' && (
          <LockFields draft={draft} change={change} wasTried={wasTried} isStrong={isStrong} />
        )}
        <ReceiverFields draft={draft} change={change} wasTried={wasTried} asked={asked} />
      </form>
    </Dialog>
  )
}

function isComplete({ what, recipient, reason, deleteBy }: Draft, isStrong: boolean | null): boolean {
  const isSaid = (said: { readonly kind: string; readonly words: string }): boolean =>
    said.kind !== 'other' || said.words.trim() !== ''
  return (
    isSaid(recipient) &&
    isSaid(reason) &&
    (what !== 'parent-copy' || (isStrong === true && deleteBy >= today()))
  )
}
