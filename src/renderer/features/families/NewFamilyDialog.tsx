import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { go, tellFailure } from '../../state/app.ts'
import { PseudonymDialog } from './PseudonymDialog.tsx'

/** A family needs no more than a made-up name. */
export function NewFamilyDialog({
  taken,
  onClose
}: {
  readonly taken: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase())
  const all = t('families.create.suggestions').split('|')
  // Not the same five for everyone, but the same while the dialog is open.
  const [start] = useState(() => Math.floor(Math.random() * all.length))
  const suggestions = useMemo(
    () => [...all.slice(start), ...all.slice(0, start)].filter((name) => !isTaken(name)).slice(0, 5),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the texts only change with the language
    [start, t]
  )
  const create = async (pseudonym: string): Promise<void> => {
    setBusy(true)
    const created = await call('family.create', { pseudonym })
    setBusy(false)
    if (created.ok) go({ name: 'family', familyId: created.value.id })
    else tellFailure(created.code, created.detail)
  }
  return (
    <PseudonymDialog
      title={t('families.create.title')}
      submitLabel={t('families.create.make')}
      initial=""
      suggestions={suggestions}
      problemWith={(name) => (isTaken(name) ? t('families.create.taken') : null)}
      isBusy={isBusy}
      onSubmit={(pseudonym) => void create(pseudonym)}
      onClose={onClose}
    />
  )
}
