import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import { app, go } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { frames, loadFrames } from '../../state/frames.ts'
import { itemsOf } from '../../state/reel.ts'
import { playerParts } from '../../state/reel-parts.ts'
import { openSession, session } from '../../state/session.ts'
import { ReelStage } from '../../ui/reel-player/ReelStage.tsx'
import { useReelPlayer } from '../../ui/reel-player/use-reel-player.ts'
import { Controls } from './Controls.tsx'
import { parentLabel } from './parent-label.ts'
import { PinDialog } from './PinDialog.tsx'
import { useIdle } from './use-idle.ts'
import { useLeaving } from './use-leaving.ts'
import { useParentKeys } from './use-parent-keys.ts'
import { WordsPanel } from './WordsPanel.tsx'
import styles from './parent.module.css'

/** What the parent sees: the reel, clip by clip, and nothing else of the vault. */
export function ParentScreen({ sessionId, reelId }: { readonly sessionId: string; readonly reelId: string }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const openId = useStore(session, (state) => state.open?.session.id)
  const doc = useStore(session, (state) => state.doc)
  const recordings = useStore(session, (state) => state.recordings)
  const times = useStore(frames, (state) => state.byId)
  const content = useStore(app, (state) => state.content)
  const items = useMemo(() => itemsOf(doc, reelId), [doc, reelId])
  const parts = useMemo(
    () =>
      playerParts(items, {
        recordings,
        frames: times,
        missing: { gone: t('parent.failed'), notReady: t('parent.failed') }
      }),
    [items, recordings, times, t]
  )
  const player = useReelPlayer(parts, 'stop')
  const index = useStore(player.store, (state) => state.index)
  const playing = useStore(player.store, (state) => state.playing)
  const [writing, setWriting] = useState(false)
  const { idle, hide } = useIdle(playing && !writing)
  const leaving = useLeaving(() => go({ name: 'session', sessionId, tab: 'review' }))
  useParentKeys({ player, hide, write: () => setWriting(true), escape: leaving.ask, off: leaving.asksPin })

  useEffect(() => {
    void call('window.setFullScreen', { on: true })
    return () => void call('window.setFullScreen', { on: false })
  }, [])
  useEffect(() => {
    if (openId !== sessionId) void openSession(sessionId)
  }, [openId, sessionId])
  useEffect(() => {
    for (const { id, status } of recordings) if (status.state === 'ready') void loadFrames(id)
  }, [recordings])

  const item = items.find(({ id }) => id === parts[index]?.id)
  const shape = recordings.find(({ id }) =>
    items.some((each) => each.type === 'clip' && each.recordingId === id)
  )
  return (
    <main className={styles['screen']} data-idle={idle} data-writing={writing} data-testid="parent-screen">
      <h1 className="visually-hidden">{t('parent.title')}</h1>
      <div className={styles['stage']}>
        <ReelStage
          player={player}
          look="bare"
          size={shape?.info ?? { width: 16, height: 9 }}
          label={t('parent.title')}
          failedText={t('parent.failed')}
        />
      </div>
      <Controls
        player={player}
        label={item ? parentLabel(item, doc, codesIn(content), language) : null}
        onFreeze={hide}
        onWrite={() => setWriting(!writing)}
        onLeave={leaving.press}
      />
      {writing && item && (
        <WordsPanel
          key={item.id}
          clipId={item.type === 'clip' ? item.id : null}
          onClose={() => setWriting(false)}
        />
      )}
      {leaving.hint && (
        <p className={styles['hint']} role="status">
          {t('parent.leaveHint')}
        </p>
      )}
      {leaving.asksPin && <PinDialog onLeave={leaving.now} onStay={leaving.stay} />}
    </main>
  )
}
