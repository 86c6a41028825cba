import { ProjectorScreenIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { CallOutput } from '../../../shared/contract.ts'
import { recordingsIn } from '../../../shared/domain/recordings-in.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { go } from '../../state/app.ts'
import { reelSources } from '../../state/reel-sources.ts'
import { whenSaved } from '../../state/saving.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './review.module.css'

type Props = {
  readonly sessionId: string
  readonly reelId: string | null
  /** What the reel shows; when it changes, it is asked anew what parents see of it. */
  readonly clips: readonly Clip[]
}

/** The way to the parent screen; without a clip there is nothing to show yet. */
export function StartParentScreen({ sessionId, reelId, clips }: Props) {
  const { t } = useTranslation()
  const [ready, setReady] = useState<CallOutput<'talk.ready'> | null>(null)
  useEffect(() => {
    if (reelId === null) return
    const ask = (): void => {
      void whenSaved(sessionId)
        .then(() => call('talk.ready', { sessionId, reelId }))
        .then((answer) => setReady(answer.ok ? answer.value : null))
    }
    ask()
    // A display may have been plugged in while the window was left.
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [sessionId, reelId, clips])
  const { recordings } = useStore(reelSources)
  const locked = clips.flatMap(recordingsIn).find((id) => recordings.get(id)?.lock)
  if (locked !== undefined)
    return (
      <section className={styles['start']}>
        <div>
          <h2>{t('review.start.title')}</h2>
          <p>{t('review.start.locked')}</p>
        </div>
        <Button
          size="l"
          onPress={() =>
            go({
              name: 'session',
              sessionId: recordings.get(locked)?.sessionId ?? sessionId,
              tab: 'recordings'
            })
          }
        >
          {t('review.start.toRecordings')}
        </Button>
      </section>
    )
  const heldBack = reelId === null ? [] : (ready?.heldBackIds ?? [])
  return (
    <>
      <section className={styles['start']}>
        <div>
          <h2>{t('review.start.title')}</h2>
          <p>
            {reelId === null
              ? t('review.start.notReady')
              : ready?.otherDisplay === true
                ? t('talk.ready.other')
                : t('review.start.text')}
          </p>
        </div>
        {reelId === null ? (
          <Button size="l" onPress={() => go({ name: 'session', sessionId, tab: 'reel' })}>
            {t('review.start.toReel')}
          </Button>
        ) : ready?.otherDisplay === true ? (
          <div className={styles['startButtons']}>
            <Button
              look="primary"
              size="l"
              icon={<ProjectorScreenIcon />}
              onPress={() => go({ name: 'presenter', sessionId, reelId })}
            >
              {t('talk.ready.startOther')}
            </Button>
            <Button look="quiet" onPress={() => go({ name: 'parent', sessionId, reelId })}>
              {t('talk.ready.here')}
            </Button>
          </div>
        ) : (
          <Button
            look="primary"
            size="l"
            icon={<ProjectorScreenIcon />}
            onPress={() => go({ name: 'parent', sessionId, reelId })}
          >
            {t('review.start.button')}
          </Button>
        )}
      </section>
      {heldBack.length > 0 && (
        <p className={styles['soft']} role="status">
          {t('talk.ready.heldBack', { count: heldBack.length })}
        </p>
      )}
    </>
  )
}
