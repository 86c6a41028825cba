import { useState } from 'react'
import { UsersIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { camerasOf, onCamera } from '../../../../shared/domain/clip-camera.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { changeClip } from '../../../state/reel.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Section } from '../clip/Section.tsx'
import { InViewDialog } from '../check/InViewDialog.tsx'

/** Where a clip's pictures come from: which camera, and who is in view. */
export function ClipSources({ clip }: { readonly clip: Clip }) {
  const { t } = useTranslation()
  const { angles, recordings } = useStore(reelSources)
  const [isAsking, setAsking] = useState(false)
  const cameras = camerasOf(angles, clip.recordingId).map(({ recordingId }, at) => {
    const durationMs = recordings.get(recordingId)?.info?.durationMs ?? 0
    return { recordingId, number: at + 1, change: onCamera(clip, angles, recordingId, durationMs) }
  })
  const possible = cameras.filter(({ change }) => change !== null)
  return (
    <Section title={t('make.sources.title')}>
      {possible.length > 1 && (
        <Choice
          label={t('make.sources.camera')}
          value={clip.recordingId}
          options={possible.map(({ recordingId: id, number }) => ({
            id,
            label: t('make.sources.cameraName', { number })
          }))}
          onChange={(id) => {
            const change = possible.find(({ recordingId }) => recordingId === id)?.change
            if (change && id !== clip.recordingId) changeClip(clip.id, change)
          }}
        />
      )}
      <Button size="s" icon={<UsersIcon />} onPress={() => setAsking(true)}>
        {t('check.consent.inView')}
      </Button>
      {isAsking && <InViewDialog clip={clip} onClose={() => setAsking(false)} />}
    </Section>
  )
}
