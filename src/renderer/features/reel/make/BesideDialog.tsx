import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, GridListItem } from 'react-aria-components'
import { useStore } from 'zustand'
import { besideStretch } from '../../../../shared/domain/clip-camera.ts'
import { foldText } from '../../../../shared/domain/fold-text.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { app } from '../../../state/app.ts'
import { codesIn } from '../../../state/codebooks.ts'
import { maySee } from '../../../state/reel-query.ts'
import { momentsOfSession, reelSources } from '../../../state/reel-sources.ts'
import { changeClip, momentOf } from '../../../state/reel.ts'
import { session } from '../../../state/session.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SearchBox } from '../../../ui/SearchBox.tsx'
import { Still } from '../Still.tsx'
import { useLanguage } from '../use-language.ts'
import styles from './make.module.css'

type Props = { readonly clip: Clip; readonly onClose: () => void }

/** So many are listed; who looks for another one searches. */
const mostShown = 60

/** Then and now: chooses a moment, of an earlier session first, that runs beside the clip. */
export function BesideDialog({ clip, onClose }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { sessions, recordings } = useStore(reelSources)
  const content = useStore(app, (state) => state.content)
  const open = useStore(session, (state) => state.open)
  const doc = useStore(session, (state) => state.doc)
  const earlier = sessions.findLast(({ number }) => number < (open?.session.number ?? 0))
  const [sessionId, setSessionId] = useState(earlier?.id ?? open?.session.id ?? '')
  const [typed, setTyped] = useState('')
  const [moments, setMoments] = useState<readonly Moment[]>([])
  useEffect(() => {
    let isWanted = true
    void momentsOfSession(sessionId).then((loaded) => {
      if (isWanted) setMoments(maySee(sessionId, loaded))
    })
    return () => void (isWanted = false)
  }, [sessionId])
  const codes = codesIn(content)
  const own = momentOf(doc, clip)
  const nameOf = (moment: Moment): string => codes.get(moment.code)?.code.label[language] ?? t('reel.clip')
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  const shown = moments
    .filter(({ recordingId }) => recordings.get(recordingId)?.status.state === 'ready')
    .filter((moment) => words.every((word) => foldText(`${nameOf(moment)} ${moment.note}`).includes(word)))
    .toSorted((a, b) => rank(b, own) - rank(a, own) || a.startMs - b.startMs)
    .slice(0, mostShown)
  const choose = (moment: Moment): void => {
    const durationMs = recordings.get(moment.recordingId)?.info?.durationMs ?? 0
    const stretch = besideStretch(clip, own, moment, durationMs)
    const labels = { label: t('make.sources.now'), otherLabel: t('make.sources.then') }
    changeClip(clip.id, { beside: { recordingId: moment.recordingId, ...stretch, ...labels } })
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
        options={sessions.map(({ id, number, date }) => ({
          id,
          label:
            id === open?.session.id
              ? t('make.sources.thisSession')
              : t('make.sources.sessionName', { number, date: dayOf(date) })
        }))}
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
          const moment = shown.find((each) => each.id === id)
          if (moment) choose(moment)
        }}
        renderEmptyState={() => <p className={styles['none']}>{t('make.sources.besideNone')}</p>}
      >
        {(moment) => (
          <GridListItem id={moment.id} textValue={nameOf(moment)} className={styles['pick'] ?? ''}>
            <span className={styles['thumb']}>
              <Still
                recordingId={moment.recordingId}
                ms={Math.round((moment.startMs + (moment.endMs ?? moment.startMs)) / 2)}
              />
            </span>
            <span className={styles['what']}>
              <strong>{nameOf(moment)}</strong>
              <span className={styles['soft']}>{formatTime(moment.startMs)}</span>
            </span>
          </GridListItem>
        )}
      </GridList>
    </Dialog>
  )
}

/** The same code first, then what has a star: that is what one compares. */
function rank(moment: Moment, own: Moment | null): number {
  return (own !== null && moment.code === own.code ? 2 : 0) + (moment.star ? 1 : 0)
}
