import { StarIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { Found, QuerySources } from '../../../../shared/domain/reel-query.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { Check } from '../../../ui/Check.tsx'
import { Still } from '../Still.tsx'
import { useLanguage } from '../use-language.ts'
import styles from './make.module.css'

type Props = {
  readonly found: readonly Found[]
  /** How many fit before the best of them were taken. */
  readonly all: number
  /** Moments that are not to become clips after all. */
  readonly left: ReadonlySet<string>
  readonly sources: QuerySources
  readonly onLeave: (momentId: string) => void
}

/** What was found, as it will stand in the reel; one can be left out. */
export function FoundList({ found, all, left, sources, onLeave }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const taken = found.filter(({ moment }) => !left.has(moment.id))
  const total = taken.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
  if (found.length === 0) return <p className={styles['none']}>{t('make.query.none')}</p>
  return (
    <div className={styles['result']}>
      <p className={styles['soft']} aria-live="polite">
        {t('make.query.found', { count: taken.length, time: formatTime(total) })}
        {all > found.length && <>, {t('make.query.ofAll', { count: all })}</>}
      </p>
      <ul className={styles['found']} aria-label={t('make.query.list')} tabIndex={0}>
        {found.map(({ moment, session, valence, recordingId, startMs, endMs }) => (
          <li key={moment.id} data-left={left.has(moment.id)}>
            <Check isSelected={!left.has(moment.id)} onChange={() => onLeave(moment.id)}>
              <span className={styles['thumb']}>
                <Still recordingId={recordingId} ms={Math.round((startMs + endMs) / 2)} />
              </span>
              <span className={styles['what']}>
                <strong>
                  {sources.codes.get(moment.code)?.code.label[language] ?? t('reel.clip')}
                  {moment.star && <StarIcon weight="fill" aria-label={t('make.query.words.star')} />}
                </strong>
                <span className={styles['soft']}>
                  {session.id !== sources.own.id && (
                    <>{t('make.query.session', { number: session.number })} · </>
                  )}
                  {formatTime(startMs)}–{formatTime(endMs)}
                  {valence !== 'neutral' && <> · {t(`common.valence.${valence}`)}</>}
                </span>
              </span>
            </Check>
          </li>
        ))}
      </ul>
    </div>
  )
}
