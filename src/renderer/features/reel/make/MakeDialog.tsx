import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { askReel } from '../../../../shared/domain/reel-query.ts'
import { tellDone } from '../../../state/app.ts'
import { askFor, closeMake, makeDialog } from '../../../state/make-dialog.ts'
import { addFound, loadAsked, querySources } from '../../../state/reel-query.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { session } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useLanguage } from '../use-language.ts'
import { FoundList } from './FoundList.tsx'
import { QueryFields } from './QueryFields.tsx'
import { queryWords } from './query-words.ts'
import styles from './make.module.css'

type Props = {
  /** The first of the clips that were made. */
  readonly onMade: (clipId: string) => void
}

/** Asks for moments and shows what is found before Enter makes clips of them, all in one step. */
export function MakeDialog({ onMade }: Props) {
  const isOpen = useStore(makeDialog, (state) => state.isOpen)
  return isOpen ? <OpenMake onMade={onMade} /> : null
}

function OpenMake({ onMade }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const query = useStore(makeDialog, (state) => state.query)
  const known = useStore(reelSources)
  const doc = useStore(session, (state) => state.doc)
  const [asked, setAsked] = useState<Awaited<ReturnType<typeof loadAsked>>>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isWanted = true
    void loadAsked(query.from).then((loaded) => {
      if (isWanted) setAsked(loaded)
    })
    return () => void (isWanted = false)
  }, [query.from, known.sessions, doc])
  const sources = useMemo(() => asked && querySources(asked), [asked])
  const answer = useMemo(() => sources && askReel(query, sources), [query, sources])
  const found = answer?.found ?? []
  const taken = found.filter(({ moment }) => !left.has(moment.id))
  const make = async (): Promise<void> => {
    if (taken.length === 0) return
    closeMake()
    const ids = await addFound(taken)
    const [first] = ids
    if (first === undefined) return
    tellDone(t('make.query.made', { count: ids.length }))
    onMade(first)
  }
  if (sources === null) return null
  return (
    <Dialog
      title={t('make.query.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={closeMake}
      size="l"
      actions={
        <>
          <Button onPress={closeMake}>{t('common.action.cancel')}</Button>
          <Button look="primary" autoFocus isDisabled={taken.length === 0} onPress={() => void make()}>
            {taken.length === 0 ? t('make.query.makeNone') : t('make.query.make', { count: taken.length })}
          </Button>
        </>
      }
    >
      <p className={styles['sentence']} aria-live="polite" data-testid="query-words">
        {queryWords(query, { t, language, codes: sources.codes, people: sources.people })}
      </p>
      <div className={styles['columns']}>
        <QueryFields query={query} sources={sources} onChange={askFor} />
        <FoundList
          found={found}
          all={answer?.all ?? 0}
          left={left}
          sources={sources}
          onLeave={(id) => setLeft(toggled(left, id))}
        />
      </div>
    </Dialog>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
