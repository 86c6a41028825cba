import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { chosenReel, reelOf } from '../../state/chosen-reel.ts'
import { discreet, setDiscreet } from '../../state/discreet.ts'
import { itemsOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'
import { useQuiet } from '../../ui/use-quiet.ts'
import { Check } from '../../ui/Check.tsx'
import { GoalForm } from './GoalForm.tsx'
import { LeftOutClips } from './LeftOutClips.tsx'
import { NextStepForm } from './NextStepForm.tsx'
import { NextTime } from './NextTime.tsx'
import { Noticed } from './Noticed.tsx'
import { ParentWords } from './ParentWords.tsx'
import { Questions } from './Questions.tsx'
import { Scalings } from './Scalings.tsx'
import { StartParentScreen } from './StartParentScreen.tsx'
import styles from './review.module.css'

/** The review talk: show the reel, note what the parent says, agree on the next step. */
export function ReviewTab() {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const open = useStore(session, (state) => state.open)
  const chosen = useStore(chosenReel)
  const { isOn } = useStore(discreet)
  useQuiet(isOn)
  const reel = useMemo(() => reelOf(doc, chosen), [doc, chosen])
  const clips = useMemo(() => itemsOf(doc, reel?.id).filter((item) => item.type === 'clip'), [doc, reel])
  if (open === null) return null
  return (
    <div
      className={styles['page']}
      data-discreet={isOn}
      aria-label={t('common.nav.tabs.review')}
      role="region"
    >
      <h1 className="visually-hidden">{t('common.nav.tabs.review')}</h1>
      <div className={styles['talk']}>
        <StartParentScreen
          sessionId={open.session.id}
          reelId={clips.length === 0 ? null : (reel?.id ?? null)}
          clips={clips}
        />
        <div className={styles['discreet']}>
          <Check isSelected={isOn} onChange={setDiscreet}>
            {t('talk.discreet.label')}
          </Check>
          <p className={styles['soft']}>{t('talk.discreet.hint')}</p>
        </div>
        <ParentWords clips={clips} people={open.people} />
        <LeftOutClips />
        <Noticed />
      </div>
      <div className={styles['beside']}>
        <Questions clips={clips} />
        <Scalings people={open.people} />
        <GoalForm />
        <NextStepForm />
        <NextTime />
      </div>
    </div>
  )
}
