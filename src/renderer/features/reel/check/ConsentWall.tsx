import { HandPalmIcon } from '@phosphor-icons/react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { WallLack } from '../../../../shared/domain/consent-wall.ts'
import { app, go } from '../../../state/app.ts'
import { session } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Studio } from '../studio.ts'
import { useLanguage } from '../use-language.ts'
import { lackSentence } from './lack-sentences.ts'
import styles from './check.module.css'

type Props = {
  readonly ref: Ref<HTMLDivElement>
  readonly lacks: readonly WallLack[]
  readonly studio: Studio
  /** Asks to say who is in view of a clip. */
  readonly onInView: (clipId: string) => void
}

/** Whose consent is missing and where: the one thing here that does stop a reel. */
export function ConsentWall({ ref, lacks, studio, onInView }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useStore(session, (state) => state.open)
  const scopes = useStore(app, (state) => state.content?.consentScopes) ?? []
  const { items } = studio.view
  const people = open?.people ?? []
  const firstClip = lacks
    .flatMap(({ itemIds }) => itemIds)
    .find((id) => items.some((item) => item.id === id && item.type === 'clip'))
  return (
    <div ref={ref} tabIndex={-1} className={styles['wall']} role="alert">
      <HandPalmIcon weight="duotone" aria-hidden="true" />
      <div>
        <h3>{t('check.consent.title')}</h3>
        <p>{t('check.consent.intro')}</p>
        <ul>
          {lacks.map((lack) => (
            <li key={'personId' in lack ? `${lack.what} ${lack.personId} ${lack.scopeId}` : lack.what}>
              {lackSentence(t, lack, { items, people, scopes, language })}
            </li>
          ))}
        </ul>
        <div className={styles['remedies']}>
          {open !== null && (
            <Button size="s" onPress={() => go({ name: 'family', familyId: open.family.id })}>
              {t('check.consent.toFamily')}
            </Button>
          )}
          {firstClip !== undefined && (
            <Button size="s" onPress={() => onInView(firstClip)}>
              {t('check.consent.inView')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
