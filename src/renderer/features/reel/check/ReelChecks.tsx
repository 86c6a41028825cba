import { HandHeartIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { audienceSchema } from '../../../../shared/domain/audiences.ts'
import { groupWarnings } from '../../../../shared/domain/group-warnings.ts'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { app } from '../../../state/app.ts'
import { lacksNow, warningsNow } from '../../../state/reel-check.ts'
import { scriptFonts } from '../../../state/script-fonts.ts'
import { setAudience } from '../../../state/reels.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { useReelActions } from '../reel-actions.ts'
import type { Studio } from '../studio.ts'
import { useLanguage } from '../use-language.ts'
import { ConsentWall } from './ConsentWall.tsx'
import { InViewDialog } from './InViewDialog.tsx'
import { Warning } from './Warning.tsx'
import styles from './check.module.css'

/** For whom the reel is, whose consent that takes, and what may want a second look: each with what would mend it, in place. */
export function ReelChecks({ studio, reel }: { readonly studio: Studio; readonly reel: Reel }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scopes = useStore(app, (state) => state.content?.consentScopes) ?? []
  const [inViewOf, setInViewOf] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const wall = useRef<HTMLDivElement>(null)
  const { view } = studio
  // What can be shown is known a moment after the start.
  useStore(scriptFonts, ({ choose }) => choose)
  const warnings = groupWarnings(warningsNow(view.items))
  const lacks = lacksNow(view.items, reel)
  useReelActions({
    'reel-check': () => {
      // What stops a reel comes first.
      const first = wall.current ?? title.current
      first?.scrollIntoView({ block: 'start' })
      first?.focus()
    }
  })
  const audiences = scopes.flatMap(({ id, label }) => {
    const audience = audienceSchema.safeParse(id).data
    return audience === undefined ? [] : [{ id: audience, label: label[language] }]
  })
  const clip = view.items.find(({ id }) => id === inViewOf)
  return (
    <section className={styles['checks']} aria-label={t('check.title')}>
      <h2 ref={title} tabIndex={-1}>
        {t('check.title')}
      </h2>
      <Choice
        label={t('check.audience')}
        value={reel.audience}
        options={audiences}
        onChange={(audience) => setAudience(reel, audience)}
      />
      {lacks.length > 0 && (
        <ConsentWall ref={wall} lacks={lacks} studio={studio} onInView={(id) => setInViewOf(id)} />
      )}
      <div aria-live="polite">
        {warnings.length === 0 ? (
          lacks.length === 0 && (
            <p className={styles['good']}>
              <HandHeartIcon weight="duotone" aria-hidden="true" />
              {t('check.good')}
            </p>
          )
        ) : (
          <ul>
            {warnings.map((warning) => (
              <Warning
                key={`${warning.what} ${warning.itemIds.join()} ${warning.held?.momentId ?? ''} ${warning.unshown?.place ?? ''} ${warning.unshown?.signs.join('') ?? ''}`}
                warning={warning}
                studio={studio}
              />
            ))}
          </ul>
        )}
      </div>
      {clip?.type === 'clip' && <InViewDialog clip={clip} onClose={() => setInViewOf(null)} />}
    </section>
  )
}
