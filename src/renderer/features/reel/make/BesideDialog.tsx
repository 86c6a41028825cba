import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, GridListItem } from 'react-aria-components'
import { useStore } from 'zustand'
import { foldText } from '../../../../shared/domain/fold-text.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { changeClip } from '../../../state/reel.ts'
import { session } from '../../../state/session.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SearchBox } from '../../../ui/SearchBox.tsx'
import { Still } from '../Still.tsx'
import { useLanguage } from '../use-language.ts'
import type { ReelView } from '../use-reel.ts'
import { type Candidate, thisReel, useBesideCandidates } from './use-beside-candidates.ts'
import styles from './make.module.css'

type Props = { readonly clip: Clip; readonly view: ReelView; readonly onClose: () => void }

/** So many are listed; who looks for another one searches. */
const mostShown = 60

/**
 * Then and now: chooses what runs beside the clip: a moment, of an earlier session first, another camera, a film in which
 * nothing was tagged, or a clip of this reel.
 */
export function BesideDialog({ clip, view, onClose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { sessions } = useStore(reelSources)
  const open = useStore(session, (state) => state.open)
  const earlier = sessions.findLast(({ number }) => number < (open?.session.number ?? 0))
  const [sessionId, setSessionId] = useState(earlier?.id ?? open?.session.id ?? '')
  const [typed, setTyped] = useState('')
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  const shown = useBesideCandidates(clip, view, sessionId)
    .filter((each) => words.every((word) => foldText(`${each.name} ${each.words}`).includes(word)))
    .slice(0, mostShown)
  const choose = ({ beside }: Candidate): void => {
    changeClip(clip.id, { beside })
    onClose()
  }
  const dayOf = (date: string): string =>
    new Date(`${date}T12:00`).toLocaleDateString(language, { day: 'numeric', month: 'long' })
  return (
    <Dialog
      title={t('make.sources.besideTitle')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
    >
      <Choice
        label={t('make.sources.session')}
        value={sessionId}
        options={[
          ...sessions.map(({ id, number, date }) => ({
            id,
            label:
              id === open?.session.id
                ? t('make.sources.thisSession')
                : t('make.sources.sessionName', { number, date: dayOf(date) })
          })),
          { id: thisReel, label: t('make.sources.thisReel') }
        ]}
        onChange={setSessionId}
      />
      <SearchBox
        label={t('make.sources.search')}
        clearLabel={t('make.query.codesClear')}
        value={typed}
        onChange={setTyped}
      />
      <GridList
        aria-label={t('make.sources.moments')}
        className={styles['found'] ?? ''}
        items={shown}
        onAction={(id) => {
          const found = shown.find((each) => each.id === id)
          if (found) choose(found)
        }}
        renderEmptyState={() => <p className={styles['none']}>{t('make.sources.besideNone')}</p>}
      >
        {(each) => (
          <GridListItem id={each.id} textValue={each.name} className={styles['pick'] ?? ''}>
            <span className={styles['thumb']}>
              <Still recordingId={each.beside.recordingId} ms={Math.round(each.middleMs)} />
            </span>
            <span className={styles['what']}>
              <strong>{each.name}</strong>
              <span className={styles['soft']}>{each.when}</span>
            </span>
          </GridListItem>
        )}
      </GridList>
    </Dialog>
  )
}
