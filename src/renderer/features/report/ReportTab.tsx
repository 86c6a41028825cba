import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Language } from '../../../shared/domain/language.ts'
import { arrival } from '../../state/arrival.ts'
import { session } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ReportHeader } from './ReportHeader.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { useDrafts } from './use-drafts.ts'
import { useFacts } from './use-facts.ts'
import styles from './report.module.css'

const templateId = 'sessieverslag'

/** The session report: drafted from the session, made one's own, on paper. */
export function ReportTab() {
  const { t, i18n } = useTranslation()
  const open = useStore(session, (state) => state.open)
  const [language, setLanguage] = useState<Language>(
    // Who came for a text that was found sees it in its own language.
    () => arrival.getState().language ?? (i18n.language === 'nl' ? 'nl' : 'en')
  )
  const [stills, setStills] = useState(false)
  const { sections, failed } = useDrafts(open?.session.id, templateId, language)
  const facts = useFacts(open?.session.id, language)
  if (open === null) return null
  return (
    <div className={styles['page']}>
      <ReportHeader
        open={open}
        templateId={templateId}
        language={language}
        onLanguage={setLanguage}
        stills={stills && open.mayUseStills}
        onStills={setStills}
      />
      {failed ? (
        <div className={styles['failed']}>
          <Notice kind="warning">{t('reportScreen.failed')}</Notice>
        </div>
      ) : (
        <>
          <div
            className={styles['sections']}
            role="region"
            aria-label={t('reportScreen.sections')}
            lang={language}
          >
            {sections.map((section) => (
              <SectionEditor
                key={`${language} ${section.id}`}
                section={section}
                facts={facts}
                place={{ templateId, sectionId: section.id, language }}
              />
            ))}
          </div>
          <ReportPaper
            open={open}
            templateId={templateId}
            language={language}
            sections={sections}
            pictures={stills && open.mayUseStills ? (facts?.pictures ?? []) : []}
          />
        </>
      )}
    </div>
  )
}
