import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ReelStage } from '../../ui/reel-player/ReelStage.tsx'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { Controls } from './Controls.tsx'
import { Faces } from './Faces.tsx'
import type { TalkScreen } from './talk-screen.ts'
import styles from './parent.module.css'

type Props = {
  readonly player: Sequencer
  readonly talk: TalkScreen
  readonly idle: boolean
  /** Whether buttons are wanted here. */
  readonly hands?: boolean
  /** Something is being written beside the picture. */
  readonly writing?: boolean
  readonly children?: ReactNode
}

/** What the parent sees: the reel, clip by clip, and nothing else of the vault. */
export function ParentView({ player, talk, idle, hands = true, writing = false, children }: Props) {
  const { t } = useTranslation()
  const reel = useStore(talk.store, (state) => state.reel)
  const face = useStore(talk.store, (state) => state.face)
  const partId = useStore(player.store, (state) => state.parts[state.index]?.id)
  const item = reel.items.find(({ id }) => id === partId)
  const first = reel.items.find((each) => each.type === 'clip')
  const shape = reel.films.find(({ id }) => first?.type === 'clip' && id === first.recordingId)?.info
  const covered = face !== 'film'
  return (
    <main
      className={styles['screen']}
      data-idle={idle && !covered}
      data-hands={hands}
      data-writing={writing}
      data-face={face}
      data-testid="parent-screen"
    >
      <h1 className="visually-hidden">{t('parent.title')}</h1>
      <div className={styles['stage']} inert={covered}>
        <ReelStage
          player={player}
          look="bare"
          size={shape ?? { width: 16, height: 9 }}
          label={t('parent.title')}
          failedText={t('parent.failed')}
        />
      </div>
      {!covered && <Controls player={player} talk={talk} item={item} hands={hands} />}
      <Faces talk={talk} hands={hands} />
      {children}
    </main>
  )
}
