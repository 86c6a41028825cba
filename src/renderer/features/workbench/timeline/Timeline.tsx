import { type CSSProperties, useDeferredValue, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording } from '../../../../shared/domain/recording.ts'
import { app } from '../../../state/app.ts'
import { codebookIn } from '../../../state/codebooks.ts'
import { momentsOf } from '../../../state/moments.ts'
import { passes } from '../../../state/passes.ts'
import { session } from '../../../state/session.ts'
import { useLanguage } from '../use-language.ts'
import { attachTimeline } from './attach-timeline.ts'
import { LanesChoice } from './LanesChoice.tsx'
import { LaneTitles } from './LaneTitles.tsx'
import { MomentTip } from './MomentTip.tsx'
import { MomentMenu } from './MomentMenu.tsx'
import { Overview } from './Overview.tsx'
import { ZoomButtons } from './ZoomButtons.tsx'
import styles from './timeline.module.css'

/** The recording at a glance: picture, sound, and the moments in a lane for each group of codes. */
export function Timeline({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const seen = useStore(passes)
  const count = useDeferredValue(
    useStore(session, (state) => momentsOf(state.doc, recording.id, seen).length)
  )
  const content = useStore(app, (state) => state.content)
  const codebookId = useStore(session, (state) => state.open?.session.codebookId)
  const groups = codebookIn(content, codebookId).groups.length
  const helpId = useId()
  const room = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLCanvasElement>(null)
  const lanes = useRef<HTMLCanvasElement>(null)
  const live = useRef<HTMLCanvasElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!room.current || !head.current || !lanes.current || !live.current || !playhead.current) return
    const surfaces = {
      head: head.current,
      lanes: lanes.current,
      live: live.current,
      playhead: playhead.current
    }
    return attachTimeline(surfaces, room.current, recording, language)
  }, [recording, language])
  return (
    <section className={styles['timeline']} aria-label={t('workbench.timeline.title')}>
      <div className={styles['corner']}>
        <LanesChoice />
        <ZoomButtons />
      </div>
      <div className={styles['head']}>
        <canvas ref={head} aria-hidden="true" />
      </div>
      <div
        className={styles['scroller']}
        style={{ '--groups': groups } as CSSProperties}
        role="group"
        aria-label={t('workbench.timeline.lanes')}
        aria-describedby={helpId}
        data-scrolls
        tabIndex={0}
      >
        <LaneTitles />
        <div ref={room} className={styles['lanes']}>
          <div className={styles['surfaces']}>
            <canvas ref={lanes} aria-hidden="true" />
            <canvas
              ref={live}
              className={styles['live']}
              role="img"
              aria-label={t('workbench.timeline.label', { count })}
            />
          </div>
        </div>
      </div>
      <div className={styles['playheadRoom']} aria-hidden="true">
        <div ref={playhead} className={styles['playhead']} />
      </div>
      <Overview recordingId={recording.id} />
      <MomentTip />
      <MomentMenu />
      <p id={helpId} hidden>
        {t('timeline.help')}
      </p>
    </section>
  )
}
