import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { LogLine } from '../../../shared/domain/logbook.ts'
import { linesToRead, type ReadLine } from '../../../shared/domain/logbook-lines.ts'
import { app } from '../../state/app.ts'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/day.ts'
import styles from './left-vault.module.css'

/** What left the vault, for whom and why, and what was decided about consent. Read anew whenever `asOf` is another. */
export function LeftVaultCard({ familyId, asOf }: { readonly familyId: string; readonly asOf: unknown }) {
  const { t } = useTranslation()
  const [lines, setLines] = useState<readonly LogLine[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('family.logbook', { familyId }).then((read) => {
      if (isCurrent && read.ok) setLines(read.value)
    })
    return () => {
      isCurrent = false
    }
  }, [familyId, asOf])
  return (
    <Card title={t('out.left.title')}>
      {lines?.length === 0 && <p className={styles['soft']}>{t('out.left.none')}</p>}
      {lines !== null && lines.length > 0 && (
        <>
          <p className={styles['soft']}>{t('out.left.intro')}</p>
          <ul className={styles['lines']} tabIndex={0} aria-label={t('out.left.title')}>
            {linesToRead(lines, dayOf).map(({ line, scopeIds }) => (
              <li key={line.id}>
                <Left line={line} scopeIds={scopeIds} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Left({ line, scopeIds }: ReadLine) {
  const { t, i18n } = useTranslation()
  const { at, kind, files, recipient, reason, expiresOn, about } = line
  const scopes = useStore(app, (state) => state.content?.consentScopes ?? [])
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const nameOf = (id: string): string => scopes.find((scope) => scope.id === id)?.label[language] ?? id
  const isSeveral = scopeIds.length > 1
  const what = t(`out.left.kinds.${kind}`, {
    count: files.length,
    person: about?.person ?? '',
    scope: isSeveral ? t('out.left.scopes', { count: scopeIds.length }) : nameOf(about?.scopeId ?? '')
  })
  const hasWords = files.some((file) => file.kind.startsWith('captions'))
  const inWords = (name: string, words: string): string => (words === '' ? name : `${name}: ${words}`)
  return (
    <>
      <span className={styles['what']}>
        {what}
        {hasWords && <span className={styles['soft']}> {t('out.left.captions')}</span>}
      </span>
      <time className={styles['soft']} dateTime={at}>
        {formatDay(dayOf(at), i18n.language, 'short')}
      </time>
      <div className={styles['whom']}>
        {isSeveral && (
          <details>
            <summary>{t('out.left.which')}</summary>
            <ul>
              {scopeIds.map((id) => (
                <li key={id}>{nameOf(id)}</li>
              ))}
            </ul>
          </details>
        )}
        {recipient !== null && inWords(t(`out.recipients.${recipient.kind}`), recipient.words)}
        {recipient !== null && reason !== null && <span aria-hidden="true"> · </span>}
        {reason !== null && inWords(t(`out.reasons.${reason.kind}`), reason.words)}
      </div>
      {about !== null && about.on !== null && (
        <span className={styles['soft']}>
          {t('out.left.from', { day: formatDay(about.on, i18n.language, 'short') })}
        </span>
      )}
      {expiresOn !== null && (
        <span className={styles['soft']}>
          {t('out.left.deleteBy', { day: formatDay(expiresOn, i18n.language, 'short') })}
        </span>
      )}
    </>
  )
}

/** The day of a moment by the clock on the wall, `YYYY-MM-DD`. */
function dayOf(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date(at))
}
