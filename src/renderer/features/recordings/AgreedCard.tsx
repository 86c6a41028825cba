import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Agreed } from '../../../shared/contract.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { agreedBefore, putAgreedAside } from '../../state/agreed.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/day.ts'
import styles from './agreed.module.css'

/** What was agreed last time, to begin this session with; it goes when it is read, and can be asked for again. */
export function AgreedCard() {
  const { t, i18n } = useTranslation()
  const { agreed, read } = useStore(agreedBefore)
  const [again, setAgain] = useState(false)
  const people = useStore(session, (state) => state.open?.people) ?? []
  if (agreed === null) return null
  if (read && !again)
    return (
      <div>
        <Button look="quiet" size="s" onPress={() => setAgain(true)}>
          {t('talk.agreed.show')}
        </Button>
      </div>
    )
  const { nextStep, review, session: before } = agreed
  const trust = nextStep?.scale ?? null
  const figures = lastFigures(agreed)
  const who = (id: string | null): string | undefined => people.find((person) => person.id === id)?.label
  return (
    <section className={styles['card']} aria-labelledby="agreed-title">
      <header>
        <h2 id="agreed-title">{t('talk.agreed.title')}</h2>
        <p className={styles['soft']}>
          {t('talk.agreed.from', { number: before.number, date: formatDay(before.date, i18n.language) })}
        </p>
      </header>
      <dl>
        <Fact label={t('talk.agreed.nextTime')} text={review?.nextTime} />
        <Fact label={t('talk.agreed.when')} text={nextStep?.when} />
        <Fact label={t('talk.agreed.what')} text={nextStep?.what} />
        <Fact label={t('talk.agreed.purpose')} text={nextStep?.purpose} />
        <Fact label={t('talk.agreed.goal')} text={review?.goal} />
        {trust !== null && <Fact label={t('talk.agreed.trust')} text={String(trust)} />}
        {figures.map(({ id, question, value, speakerId }) => (
          <Fact key={id} label={question} text={inLine([String(value), who(speakerId)], ', ')} />
        ))}
      </dl>
      <Button
        onPress={() => {
          setAgain(false)
          putAgreedAside()
        }}
      >
        {t('talk.agreed.done')}
      </Button>
    </section>
  )
}

function Fact({ label, text = '' }: { readonly label: string; readonly text?: string | undefined }) {
  return text.trim() === '' ? null : (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  )
}

/** Of every question and person the figure that was given last. */
function lastFigures({ scalings }: Agreed): Agreed['scalings'] {
  return [...new Map(scalings.map((each) => [`${each.question} ${String(each.speakerId)}`, each])).values()]
}
