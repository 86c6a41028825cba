import { PencilSimpleLineIcon, XIcon } from '@phosphor-icons/react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { ParentReel } from '../../../shared/domain/parent-reel.ts'
import { go } from '../../state/app.ts'
import { leaveOutClip } from '../../state/left-out.ts'
import { openSession, session } from '../../state/session.ts'
import { startTalk } from '../../state/talk.ts'
import { useQuiet } from '../../ui/use-quiet.ts'
import { ParentView } from './ParentView.tsx'
import { PinDialog } from './PinDialog.tsx'
import { Corner } from './Round.tsx'
import { useIdle } from './use-idle.ts'
import { useLeaving } from './use-leaving.ts'
import { useParentKeys } from './use-parent-keys.ts'
import { useTalkScreen } from './use-talk-screen.ts'
import { useTold } from './use-told.ts'
import { WordsPanel } from './WordsPanel.tsx'
import styles from './parent.module.css'

type Props = { readonly sessionId: string; readonly reelId: string }

/** The parent screen in the therapist's own window, for when there is one display. */
export function ParentScreen({ sessionId, reelId }: Props) {
  const openId = useStore(session, (state) => state.open?.session.id)
  const [reel, setReel] = useState<ParentReel | null>(null)
  useQuiet(true)
  useEffect(() => {
    void call('window.setFullScreen', { on: true })
    return () => void call('window.setFullScreen', { on: false })
  }, [])
  useEffect(() => {
    if (openId !== sessionId) void openSession(sessionId)
  }, [openId, sessionId])
  useEffect(() => {
    let here = true
    void startTalk(sessionId, reelId, 'this').then((started) => {
      if (!here) return
      if (started === null) go({ name: 'session', sessionId, tab: 'review' })
      else setReel(started.reel)
    })
    return () => {
      here = false
      void call('talk.end')
    }
  }, [sessionId, reelId])
  return reel === null ? (
    <main className={styles['screen']} data-idle="true" />
  ) : (
    <Screen sessionId={sessionId} reel={reel} />
  )
}

function Screen({ sessionId, reel }: { readonly sessionId: string; readonly reel: ParentReel }) {
  const { t } = useTranslation()
  const [writing, setWriting] = useState(false)
  const [playing, setPlaying] = useState(false)
  const { idle, hide } = useIdle(playing && !writing)
  const leftOut = useCallback((clipId: string): void => void leaveOutClip(clipId), [])
  const { player, talk } = useTalkScreen(reel, { hide, leftOut })
  useTold(player, talk)
  useEffect(() => player.store.subscribe((state) => setPlaying(state.playing)), [player])
  const face = useStore(talk.store, (state) => state.face)
  const leaving = useLeaving(() => go({ name: 'session', sessionId, tab: 'review' }))
  useParentKeys({
    perform: (command) => {
      if (command.do === 'blank') setWriting(false)
      talk.perform(command)
    },
    also: {
      'parent-words': () => setWriting(true),
      'parent-presenter': () => setWriting(true),
      'parent-leave': () => {
        if (face === 'question' || face === 'leave-out') talk.perform({ do: 'keep' })
        else leaving.ask()
      }
    },
    off: leaving.asksPin
  })
  const partId = useStore(player.store, (state) => state.parts[state.index]?.id)
  const shown = useStore(talk.store, (state) => state.reel)
  const clipId = shown.items.find(({ id, type }) => id === partId && type === 'clip')?.id ?? null
  return (
    <ParentView player={player} talk={talk} idle={idle} writing={writing}>
      {face !== 'blank' && (
        <div className={styles['corner']}>
          <Corner
            icon={<PencilSimpleLineIcon />}
            label={t('parent.words')}
            onPress={() => setWriting(!writing)}
          />
          <Corner icon={<XIcon />} label={t('parent.leave')} onPress={leaving.press} />
        </div>
      )}
      {writing && (
        <WordsPanel
          key={clipId}
          clipId={clipId}
          atMs={() => {
            const ms = player.filmMs()
            return ms === null ? null : Math.round(ms)
          }}
          onClose={() => setWriting(false)}
        />
      )}
      {leaving.hint && (
        <p className={styles['hint']} role="status">
          {t('parent.leaveHint')}
        </p>
      )}
      {leaving.asksPin && <PinDialog onLeave={leaving.now} onStay={leaving.stay} />}
    </ParentView>
  )
}
