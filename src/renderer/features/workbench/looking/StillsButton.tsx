import { CameraIcon, ImagesIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { shortcutOf } from '../../../state/key-names.ts'
import { session } from '../../../state/session.ts'
import { stillsOf, takeStill } from '../../../state/stills.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import styles from './popover.module.css'
import { StillCard } from './StillCard.tsx'

/** The stills of the recording: looked at, noted with, gone to, taken away. Without consent none is shown. */
export function StillsButton({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const all = useStore(session, (state) => state.doc.of('still'))
  const mayUse = useStore(session, (state) => state.open?.mayUseStills ?? false)
  const stills = stillsOf(all, recordingId)
  return (
    <DialogTrigger>
      <Tooltip text={t('looking.still.open')}>
        <AriaButton
          className={styles['count'] ?? ''}
          aria-label={t('looking.still.openCount', { count: stills.length })}
          preventFocusOnPress
        >
          <ImagesIcon aria-hidden="true" />
          {stills.length > 0 && <span>{stills.length}</span>}
        </AriaButton>
      </Tooltip>
      <Popover placement="top end" className={styles['shelf'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {t('looking.still.title')}
            </Heading>
            <Button
              size="s"
              icon={<CameraIcon aria-hidden="true" />}
              isDisabled={!mayUse}
              onPress={takeStill}
            >
              {t('looking.still.take')} <kbd>{shortcutOf('still')}</kbd>
            </Button>
          </header>
          {!mayUse ? (
            <p className={styles['soft']}>
              {stills.length > 0 ? t('looking.still.hidden') : t('looking.echo.stillNoConsent')}
            </p>
          ) : stills.length === 0 ? (
            <p className={styles['soft']}>{t('looking.still.empty')}</p>
          ) : (
            <ul className={styles['stills']}>
              {stills.map((still) => (
                <StillCard key={still.id} still={still} />
              ))}
            </ul>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
