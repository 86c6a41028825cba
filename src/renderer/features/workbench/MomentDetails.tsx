import { FilmReelIcon, QuestionIcon, RepeatIcon, StarIcon, TrashIcon } from '@phosphor-icons/react'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { dyadOf, subjectSchema } from '../../../shared/domain/codebook.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { momentsInReel, momentWith } from '../../state/moments.ts'
import { childName, codeQuestion } from '../../state/questions.ts'
import { session } from '../../state/session.ts'
import { chosenIds, workbench } from '../../state/workbench.ts'
import { changeMoment } from '../../state/tagging.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { perform } from './actions.ts'
import { CodeMark, markOf } from './CodeMark.tsx'
import { DraftField } from './DraftField.tsx'
import { Modifiers } from './Modifiers.tsx'
import { MomentTimes } from './MomentTimes.tsx'
import { Whom } from './Whom.tsx'
import { SelectionDetails } from './SelectionDetails.tsx'
import { useDetailsId } from './use-details-id.ts'
import { useLanguage } from './use-language.ts'
import styles from './details.module.css'

/** The chosen moment: its times, about whom, what one writes with it. */
export function MomentDetails() {
  const { t } = useTranslation()
  const id = useDetailsId()
  const isSeveral = useStore(workbench, (state) => chosenIds(state).size > 1)
  const now = useStore(session, (state) => momentWith(state.doc, id))
  const inReel = useStore(session, (state) => now !== null && momentsInReel(state.doc).has(now.id))
  const soon = useDeferredValue(now)
  // Another moment at once, a change to the same one a breath later.
  const moment = soon?.id === now?.id ? soon : now
  return (
    <section className={styles['details']} aria-label={t('workbench.details.title')}>
      {isSeveral ? (
        <SelectionDetails />
      ) : moment === null ? (
        <p className={styles['choose']}>{t('workbench.details.choose')}</p>
      ) : (
        <Details moment={moment} isInReel={inReel} />
      )}
    </section>
  )
}

type Props = { readonly moment: Moment; readonly isInReel: boolean }

const Details = memo(function Details({ moment, isInReel }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const found = codesIn(useStore(app, (state) => state.content)).get(moment.code)
  const question = codeQuestion(found, language, childName(moment.personIds))
  const { id } = moment
  return (
    <>
      <header className={styles['header']}>
        <CodeMark {...markOf(found)} />
        <h3 className={styles['title']}>{found?.code.label[language] ?? moment.code}</h3>
        <IconButton
          size="s"
          icon={<RepeatIcon />}
          label={t('workbench.details.loop')}
          shortcut={shortcutOf('loop')}
          isDisabled={moment.endMs === null}
          preventFocusOnPress
          onPress={() => perform('loop')}
        />
        <IconButton
          size="s"
          icon={<TrashIcon />}
          label={t('keys.action.remove')}
          shortcut={shortcutOf('remove')}
          preventFocusOnPress
          onPress={() => perform('remove')}
        />
      </header>
      <div className={styles['line']}>
        <Button
          size="s"
          look={isInReel ? 'secondary' : 'primary'}
          icon={<FilmReelIcon weight={isInReel ? 'fill' : 'regular'} />}
          isDisabled={isInReel}
          preventFocusOnPress
          onPress={() => perform('to-reel')}
        >
          {isInReel ? t('workbench.details.inReel') : t('workbench.details.toReel')}
        </Button>
        <IconButton
          size="s"
          icon={<StarIcon weight={moment.star ? 'fill' : 'regular'} />}
          label={moment.star ? t('workbench.moments.unstar') : t('workbench.moments.star')}
          shortcut={shortcutOf('star')}
          preventFocusOnPress
          onPress={() => perform('star')}
        />
        <IconButton
          size="s"
          icon={<QuestionIcon weight={moment.maybe ? 'fill' : 'regular'} />}
          label={moment.maybe ? t('coding.maybeOff') : t('coding.maybe')}
          shortcut={shortcutOf('maybe')}
          aria-pressed={moment.maybe}
          preventFocusOnPress
          onPress={() => perform('maybe')}
        />
      </div>
      <MomentTimes moment={moment} />
      {found && <Modifiers moment={moment} code={found.code} language={language} />}
      <DraftField
        key={`note-${id}`}
        name="note"
        label={t('workbench.details.note')}
        placeholder={t('workbench.details.noteHint')}
        rows={2}
        maxLength={20_000}
        value={moment.note}
        onSave={(note) => changeMoment(id, { note })}
      />
      <DraftField
        key={`caption-${id}`}
        name="caption"
        label={t('workbench.details.caption')}
        placeholder={t('workbench.details.captionHint')}
        rows={1}
        maxLength={500}
        value={moment.caption}
        onSave={(caption) => changeMoment(id, { caption })}
      />
      <div className={styles['line']}>
        <Choice
          label={t('workbench.details.subject')}
          value={moment.subject}
          options={subjectSchema.options.map((subject) => ({
            id: subject,
            label: t(`common.subject.${subject}`)
          }))}
          onChange={(subject) => changeMoment(id, { subject })}
        />
        <Whom moment={moment} dyad={dyadOf(found?.codebook)} />
      </div>
      {question !== undefined && (
        <p className={styles['reflect']}>
          <span className="visually-hidden">{t('workbench.details.reflect')}: </span>
          {question}
        </p>
      )}
    </>
  )
})
