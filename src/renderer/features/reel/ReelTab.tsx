import { FilmSlateIcon } from '@phosphor-icons/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SessionRecord } from '../../../shared/domain/session-record.ts'
import { go } from '../../state/app.ts'
import { onBroughtBack } from '../../state/brought-back.ts'
import { arrival } from '../../state/arrival.ts'
import { leaveMarks } from '../../state/reel-studio.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useReelPlayer } from '../../ui/reel-player/use-reel-player.ts'
import { AddBar } from './AddBar.tsx'
import { ReelChecks } from './check/ReelChecks.tsx'
import { ItemEditor, ItemPanel } from './ItemEditor.tsx'
import { MakeBar } from './make/MakeBar.tsx'
import { ReelChoice } from './make/ReelChoice.tsx'
import { StarredMoments } from './make/StarredMoments.tsx'
import { ReelHeader } from './ReelHeader.tsx'
import { ReelList } from './ReelList.tsx'
import { ReelPreview } from './ReelPreview.tsx'
import type { Studio } from './studio.ts'
import { useChosenFollows } from './use-chosen-follows.ts'
import { useReel } from './use-reel.ts'
import { useReelKeys } from './use-reel-keys.ts'
import styles from './reel.module.css'

/** Make the reel: what is in it, in which order, how it looks, and out with it. */
export function ReelTab() {
  const { t } = useTranslation()
  const open = useStore(session, (state) => state.open)
  const view = useReel()
  const { reel, items } = view
  const player = useReelPlayer(view.parts, 'on')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = items.find(({ id }) => id === chosenId) ?? items[0] ?? null
  useReelKeys(player, chosen)
  useChosenFollows(player, setChosenId)
  const added = useRef<string | null>(null)
  useEffect(() => {
    // What was just added is shown as soon as the player knows it.
    const index = view.parts.findIndex((part) => part.id === added.current)
    if (index < 0) return
    added.current = null
    player.goToPart(index)
  }, [player, view.parts])
  const [rowToFocus, setRowToFocus] = useState<Studio['rowToFocus']>(null)
  const focusRow = useCallback(
    (id: string): void => setRowToFocus((before) => ({ id, count: (before?.count ?? 0) + 1 })),
    []
  )
  const showAdded = useCallback(
    (id: string): void => {
      added.current = id
      leaveMarks()
      setChosenId(id)
      focusRow(id)
    },
    [focusRow]
  )
  useEffect(
    () =>
      onBroughtBack(({ added: again, changed }) => {
        const isOfReel = ({ type }: SessionRecord): boolean => type === 'clip' || type === 'card'
        const back = again.find(isOfReel)
        const other = changed.find(isOfReel)
        if (back !== undefined) showAdded(back.id)
        else if (other !== undefined) setChosenId(other.id)
      }),
    [showAdded]
  )

  const choose = (id: string): void => {
    leaveMarks()
    setChosenId(id)
    player.goToPart(view.parts.findIndex((part) => part.id === id))
  }
  const arrived = useStore(arrival)
  const arrivedFor = useRef(0)
  useEffect(() => {
    const index = view.parts.findIndex((part) => part.id === arrived.recordId)
    if (index < 0 || arrivedFor.current === arrived.count) return
    arrivedFor.current = arrived.count
    setChosenId(arrived.recordId)
    player.goToPart(index)
  }, [arrived, player, view.parts])
  if (open === null) return null
  if (reel === null || items.length === 0)
    return (
      <div className={styles['emptyPage']}>
        <h1 className="visually-hidden">{t('common.nav.tabs.reel')}</h1>
        {reel !== null && <ReelChoice reel={reel} named />}
        <EmptyState icon={<FilmSlateIcon />} title={t('reel.empty.title')} text={t('reel.empty.text')}>
          <Button
            look="primary"
            onPress={() => go({ name: 'session', sessionId: open.session.id, tab: 'workbench' })}
          >
            {t('reel.empty.action')}
          </Button>
          <MakeBar onMade={showAdded} />
        </EmptyState>
        <StarredMoments view={view} onAdded={showAdded} />
      </div>
    )
  const studio: Studio = { view, player, chosen, choose, showAdded, rowToFocus, focusRow }
  return (
    <div className={styles['page']}>
      <h1 className="visually-hidden">{t('common.nav.tabs.reel')}</h1>
      <ReelHeader sessionId={open.session.id} reel={reel} items={items} />
      <aside className={styles['side']}>
        <div className={styles['items']}>
          <ReelList studio={studio} />
          <StarredMoments view={view} onAdded={showAdded} />
        </div>
        <AddBar studio={studio} />
        <div className={styles['reelChecks']}>
          <ReelChecks studio={studio} reel={reel} />
        </div>
      </aside>
      <div className={styles['main']}>
        <section className={styles['work']}>
          <ReelPreview studio={studio} />
          {chosen && <ItemEditor key={chosen.id} item={chosen} studio={studio} />}
        </section>
        {chosen && <ItemPanel key={chosen.id} item={chosen} studio={studio} />}
      </div>
    </div>
  )
}
