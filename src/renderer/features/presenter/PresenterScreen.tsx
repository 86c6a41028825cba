import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ParentReel } from '../../../shared/domain/parent-reel.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import type { TalkState } from '../../../shared/domain/talk.ts'
import { go } from '../../state/app.ts'
import { discreet, setDiscreet } from '../../state/discreet.ts'
import { openSession, session } from '../../state/session.ts'
import { filmMsAt } from '../../state/talk.ts'
import { useQuiet } from '../../ui/use-quiet.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Coming } from './Coming.tsx'
import { Mirror } from './Mirror.tsx'
import { Noticed } from './Noticed.tsx'
import { Prepared } from './Prepared.tsx'
import { Remote } from './Remote.tsx'
import { ScaleCard } from './ScaleCard.tsx'
import { useNames } from './use-names.ts'
import { usePresenterKeys } from './use-presenter-keys.ts'
import { useTalk } from './use-talk.ts'
import { useTalkTime } from './use-talk-time.ts'
import { Words } from './Words.tsx'
import styles from './presenter.module.css'

type Props = { readonly sessionId: string; readonly reelId: string }

/** The therapist's screen while the parents look at the other display. */
export function PresenterScreen({ sessionId, reelId }: Props) {
  const { t } = useTranslation()
  const openId = useStore(session, (state) => state.open?.session.id)
  const talk = useTalk(sessionId, reelId)
  useEffect(() => {
    if (openId !== sessionId) void openSession(sessionId)
  }, [openId, sessionId])
  const { reel } = talk
  return reel === null ? (
    <p role="status" className={styles['waiting']}>
      {t('common.loading')}
    </p>
  ) : (
    <Presenter {...talk} reel={reel} leave={() => go({ name: 'session', sessionId, tab: 'review' })} />
  )
}

type PresenterProps = Omit<ReturnType<typeof useTalk>, 'reel'> & {
  readonly reel: ParentReel
  readonly leave: () => void
}

function Presenter({ reel, screen, gone, say, reopen, leave }: PresenterProps) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people) ?? []
  const { isOn } = useStore(discreet)
  useQuiet(isOn)
  const [asksEnd, setAsksEnd] = useState(false)
  const fields = useRef<(HTMLTextAreaElement | null)[]>([])
  const noticed = useRef<HTMLTextAreaElement>(null)
  const at = reel.items.findIndex(({ id }) => id === screen?.partId)
  const item = reel.items[at]
  const clipId = item?.type === 'clip' ? item.id : null
  const { talkMs, partMs } = useTalkTime(item?.id ?? null)
  const nameOf = useNames(reel)
  usePresenterKeys({
    say,
    speaker: (index) => fields.current[index]?.focus(),
    note: () => noticed.current?.focus(),
    leave: () => {
      // First away with what lies over the film, as on the parents' own display.
      if (screen?.face === 'question' || screen?.face === 'leave-out') say({ do: 'keep' })
      else setAsksEnd(true)
    }
  })
  const here = () => ({
    clipId,
    atMs: screen === null ? null : filmMsAt(reel, screen.partId ?? undefined, screen.offsetMs)
  })
  return (
    <div className={styles['page']} data-testid="presenter" data-discreet={isOn}>
      <header className={styles['head']}>
        <h1>{t('talk.title')}</h1>
        <p className={styles['times']}>
          <span>{t('talk.time', { time: formatTime(talkMs) })}</span>
          <span className={styles['soft']}>{t('talk.clipTime', { time: formatTime(partMs) })}</span>
        </p>
        <Check isSelected={isOn} onChange={setDiscreet}>
          {t('talk.discreet.label')}
        </Check>
        <Button onPress={() => setAsksEnd(true)}>{t('talk.end')}</Button>
      </header>
      {gone !== null && (
        <Notice
          kind="warning"
          action={
            <Button size="s" onPress={reopen}>
              {t('talk.reopen')}
            </Button>
          }
        >
          {gone === 'closed' ? t('talk.gone') : t('talk.goneDisplay')}
        </Notice>
      )}
      <main className={styles['columns']}>
        <div className={styles['show']}>
          <div className={styles['nowHead']}>
            <h2>{item === undefined ? t('talk.onScreen') : nameOf(item)}</h2>
            <p
              role="status"
              className={styles['state']}
              data-on={screen?.playing === true}
              data-failed={screen?.failed === true}
            >
              {t(`talk.state.${stateOf(screen)}`)}
            </p>
          </div>
          <Mirror reel={reel} screen={screen} />
          <Remote screen={screen} say={say} />
          <Coming reel={reel} next={reel.items[at + 1]} />
        </div>
        <div className={styles['prepared']}>
          <Prepared clipId={clipId} screen={screen} say={say} />
        </div>
        <div className={styles['write']}>
          <Words people={people} clipId={clipId} here={here} fields={fields} />
          <Noticed field={noticed} />
          <ScaleCard people={people} clipId={clipId} />
        </div>
      </main>
      {asksEnd && (
        <Confirm
          title={t('talk.endAsk')}
          confirmLabel={t('talk.end')}
          onConfirm={leave}
          onClose={() => setAsksEnd(false)}
        >
          {t('talk.endText')}
        </Confirm>
      )}
    </div>
  )
}

function stateOf(screen: TalkState | null): 'playing' | 'slow' | 'atEnd' | 'failed' | TalkState['face'] {
  if (screen === null || screen.face !== 'film') return screen?.face ?? 'film'
  if (screen.failed) return 'failed'
  if (screen.playing) return screen.rate === 1 ? 'playing' : 'slow'
  return screen.atEnd ? 'atEnd' : 'film'
}
