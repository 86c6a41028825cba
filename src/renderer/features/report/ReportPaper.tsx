import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type OpenedSession, stillUrl } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { texts } from '../../../shared/i18n/index.ts'
import { app } from '../../state/app.ts'
import { reelOf } from '../../state/chosen-reel.ts'
import { itemsOf, momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'
import { Blocks } from './Blocks.tsx'
import { sectionRole } from './section-role.ts'
import type { Section } from './use-drafts.ts'
import styles from './paper.module.css'

type Props = {
  readonly open: OpenedSession
  readonly templateId: string
  readonly language: Language
  readonly sections: readonly Section[]
  readonly stills: boolean
}

/** The report as it comes out on paper. Empty sections stay out, as they do there. */
export function ReportPaper({ open, templateId, language, sections, stills }: Props) {
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
          <p className={styles['about']}>{about.join(' · ')}</p>
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
                {role === 'clips' && stills && <Stills language={language} />}
              </section>
            )
          })}
      </article>
    </div>
  )
}

function Stills({ language }: { readonly language: Language }) {
  const doc = useStore(session, (state) => state.doc)
  const clips = itemsOf(doc, reelOf(doc)?.id).filter((item) => item.type === 'clip')
  return (
    <div className={styles['stills']}>
      {clips.map((clip, index) => {
        const { startMs, endMs } = momentOf(doc, clip) ?? clip
        const name = texts[language].report.still.replace('{{number}}', String(index + 1))
        return (
          <figure key={clip.id}>
            <img src={stillUrl(clip.recordingId, Math.round((startMs + (endMs ?? startMs)) / 2))} alt="" />
            <figcaption>{name}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}
