import { ArrowUUpLeftIcon, EyeIcon, LightbulbIcon, PencilSimpleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ReportFacts } from '../../../shared/contract.ts'
import { app } from '../../state/app.ts'
import { ownText, removeOwnText, saveOwnText, type SectionPlace } from '../../state/report-texts.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { Beside } from './Beside.tsx'
import { sectionRole } from './section-role.ts'
import type { Section } from './use-drafts.ts'
import styles from './report.module.css'

type Props = {
  readonly section: Section
  readonly place: SectionPlace
  readonly facts: ReportFacts | null
}

/** One section to write in; what is drafted stays until something is changed, and can always come back. */
export function SectionEditor({ section, place, facts }: Props) {
  const { t } = useTranslation()
  const content = useStore(app, (state) => state.content)
  const role = sectionRole(content, place.templateId, place.sectionId)
  const other = place.language === 'nl' ? 'en' : 'nl'
  const isElsewhere = useStore(session, ({ doc }) => ownText(doc, { ...place, language: other }) !== null)
  const text = useDraft(section.text, (written) => saveOwnText(place, written), { onType: typing })
  return (
    <section className={styles['section']} data-role={role} data-record={place.sectionId}>
      <header>
        <h2>{section.title}</h2>
        {role === 'observation' && (
          <span className={styles['role']}>
            <EyeIcon aria-hidden="true" /> {t('reportScreen.observation')}
          </span>
        )}
        {role === 'meaning' && (
          <span className={styles['role']}>
            <LightbulbIcon aria-hidden="true" /> {t('reportScreen.meaning')}
          </span>
        )}
        {section.isOwn && (
          <span className={styles['own']}>
            <PencilSimpleIcon aria-hidden="true" /> {t('reportScreen.own')}
            <Button
              size="s"
              look="quiet"
              icon={<ArrowUUpLeftIcon />}
              onPress={() => {
                text.flush()
                removeOwnText(place)
              }}
            >
              {t('reportScreen.back')}
            </Button>
          </span>
        )}
      </header>
      {isElsewhere && !section.isOwn && (
        <p className={styles['elsewhere']}>
          {t('reportScreen.elsewhere', { language: t(`common.language.${other}`) })}
        </p>
      )}
      <Beside role={role} facts={facts} />
      <Field
        label={section.title}
        hideLabel
        hint={section.hint}
        rows={2}
        maxLength={50_000}
        {...text.field}
      />
    </section>
  )
}
