import {
  ArrowsMergeIcon,
  CopyIcon,
  FilmReelIcon,
  ScissorsIcon,
  StarIcon,
  TagIcon,
  TrashIcon
} from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Subject, subjectSchema } from '../../../shared/domain/codebook.ts'
import type { ActionId } from '../../state/keymap.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { changeChosen } from '../../state/moment-edits.ts'
import { session } from '../../state/session.ts'
import { chosenIds, chosenMoments, workbench } from '../../state/workbench.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { perform } from './actions.ts'
import styles from './details.module.css'

const edits = [
  ['retag', TagIcon],
  ['split', ScissorsIcon],
  ['merge', ArrowsMergeIcon],
  ['duplicate', CopyIcon],
  ['remove', TrashIcon]
] as const satisfies readonly (readonly [ActionId, unknown])[]

/** Several moments are chosen: how many, and what fits them all. */
export function SelectionDetails() {
  const { t } = useTranslation()
  // What is shown of them follows their changes.
  useStore(session, (state) => state.doc)
  const count = useStore(workbench, (state) => chosenIds(state).size)
  const chosen = chosenMoments()
  const subjects = new Set(chosen.map(({ subject }) => subject))
  const [subject] = subjects
  const isMixed = subjects.size !== 1 || subject === undefined
  const starred = chosen.every(({ star }) => star)
  return (
    <>
      <header className={styles['header']}>
        <h3 className={styles['title']}>{t('timeline.several.title', { count })}</h3>
      </header>
      <div className={styles['line']}>
        <Button
          size="s"
          look="primary"
          icon={<FilmReelIcon />}
          preventFocusOnPress
          onPress={() => perform('to-reel')}
        >
          {t('workbench.details.toReel')}
        </Button>
        <IconButton
          size="s"
          icon={<StarIcon weight={starred ? 'fill' : 'regular'} />}
          label={starred ? t('workbench.moments.unstar') : t('workbench.moments.star')}
          shortcut={shortcutOf('star')}
          preventFocusOnPress
          onPress={() => perform('star')}
        />
      </div>
      <div className={styles['line']}>
        {edits.map(([id, Icon]) => (
          <IconButton
            key={id}
            size="s"
            icon={<Icon />}
            label={t(`timeline.edit.${id}`)}
            shortcut={shortcutOf(id)}
            preventFocusOnPress
            onPress={() => perform(id)}
          />
        ))}
      </div>
      <Choice<Subject | 'mixed'>
        label={t('timeline.several.subject')}
        value={isMixed ? 'mixed' : subject}
        options={[
          ...(isMixed ? [{ id: 'mixed' as const, label: t('timeline.several.mixed') }] : []),
          ...subjectSchema.options.map((id) => ({ id, label: t(`common.subject.${id}`) }))
        ]}
        onChange={(id) => {
          if (id !== 'mixed') changeChosen({ subject: id })
        }}
      />
      <Check
        isSelected={chosen.every(({ maybe }) => maybe)}
        onChange={(maybe) => void changeChosen({ maybe })}
      >
        {t('timeline.several.maybe')}
      </Check>
    </>
  )
}
