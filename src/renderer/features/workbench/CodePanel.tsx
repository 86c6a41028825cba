import { EyeIcon } from '@phosphor-icons/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton } from 'react-aria-components'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { chooseCodebook, codebookIn } from '../../state/codebooks.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { openMomentsOf } from '../../state/moments.ts'
import { session } from '../../state/session.ts'
import { setLookThrough, workbench } from '../../state/workbench.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { CodeButton } from './CodeButton.tsx'
import { useLanguage } from './use-language.ts'
import styles from './codes.module.css'

/** The codebook, its codes by group, and the switch for only watching. */
export function CodePanel({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const content = useStore(app, (state) => state.content)
  const codebookId = useStore(session, (state) => state.open?.session.codebookId)
  const open = useStore(session, (state) => openMomentsOf(state.doc, recordingId))
  const lookThrough = useStore(workbench, (state) => state.lookThrough)
  const book = codebookIn(content, codebookId)
  const openSince = useMemo(() => new Map(open.map(({ code, startMs }) => [code, startMs])), [open])
  return (
    <section className={styles['panel']} aria-label={t('workbench.codes.title')}>
      <header className={styles['header']}>
        <Choice
          label={t('workbench.codes.codebook')}
          hideLabel
          value={book.id}
          options={(content?.codebooks ?? []).map(({ id, title }) => ({ id, label: title[language] }))}
          onChange={(id) => void chooseCodebook(id)}
        />
        <Tooltip text={t('keys.action.lookThrough')} shortcut={shortcutOf('look-through')}>
          <ToggleButton
            className={styles['look'] ?? ''}
            isSelected={lookThrough}
            onChange={setLookThrough}
            preventFocusOnPress
          >
            <EyeIcon weight={lookThrough ? 'fill' : 'regular'} aria-hidden="true" />
            {t('workbench.codes.lookThrough')}
          </ToggleButton>
        </Tooltip>
      </header>
      {lookThrough && (
        <p className={styles['lookNote']} role="status">
          {t('workbench.codes.lookThroughOn')}
        </p>
      )}
      <div className={styles['groups']} data-resting={lookThrough || undefined} tabIndex={-1}>
        {book.groups.map((group) => (
          <section key={group.id} aria-label={group.title[language]}>
            <h3 className={styles['groupTitle']}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" rx="3" fill={group.colour.hex} />
              </svg>
              {group.title[language]}
            </h3>
            {group.codes.map((code) => {
              const ref = `${book.id}/${code.id}`
              return (
                <CodeButton
                  key={ref}
                  codeRef={ref}
                  code={code}
                  colour={group.colour.hex}
                  language={language}
                  openSinceMs={openSince.get(ref) ?? null}
                  isDisabled={lookThrough}
                />
              )
            })}
          </section>
        ))}
      </div>
    </section>
  )
}
