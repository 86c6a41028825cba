import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import type { TalkScreen } from './talk-screen.ts'
import styles from './parent.module.css'

/** What lies over the film: one question, a wish, the end, or nothing at all. */
export function Faces({ talk, hands }: { readonly talk: TalkScreen; readonly hands: boolean }) {
  const { t } = useTranslation()
  const face = useStore(talk.store, (state) => state.face)
  const question = useStore(talk.store, (state) => state.question)
  switch (face) {
    case 'film':
      return null
    case 'blank':
      return <div className={styles['blank']} data-testid="parent-blank" />
    case 'question':
      return (
        <Sheet look="question" words={question}>
          {hands && (
            <>
              <Choice onPress={() => talk.perform({ do: 'previous' })}>{t('parent.backToFilm')}</Choice>
              <Choice onPress={() => talk.perform({ do: 'next' })}>{t('parent.onward')}</Choice>
            </>
          )}
        </Sheet>
      )
    case 'leave-out':
      return (
        <Sheet look="wish" words={t('parent.leaveOut.title')} more={t('parent.leaveOut.text')}>
          <Choice onPress={() => talk.perform({ do: 'leave-out' })}>{t('parent.leaveOut.yes')}</Choice>
          <Choice onPress={() => talk.perform({ do: 'keep' })}>{t('parent.leaveOut.no')}</Choice>
        </Sheet>
      )
    case 'end':
      return (
        <Sheet look="end" words={t('parent.end')} more={t('parent.endMore')}>
          {hands && (
            <>
              <Choice onPress={() => talk.perform({ do: 'previous' })}>{t('parent.backToFilm')}</Choice>
              <Choice onPress={() => talk.perform({ do: 'restart' })}>{t('parent.again')}</Choice>
            </>
          )}
        </Sheet>
      )
  }
}

type SheetProps = {
  readonly look: 'question' | 'wish' | 'end'
  readonly words: string
  readonly more?: string
  readonly children: ReactNode
}

function Sheet({ look, words, more, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    // Read out, and Tab goes on to the choices; the picture behind has nothing more to say.
    sheet.current?.focus()
  }, [words])
  return (
    <section ref={sheet} tabIndex={-1} className={styles['sheet']} data-look={look} aria-label={words}>
      <p className={styles['sheetWords']} data-long={words.length > 110}>
        {words}
      </p>
      {more !== undefined && <p className={styles['sheetMore']}>{more}</p>}
      <div className={styles['choices']}>{children}</div>
    </section>
  )
}

function Choice({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Button className={styles['choice'] ?? ''} onPress={onPress}>
      {children}
    </Button>
  )
}
