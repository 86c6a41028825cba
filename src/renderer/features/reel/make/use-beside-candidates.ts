import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { besideStretch, camerasBeside, camerasOf } from '../../../../shared/domain/clip-camera.ts'
import { clipWords } from '../../../../shared/domain/clip-words.ts'
import type { Beside, Clip } from '../../../../shared/domain/reel-records.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { app } from '../../../state/app.ts'
import { codesIn } from '../../../state/codebooks.ts'
import { maySee } from '../../../state/reel-query.ts'
import { momentsOfSession, reelSources } from '../../../state/reel-sources.ts'
import { momentOf } from '../../../state/reel.ts'
import { useItemName } from '../use-item-name.ts'
import { useLanguage } from '../use-language.ts'
import type { ReelView } from '../use-reel.ts'

/** Something that can run beside the clip. */
export type Candidate = {
  readonly id: string
  readonly name: string
  /** What else it can be found by. */
  readonly words: string
  readonly when: string
  /** Where its small picture is taken. */
  readonly middleMs: number
  readonly beside: Beside
}

/** Instead of a session: the other clips of this reel. */
export const thisReel = 'reel'

/**
 * What can run beside a clip, of one session or of the reel itself: other cameras, moments (those like the clip's own first)
 * and films from their beginning, in which perhaps nothing was tagged.
 */
export function useBesideCandidates(clip: Clip, view: ReelView, sessionId: string): readonly Candidate[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { recordings, angles, sessions } = useStore(reelSources)
  const codes = codesIn(useStore(app, (state) => state.content))
  const moments = useMoments(sessionId)
  const nameOfClip = useItemName(view)
  const own = momentOf(view.doc, clip)
  const durationOf = (recordingId: string): number => recordings.get(recordingId)?.info?.durationMs ?? 0
  const camera = (number: number): string => t('make.sources.cameraName', { number })
  const dateOf = (id: string | undefined): string => sessions.find((each) => each.id === id)?.date ?? ''
  /** What is of a later day is now, whichever of the two it is. */
  const isLater = dateOf(sessionId) > dateOf(recordings.get(clip.recordingId)?.sessionId)
  const [now, before] = [t('make.sources.now'), t('make.sources.then')]
  const labels = isLater ? { label: before, otherLabel: now } : { label: now, otherLabel: before }
  const besideAt = (recordingId: string, from: Parameters<typeof besideStretch>[2], lead: Moment | null) => ({
    ...{ ...labels, recordingId },
    ...besideStretch(clip, lead, from, durationOf(recordingId))
  })

  const fromReel = (): Candidate[] =>
    view.items.flatMap((item) => {
      if (item.type !== 'clip' || item.id === clip.id) return []
      const { id, recordingId, startMs, endMs } = item
      const said = { name: nameOfClip(item), words: clipWords(item).join(' '), when: formatTime(startMs) }
      return [{ id, ...said, middleMs: (startMs + endMs) / 2, beside: besideAt(recordingId, item, null) }]
    })
  const fromMoments = (): Candidate[] =>
    moments
      .toSorted((a, b) => rank(b, own) - rank(a, own) || a.startMs - b.startMs)
      .map((moment) => ({
        id: moment.id,
        name: codes.get(moment.code)?.code.label[language] ?? t('reel.clip'),
        ...{ words: moment.note, when: formatTime(moment.startMs) },
        middleMs: (moment.startMs + (moment.endMs ?? moment.startMs)) / 2,
        beside: besideAt(moment.recordingId, moment, own)
      }))
  const fromCameras = (): Candidate[] =>
    sessionId === recordings.get(clip.recordingId)?.sessionId
      ? camerasBeside(clip, angles, durationOf).map(({ number, ownNumber, beside }) => ({
          ...{ id: beside.recordingId, name: camera(number), words: '', when: t('make.sources.sameMoment') },
          middleMs: (beside.startMs + beside.endMs) / 2,
          beside: { ...beside, label: camera(ownNumber), otherLabel: camera(number) }
        }))
      : []
  const fromFilms = (): Candidate[] => {
    const same = new Set(camerasOf(angles, clip.recordingId).map(({ recordingId }) => recordingId))
    return [...recordings.values()]
      .filter((recording) => recording.sessionId === sessionId)
      .map(({ id, name }, at) => ({
        ...{ id, name: t('make.sources.wholeFilm', { number: at + 1 }), words: name },
        ...{ when: formatTime(durationOf(id)), middleMs: durationOf(id) / 2 },
        beside: besideAt(id, { startMs: 0 }, null)
      }))
      .filter(({ id }) => !same.has(id))
  }
  const all = sessionId === thisReel ? fromReel() : [...fromCameras(), ...fromMoments(), ...fromFilms()]
  return all.filter(({ beside }) => recordings.get(beside.recordingId)?.status.state === 'ready')
}

/** The moments that may be seen of a session; none until they are here. */
function useMoments(sessionId: string): readonly Moment[] {
  const [moments, setMoments] = useState<readonly Moment[]>([])
  useEffect(() => {
    if (sessionId === thisReel) return
    let isWanted = true
    void momentsOfSession(sessionId).then((loaded) => {
      if (isWanted) setMoments(maySee(sessionId, loaded))
    })
    return () => void (isWanted = false)
  }, [sessionId])
  return moments
}

/** The same code first, then what has a star: that is what one compares. */
function rank(moment: Moment, own: Moment | null): number {
  return (own !== null && moment.code === own.code ? 2 : 0) + (moment.star ? 1 : 0)
}
