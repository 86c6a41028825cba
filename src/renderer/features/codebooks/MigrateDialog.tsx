import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../api.ts'
import type { CodedSession } from '../../../shared/contract.ts'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import {
  type CodeMapping,
  codesOf,
  lineageOf,
  newestVersions,
  proposeMapping
} from '../../../shared/domain/codebook-versions.ts'
import { app, tellDone, tellFailure } from '../../state/app.ts'
import { ownCodebooks, refreshCodebooks } from '../../state/codebooks.ts'
import { whenSaved } from '../../state/saving.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { openSession, session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { formatDay } from '../../ui/day.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLanguage } from './use-language.ts'
import styles from './migrate.module.css'

const keep = ':keep'

/** Moves the moments of chosen sessions from one version's codes to another's, code by code, told beforehand. */
export function MigrateDialog({ from, onClose }: { readonly from: Codebook; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const content = useStore(app, (state) => state.content)
  const own = useStore(ownCodebooks, (state) => state.own)
  const [sessions, setSessions] = useState<readonly CodedSession[] | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const targets = targetsFor(
    from,
    content?.codebooks ?? [],
    own.map(({ codebook }) => codebook)
  )
  const [toId, setToId] = useState(targets[0]?.id ?? '')
  const to = targets.find(({ id }) => id === toId)
  const [chosen, setChosen] = useState<CodeMapping>({})
  useEffect(() => {
    void call('codebook.sessions', { codebookId: from.id }).then((answer) => {
      if (answer.ok) setSessions(answer.value)
      else tellFailure(answer.code, answer.detail)
    })
  }, [from.id])

  const mapping: CodeMapping = to === undefined ? {} : { ...proposeMapping(from, to), ...chosen }
  const taken = (sessions ?? []).filter(({ sessionId }) => !left.has(sessionId))
  const countOf = (codeId: string): number => sum(taken.map(({ moments }) => moments[codeId] ?? 0))
  const used = codesOf(from).filter(({ id }) =>
    (sessions ?? []).some(({ moments }) => (moments[id] ?? 0) > 0)
  )
  const all = sum(used.map(({ id }) => countOf(id)))
  const moving = sum(used.map(({ id }) => ((mapping[id] ?? null) === null ? 0 : countOf(id))))

  const start = async (): Promise<void> => {
    setBusy(true)
    if ((await whenSaved()) === 'failing') {
      setBusy(false)
      tellFailure('not-saved')
      return
    }
    const sessionIds = taken.map(({ sessionId }) => sessionId)
    const done = await call('codebook.migrate', { sessionIds, fromId: from.id, toId, mapping })
    setBusy(false)
    if (!done.ok) {
      tellFailure(done.code, done.detail)
      return
    }
    // What is on the screen of that session was read before.
    const openId = session.getState().open?.session.id
    if (openId !== undefined && sessionIds.includes(openId)) await openSession(openId)
    await refreshCodebooks()
    tellDone(t('codebooks.migrate.done', { moments: t('codebooks.moments', { count: done.value.moments }) }))
    onClose()
  }

  return (
    <Dialog
      title={t('codebooks.migrate.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="l"
      actions={
        <>
          <Button onPress={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" isDisabled={isBusy || moving === 0} onPress={() => void start()}>
            {t('codebooks.migrate.start')}
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>{t('codebooks.migrate.intro')}</p>
      {to === undefined ? (
        <p>{t('codebooks.migrate.noTarget')}</p>
      ) : sessions === null ? null : used.length === 0 ? (
        <p>{t('codebooks.migrate.nothing')}</p>
      ) : (
        <>
          <div className={styles['ends']}>
            <div>
              <span className={styles['label']}>{t('codebooks.migrate.from')}</span>
              <p className={styles['fixed']}>{nameOf(from)}</p>
            </div>
            <Choice
              label={t('codebooks.migrate.to')}
              value={toId}
              options={targets.map((book) => ({ id: book.id, label: nameOf(book) }))}
              onChange={(id) => {
                setToId(id)
                setChosen({})
              }}
            />
          </div>
          <table className={styles['mapping']}>
            <thead>
              <tr>
                <th scope="col">{t('codebooks.migrate.old')}</th>
                <th scope="col" className={styles['number']}>
                  {t('codebooks.migrate.count')}
                </th>
                <th scope="col">{t('codebooks.migrate.new')}</th>
              </tr>
            </thead>
            <tbody>
              {used.map(({ id, label }) => (
                <tr key={id}>
                  <th scope="row">{label[language]}</th>
                  <td className={styles['number']}>{countOf(id)}</td>
                  <td>
                    <Choice
                      label={`${t('codebooks.migrate.new')}: ${label[language]}`}
                      hideLabel
                      value={mapping[id] ?? keep}
                      options={[
                        { id: keep, label: t('codebooks.migrate.keep') },
                        ...codesOf(to).map((code) => ({ id: code.id, label: code.label[language] }))
                      ]}
                      onChange={(target) =>
                        setChosen((now) => ({ ...now, [id]: target === keep ? null : target }))
                      }
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <fieldset className={styles['sessions']}>
            <legend className={styles['label']}>{t('codebooks.migrate.which')}</legend>
            {sessions.map(({ sessionId, pseudonym, number, date, moments }) => (
              <Check
                key={sessionId}
                isSelected={!left.has(sessionId)}
                onChange={(isTaken) =>
                  setLeft(
                    (now) =>
                      new Set(isTaken ? [...now].filter((id) => id !== sessionId) : [...now, sessionId])
                  )
                }
              >
                {inLine([
                  pseudonym,
                  t('codebooks.migrate.session', { number }),
                  formatDay(date, language),
                  t('codebooks.moments', { count: sum(Object.values(moments)) })
                ])}
              </Check>
            ))}
          </fieldset>
          <p className={styles['preview']} role="status">
            {t('codebooks.migrate.preview', { moving, all })}{' '}
            {all > moving && t('codebooks.migrate.previewKeep', { count: all - moving })}
          </p>
        </>
      )}
    </Dialog>
  )

  function nameOf(book: Codebook): string {
    const isOwn = own.some(({ codebook }) => codebook.id === book.id)
    const version = t('codebooks.version', { version: book.version })
    return isOwn ? inLine([book.title[language], version]) : book.title[language]
  }
}

/** Other versions of the same codebook first, newest first; then the newest of every other codebook. */
function targetsFor(from: Codebook, all: readonly Codebook[], own: readonly Codebook[]): readonly Codebook[] {
  const siblings = own
    .filter((book) => book.id !== from.id && lineageOf(book) === lineageOf(from))
    .toSorted((a, b) => b.version - a.version)
  const others = newestVersions(all).filter((book) => lineageOf(book) !== lineageOf(from))
  // One's own are more likely meant than those that come with the program.
  return [...siblings, ...others.toReversed()]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
