import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { diffOf, updateDiff } from '../../../../shared/domain/diff.ts'
import { inViewOf } from '../../../../shared/domain/reel-consent.ts'
import type { Clip, InView } from '../../../../shared/domain/reel-records.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { commit, session } from '../../../state/session.ts'
import { changeClip } from '../../../state/reel.ts'
import { Button } from '../../../ui/Button.tsx'
import { Check } from '../../../ui/Check.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './check.module.css'

type Props = { readonly clip: Clip; readonly onClose: () => void }

/** Who of the family is in view: of the whole recording, or of one clip of it. Saved when one is done, as one step. */
export function InViewDialog({ clip, onClose }: Props) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people) ?? []
  const isOwn = useStore(session, ({ recordings }) => recordings.some(({ id }) => id === clip.recordingId))
  const inView = useStore(reelSources, (state) => state.inView)
  const angles = useStore(reelSources, (state) => state.angles)
  const record = inView.get(clip.recordingId) ?? null
  const [where, setWhere] = useState<'recording' | 'clip'>(
    isOwn && clip.inViewIds === null ? 'recording' : 'clip'
  )
  const said = (inClip: boolean) =>
    inViewOf(
      { recordingId: clip.recordingId, inViewIds: inClip ? clip.inViewIds : null },
      { people, inView, angles }
    )
  const [drafts, setDrafts] = useState({ recording: said(false), clip: said(true) })
  const draft = drafts[where]
  const change = (to: Partial<typeof draft>): void =>
    setDrafts((before) => ({ ...before, [where]: { ...before[where], ...to } }))
  const save = (): void => {
    if (where === 'clip') changeClip(clip.id, { inViewIds: [...draft.personIds] })
    else commit(sayOfRecording(clip, record, draft))
    onClose()
  }
  return (
    <Dialog
      title={t('check.inView.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          {clip.inViewIds !== null && (
            <Button
              onPress={() => {
                changeClip(clip.id, { inViewIds: null })
                onClose()
              }}
            >
              {t('check.inView.asRecording')}
            </Button>
          )}
          <Button look="primary" onPress={save}>
            {t('check.inView.save')}
          </Button>
        </>
      }
    >
      {isOwn ? (
        <Choice
          label={t('check.inView.where')}
          value={where}
          options={(['recording', 'clip'] as const).map((id) => ({ id, label: t(`check.inView.${id}`) }))}
          onChange={setWhere}
        />
      ) : (
        <p className={styles['soft']}>{t('check.inView.elsewhere')}</p>
      )}
      <div role="group" aria-label={t('check.inView.people')} className={styles['people']}>
        {people.map(({ id, label }) => (
          <Check
            key={id}
            isSelected={draft.personIds.includes(id)}
            onChange={(on) =>
              change({
                personIds: on ? [...draft.personIds, id] : draft.personIds.filter((each) => each !== id)
              })
            }
          >
            {label}
          </Check>
        ))}
        {where === 'recording' && (
          <Check isSelected={draft.others} onChange={(others) => change({ others })}>
            {t('check.inView.others')}
          </Check>
        )}
      </div>
      <p className={styles['soft']}>
        {where === 'recording' ? t('check.inView.othersHint') : t('check.inView.clipHint')}
      </p>
    </Dialog>
  )
}

function sayOfRecording(
  clip: Clip,
  record: InView | null,
  said: { readonly personIds: readonly string[]; readonly others: boolean }
) {
  const now = { personIds: [...said.personIds], others: said.others }
  if (record !== null) return updateDiff(record, now)
  const added: InView = { type: 'in-view', id: crypto.randomUUID(), recordingId: clip.recordingId, ...now }
  return diffOf({ added: [added] })
}
