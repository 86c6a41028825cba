import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, GridListItem } from 'react-aria-components'
import { useStore } from 'zustand'
import { besideStretch } from '../../../../shared/domain/clip-camera.ts'
import { clipWords } from '../../../../shared/domain/clip-words.ts'
import { foldText } from '../../../../shared/domain/fold-text.ts'
import type { Beside, Clip } from '../../../../shared/domain/reel-records.ts'
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
import { useItemName } from '../use-item-name.ts'
import { useLanguage } from '../use-language.ts'
import type { ReelView } from '../use-reel.ts'
import styles from './make.module.css'

type Props = { readonly clip: Clip; readonly view: ReelView; readonly onClose: () => void }

/** Something that can run beside the clip. */
type Candidate = {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly startMs: number
  /** Where its small picture is taken. */
  readonly middleMs: number
  readonly beside: Pick<Beside, 'recordingId' | 'startMs' | 'endMs'>
}

/** Instead of a session: the other clips of this reel. */
const thisReel = 'reel'

/** So many are listed; who looks for another one searches. */
const mostShown = 60

/** Then and now: chooses a moment, of an earlier session first, or a clip of this reel, that runs beside the clip. */
export function BesideDialog({ clip, view, onClose }: Props) {
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
    if (sessionId === thisReel) return
    let isWanted = true
    void momentsOfSession(sessionId).then((loaded) => {
      if (isWanted) setMoments(maySee(sessionId, loaded))
    })
    return () => void (isWanted = false)
  }, [sessionId])
  const codes = codesIn(content)
  const own = momentOf(doc, clip)
  const nameOf = (moment: Moment): string => codes.get(moment.code)?.code.label[language] ?? t('reel.clip')
  const nameOfClip = useItemName(view)
  const durationOf = (recordingId: string): number => recordings.get(recordingId)?.info?.durationMs ?? 0
  const fromReel = (): Candidate[] =>
    view.items.flatMap((item) =>
      item.type === 'clip' && item.id !== clip.id
        ? [
            {
              ...{ id: item.id, name: nameOfClip(item), words: clipWords(item).join(' ') },
              ...{ startMs: item.startMs, middleMs: (item.startMs + item.endMs) / 2 },
              beside: {
                recordingId: item.recordingId,
                ...besideStretch(clip, null, item, durationOf(item.recordingId))
              }
            }
          ]
        : []
    )
  const fromSession = (): Candidate[] =>
    moments
      .toSorted((a, b) => rank(b, own) - rank(a, own) || a.startMs - b.startMs)
      .map((moment) => ({
        ...{ id: moment.id, name: nameOf(moment), words: moment.note, startMs: moment.startMs },
        middleMs: (moment.startMs + (moment.endMs ?? moment.startMs)) / 2,
        beside: {
          recordingId: moment.recordingId,
          ...besideStretch(clip, own, moment, durationOf(moment.recordingId))
        }
      }))
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  const shown = (sessionId === thisReel ? fromReel() : fromSession())
    .filter(({ beside }) => recordings.get(beside.recordingId)?.status.state === 'ready')
    .filter((each) => words.every((word) => foldText(`${each.name} ${each.words}`).includes(word)))
    .slice(0, mostShown)
  const choose = ({ beside }: Candidate): void => {
    const labels = { label: t('make.sources.now'), otherLabel: t('make.sources.then') }
    changeClip(clip.id, { beside: { ...beside, ...labels } })
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
              <span className={styles['soft']}>{formatTime(each.startMs)}</span>
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
