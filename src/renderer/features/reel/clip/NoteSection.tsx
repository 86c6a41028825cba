import { useTranslation } from 'react-i18next'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { changeClip } from '../../../state/reel.ts'
import { holdBackAgain } from '../../../state/releases.ts'
import { typing } from '../../../state/typing.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { Section } from './Section.tsx'

/** For the therapist alone: why it is shown, and why although it would be held back. */
export function NoteSection({ clip }: { readonly clip: Clip }) {
  const { t } = useTranslation()
  const note = useDraft(clip.note, (text) => changeClip(clip.id, { note: text }), { onType: typing })
  return (
    <Section title={t('studio.note.title')}>
      <Field
        label={t('studio.note.title')}
        hideLabel
        hint={t('studio.note.hint')}
        rows={2}
        maxLength={2000}
        {...note.field}
      />
      {clip.shownAnyway !== null && (
        <Notice
          kind="info"
          action={
            <Button size="s" onPress={() => holdBackAgain(clip.id)}>
              {t('check.anyway.stop')}
            </Button>
          }
        >
          {t('check.anyway.shown')} {clip.shownAnyway.reason}
        </Notice>
      )}
    </Section>
  )
}
