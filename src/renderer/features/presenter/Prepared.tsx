import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isForParents } from '../../../shared/domain/for-parents.ts'
import type { TalkCommand, TalkState } from '../../../shared/domain/talk.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { discreet } from '../../state/discreet.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { askedSets, childName, codeQuestion } from '../../state/questions.ts'
import { momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './presenter.module.css'

type Props = {
  readonly clipId: string | null
  readonly screen: TalkState | null
  readonly say: (command: TalkCommand) => void
}

/** What was prepared for the clip on the screen, and the questions that can be put there. */
export function Prepared({ clipId, screen, say }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const doc = useStore(session, (state) => state.doc)
  const content = useStore(app, (state) => state.content)
  const { isOn } = useStore(discreet)
  const found = clipId === null ? undefined : doc.get(clipId)
  const clip = found?.type === 'clip' ? found : null
  const moment = clip && momentOf(doc, clip)
  const own = clip?.question.trim() ?? ''
  const codes = codesIn(content)
  // A question to what is not for parents tells what it is.
  const ofCode =
    moment && isForParents(moment, codes)
      ? codeQuestion(codes.get(moment.code), language, childName(moment.personIds))
      : undefined
  const rounds =
    askedSets(content?.reflectionSets ?? [], language, childName(moment?.personIds))[0]?.questions ?? []
  const atHand = [...(ofCode === undefined ? [] : [ofCode]), ...rounds]
  const shown = screen?.face === 'question' ? screen.question : null
  return (
    <>
      {clip !== null && (
        <section className={styles['panel']}>
          {!isOn && (
            <>
              <h2>{t('talk.why')}</h2>
              <p className={clip.note.trim() === '' ? styles['soft'] : styles['note']}>
                {clip.note.trim() || t('talk.noNote')}
              </p>
            </>
          )}
          <h2>{t('talk.question')}</h2>
          {own === '' ? (
            <p className={styles['soft']}>{t('talk.noQuestion')}</p>
          ) : (
            <Ask question={own} shown={shown} say={say} shortcut={shortcutOf('parent-question')} />
          )}
        </section>
      )}
      <section className={styles['panel']}>
        <h2>{t('talk.atHand')}</h2>
        <ul className={styles['atHand']}>
          {[...new Set(atHand)]
            .filter((question) => question !== own)
            .map((question) => (
              <li key={question}>
                <Ask question={question} shown={shown} say={say} />
              </li>
            ))}
        </ul>
      </section>
    </>
  )
}

function Ask({
  question,
  shown,
  shortcut,
  say
}: {
  readonly question: string
  readonly shown: string | null
  readonly shortcut?: string
  readonly say: (command: TalkCommand) => void
}) {
  const { t } = useTranslation()
  const isShown = shown === question
  return (
    <div className={styles['ask']} data-shown={isShown}>
      <p>{question}</p>
      <Button
        size="s"
        look={isShown ? 'primary' : 'secondary'}
        onPress={() => say(isShown ? { do: 'keep' } : { do: 'ask', question })}
      >
        {isShown ? t('talk.hide') : t('talk.show')}
        {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
      </Button>
    </div>
  )
}
