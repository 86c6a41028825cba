import { StopIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { FoundCode } from '../../../shared/domain/codebook.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { closeAtEnd, stopAll } from '../../state/film-end.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { openMomentsOf } from '../../state/moments.ts'
import { leftOpen } from '../../state/left-open.ts'
import { session } from '../../state/session.ts'
import { stopMoment } from '../../state/tagging.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CodeMark, markOf } from './CodeMark.tsx'
import { whomText } from './whom-text.ts'
import { useLanguage } from './use-language.ts'
import { usePlayhead } from './use-playhead.ts'
import styles from './open.module.css'

type Props = { readonly recordingId: string; readonly passId: string | null }

/** What is open now in this recording and pass, each with how long and a button that stops it. */
export function OpenList({ recordingId, passId }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const codes = codesIn(useStore(app, (state) => state.content))
  const open = useStore(
    session,
    useShallow(({ doc }) => openMomentsOf(doc, recordingId, passId))
  )
  const before = useStore(leftOpen, (state) => state.ids)
  if (open.length === 0) return null
  const left = open.filter(({ id }) => before.has(id)).length
  return (
    <section className={styles['open']} aria-label={t('coding.open.title')}>
      <header className={styles['header']}>
        <h3>{t('coding.open.title')}</h3>
        <Button size="s" look="quiet" preventFocusOnPress onPress={stopAll}>
          {t('coding.open.stopAll')} <kbd>{shortcutOf('stop-all')}</kbd>
        </Button>
      </header>
      {left > 0 && (
        <div className={styles['left']}>
          <p>{t('coding.open.left', { count: left })}</p>
          <Button size="s" look="quiet" preventFocusOnPress onPress={closeAtEnd}>
            {t('coding.open.closeAtEnd')}
          </Button>
        </div>
      )}
      <ul className={styles['list']}>
        {open.map((moment) => (
          <Running key={moment.id} moment={moment} found={codes.get(moment.code)} language={language} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = {
  readonly moment: Moment
  readonly found: FoundCode | undefined
  readonly language: 'nl' | 'en'
}

function Running({ moment, found, language }: RowProps) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people)
  const label = found?.code.label[language] ?? moment.code
  const time = formatTime(Math.max(0, usePlayhead(250) - moment.startMs))
  const about = people === undefined ? '' : whomText(moment, found, people, t('coding.pair.who'))
  return (
    <li className={styles['row']}>
      <CodeMark {...markOf(found)} />
      <span className={styles['label']}>
        {label}
        {about !== '' && <span className={styles['whom']}>{about}</span>}
      </span>
      <span className={styles['time']}>{time}</span>
      <IconButton
        size="s"
        icon={<StopIcon weight="fill" />}
        label={t('coding.open.stop', { label })}
        preventFocusOnPress
        onPress={() => stopMoment(moment.id)}
      />
    </li>
  )
}
