import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SearchHit } from '../../../shared/domain/search-hit.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { goToHit } from '../../state/arrival.ts'
import { app, showOverlay } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { passes, shownPasses } from '../../state/passes.ts'
import { mostHits, search, searchAgain, searchFor } from '../../state/search.ts'
import { session } from '../../state/session.ts'
import { FindBox } from '../../ui/FindBox.tsx'
import { FindDialog } from '../../ui/FindDialog.tsx'
import { FindKeys } from './FindKeys.tsx'
import { type HitGroup, hitGroups, seenHits } from './hit-groups.ts'
import { Marked } from './Marked.tsx'
import styles from './finding.module.css'

/** Looks through everything that is written, in all sessions, and goes there. */
export function SearchDialog() {
  const { t, i18n } = useTranslation()
  const { query, hits, foundFor } = useStore(search)
  const doc = useStore(session, (state) => state.doc)
  const openId = useStore(session, (state) => state.open?.session.id)
  const seen = useStore(passes)
  const shown = seenHits(hits, openId, shownPasses(doc, seen))
  useEffect(searchAgain, [])
  const close = (): void => showOverlay(null)
  const title = ({ family, session: at }: HitGroup): string =>
    at === null
      ? family.pseudonym
      : t('finding.search.group', {
          family: family.pseudonym,
          number: at.number,
          date: new Date(`${at.date}T12:00`).toLocaleDateString(i18n.language, { dateStyle: 'long' })
        })
  const isAnswered = foundFor === query
  const count = shown.length
  return (
    <FindDialog
      label={t('finding.search.title')}
      onClose={close}
      foot={<FindKeys go={t('finding.search.go')} />}
    >
      <FindBox
        label={t('finding.search.title')}
        placeholder={t('finding.search.placeholder')}
        query={query}
        onQuery={searchFor}
        groups={hitGroups(shown).map((group) => ({
          id: group.id,
          title: title(group),
          items: group.hits.map((hit) => ({ id: hit.id, content: <Hit hit={hit} /> }))
        }))}
        onChoose={(id) => {
          const hit = shown.find((each) => each.id === id)
          if (hit === undefined) return
          close()
          void goToHit(hit)
        }}
        status={isAnswered && query.trim() !== '' ? t('finding.search.found', { count }) : ''}
        empty={
          query.trim() === '' ? (
            <>
              <p>{t('finding.search.hint')}</p>
              <p className={styles['soft']}>{t('finding.search.quotes')}</p>
            </>
          ) : isAnswered ? (
            <>
              <p>{t('finding.search.none', { query: query.trim() })}</p>
              <p className={styles['soft']}>{t('finding.search.noneHint')}</p>
            </>
          ) : (
            <p>{t('finding.search.busy')}</p>
          )
        }
      />
      {count >= mostHits && <p className={styles['more']}>{t('finding.search.more', { count })}</p>}
    </FindDialog>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t, i18n } = useTranslation()
  const codes = codesIn(useStore(app, (state) => state.content))
  const { target } = hit
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const about =
    target.kind === 'moment'
      ? [codes.get(target.code)?.code.label[language] ?? target.code, formatTime(target.atMs, 'tenths')]
      : target.kind === 'clip'
        ? [t('finding.search.kind.clip'), formatTime(target.atMs, 'tenths')]
        : [t(`finding.search.kind.${target.kind}`)]
  return (
    <span className={styles['hit']}>
      <span className={styles['about']}>{inLine(about)}</span>
      <Marked text={hit.text} ranges={hit.ranges} />
    </span>
  )
}
