import { ProjectorScreenIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { go } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './review.module.css'

type Props = { readonly sessionId: string; readonly reelId: string | null }

/** The way to the parent screen; without a clip there is nothing to show yet. */
export function StartParentScreen({ sessionId, reelId }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles['start']}>
      <div>
        <h2>{t('review.start.title')}</h2>
        <p>{reelId === null ? t('review.start.notReady') : t('review.start.text')}</p>
      </div>
      {reelId === null ? (
        <Button size="l" onPress={() => go({ name: 'session', sessionId, tab: 'reel' })}>
          {t('review.start.toReel')}
        </Button>
      ) : (
        <Button
          look="primary"
          size="l"
          icon={<ProjectorScreenIcon />}
          onPress={() => go({ name: 'parent', sessionId, reelId })}
        >
          {t('review.start.button')}
        </Button>
      )}
    </section>
  )
}
