import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { changeClip } from '../../../state/reel.ts'
import { Button } from '../../../ui/Button.tsx'
import { Check } from '../../../ui/Check.tsx'
import { loudnessWord } from '../loudness-word.ts'
import { Section } from './Section.tsx'
import styles from './clip.module.css'

/** Whether a clip sounds, and how loud beside the others. */
export function SoundSection({ clip }: { readonly clip: Clip }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<number | null>(null)
  const volumeDb = draft ?? clip.volumeDb
  const settle = (): void => {
    if (draft !== null) changeClip(clip.id, { volumeDb: draft })
    setDraft(null)
  }
  const words = t(`studio.sound.${loudnessWord(volumeDb)}`)
  return (
    <Section title={t('studio.sound.title')}>
      <Check isSelected={clip.mute} onChange={(mute) => changeClip(clip.id, { mute })}>
        {t('reel.edit.mute')}
      </Check>
      {!clip.mute && (
        <label className={styles['volume']}>
          <span className={styles['volumeName']}>
            {t('studio.sound.volume')} <strong>{words}</strong>
          </span>
          <input
            type="range"
            min={-20}
            max={6}
            step={1}
            value={volumeDb}
            aria-label={t('studio.sound.volume')}
            aria-valuetext={words}
            onChange={(event) => setDraft(Number(event.currentTarget.value))}
            onPointerUp={settle}
            onKeyUp={settle}
            onBlur={settle}
          />
        </label>
      )}
      {!clip.mute && clip.volumeDb !== 0 && (
        <Button size="s" look="quiet" onPress={() => changeClip(clip.id, { volumeDb: 0 })}>
          {t('studio.sound.reset')}
        </Button>
      )}
    </Section>
  )
}
