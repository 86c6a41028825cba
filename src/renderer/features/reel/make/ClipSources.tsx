import { useState } from 'react'
import { UsersIcon, SquareSplitHorizontalIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { camerasOf, onCamera } from '../../../../shared/domain/clip-camera.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { changeClip } from '../../../state/reel.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { InViewDialog } from '../check/InViewDialog.tsx'
import { BesideDialog } from './BesideDialog.tsx'
import styles from './make.module.css'

/** Where a clip's pictures come from: which camera, what stands beside it, and who is in view. */
export function ClipSources({ clip }: { readonly clip: Clip }) {
  const { t } = useTranslation()
  const { angles, recordings } = useStore(reelSources)
  const [asks, setAsks] = useState<'beside' | 'in-view' | null>(null)
  const cameras = camerasOf(angles, clip.recordingId).map(({ recordingId }, at) => {
    const durationMs = recordings.get(recordingId)?.info?.durationMs ?? 0
    return { recordingId, number: at + 1, change: onCamera(clip, angles, recordingId, durationMs) }
  })
  const possible = cameras.filter(({ change }) => change !== null)
  return (
    <div className={styles['sources']}>
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
      {clip.beside === null && (
        <Button size="s" icon={<SquareSplitHorizontalIcon />} onPress={() => setAsks('beside')}>
          {t('make.sources.beside')}
        </Button>
      )}
      <Button size="s" icon={<UsersIcon />} onPress={() => setAsks('in-view')}>
        {t('check.consent.inView')}
      </Button>
      {asks === 'beside' && <BesideDialog clip={clip} onClose={() => setAsks(null)} />}
      {asks === 'in-view' && <InViewDialog clip={clip} onClose={() => setAsks(null)} />}
    </div>
  )
}
