import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type OpenedSession, type ReportFacts, stillUrl } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { texts } from '../../../shared/i18n/index.ts'
import { app } from '../../state/app.ts'
import { Blocks } from './Blocks.tsx'
import { sectionRole } from './section-role.ts'
import type { Section } from './use-drafts.ts'
import styles from './paper.module.css'

type Props = {
  readonly open: OpenedSession
  readonly templateId: string
  readonly language: Language
  readonly sections: readonly Section[]
  /** Of the clips shown; none when they were not asked for. */
  readonly pictures: ReportFacts['pictures']
}

/** The report as it comes out on paper. Empty sections stay out, as they do there. */
export function ReportPaper({ open, templateId, language, sections, pictures }: Props) {
  const { t } = useTranslation()
  const content = useStore(app, (state) => state.content)
  const words = texts[language].report
  const title = content?.reportTemplates.find(({ id }) => id === templateId)?.title[language] ?? ''
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC'
  })
  const about = [
    open.family.pseudonym,
    words.session.replace('{{number}}', String(open.session.number)),
    day.format(new Date(open.session.date))
  ]
  return (
    <div className={styles['desk']} role="region" aria-label={t('reportScreen.preview')} tabIndex={0}>
      <article className={styles['paper']} lang={language} data-testid="report-paper">
        <header>
          <p className={styles['mark']}>{words.confidential}</p>
          <p className={styles['title']}>{title}</p>
          <p className={styles['about']}>{inLine(about)}</p>
        </header>
        {sections
          .filter((section) => section.text.trim() !== '')
          .map((section) => {
            const role = sectionRole(content, templateId, section.id)
            const note = role === 'observation' ? words.observed : role === 'meaning' ? words.meant : ''
            return (
              <section key={section.id} data-role={role}>
                <h3>{section.title}</h3>
                {note !== '' && <p className={styles['note']}>{note}</p>}
                <Blocks text={section.text} />
                {role === 'clips' && pictures.length > 0 && <Pictures pictures={pictures} />}
              </section>
            )
          })}
      </article>
    </div>
  )
}

function Pictures({ pictures }: { readonly pictures: ReportFacts['pictures'] }) {
  return (
    <div className={styles['stills']}>
      {pictures.map(({ clipNumber, recordingId, atMs, caption }) => (
        <figure key={clipNumber}>
          <img src={stillUrl(recordingId, atMs)} alt="" />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  )
}
