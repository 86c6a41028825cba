import { CheckCircleIcon, EyeIcon, XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { shortcutOf } from '../../../state/key-names.ts'
import { momentsOf } from '../../../state/moments.ts'
import { passes } from '../../../state/passes.ts'
import { player } from '../../../state/player.ts'
import { recordingView } from '../../../state/recording-view.ts'
import { session } from '../../../state/session.ts'
import { setLookThrough, workbench } from '../../../state/workbench.ts'
import styles from './looking.module.css'

/**
 * While one only watches: that it is so, and the way out. Before the first moment of a recording that was never
 * watched: that one could, quietly, and not while it plays.
 */
export function WatchHint({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const only = useStore(workbench, (state) => state.lookThrough)
  const playing = useStore(player, (state) => state.playing)
  const view = useStore(recordingView, (state) => state.view)
  const seen = useStore(passes)
  const tagged = useStore(session, (state) => momentsOf(state.doc, recordingId, seen).length > 0)
  const [declined, setDeclined] = useState<string | null>(null)
  const watched = view !== null && view.watchedOn !== null
  const offers =
    !only && !playing && !seen.isReading && !tagged && view !== null && !watched && declined !== recordingId
  if (!only && !offers) return null
  return (
    <div className={styles['hint']} data-over-picture data-testid="watch-hint">
      {only ? (
        <>
          {watched ? <CheckCircleIcon aria-hidden="true" /> : <EyeIcon aria-hidden="true" />}
          <span role="status">{watched ? t('looking.watch.watched') : t('looking.watch.on')}</span>
          <AriaButton
            className={styles['hintButton'] ?? ''}
            preventFocusOnPress
            onPress={() => setLookThrough(false)}
          >
            {t('looking.watch.end')} <kbd>{shortcutOf('look-through')}</kbd>
          </AriaButton>
        </>
      ) : (
        <>
          <EyeIcon aria-hidden="true" />
          <AriaButton
            className={styles['hintButton'] ?? ''}
            preventFocusOnPress
            onPress={() => setLookThrough(true)}
          >
            {t('looking.watch.offer')} <kbd>{shortcutOf('look-through')}</kbd>
          </AriaButton>
          <AriaButton
            className={styles['hintButton'] ?? ''}
            preventFocusOnPress
            aria-label={t('looking.watch.decline')}
            onPress={() => setDeclined(recordingId)}
          >
            <XIcon aria-hidden="true" />
          </AriaButton>
        </>
      )}
    </div>
  )
}
