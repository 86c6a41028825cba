import { XIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { anglesShown, proposals, removeAngle } from '../../../state/angles.ts'
import { cameras, closeSync, openSync } from '../../../state/cameras.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { session } from '../../../state/session.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { ListenTogether } from './ListenTogether.tsx'
import { OffsetField } from './OffsetField.tsx'
import { SoundProposal } from './SoundProposal.tsx'
import { SyncWaves } from './SyncWaves.tsx'
import styles from './cameras.module.css'

/** Places a camera on camera 1's clock: from sound, by its sound's shape, by ear, by number. */
export function SyncPanel({ mainId }: { readonly mainId: string }) {
  const { t } = useTranslation()
  const angles = useStore(session, (state) => anglesShown(state.doc.of('angle'), mainId))
  const recordings = useStore(session, (state) => state.recordings)
  const { angleId, draft } = useStore(cameras)
  const angle = angles.find(({ id }) => id === angleId) ?? angles[0]
  const asked = useStore(proposals, ({ byAngle }) => (angle ? byAngle.get(angle.id) : undefined))
  if (angle === undefined) return null
  const number = angles.indexOf(angle) + 2
  const rate = recordings.find(({ id }) => id === angle.recordingId)?.info?.frameRate ?? 25
  const frameMs = Math.round(1000 / rate)
  const shownMs = draft?.angleId === angle.id ? draft.offsetMs : angle.offsetMs
  const proposedMs =
    asked?.state === 'answered' && asked.proposal.found === 'match' ? asked.proposal.offsetMs : shownMs
  return (
    <section className={styles['panel']} aria-labelledby="sync-title">
      <header className={styles['panelHead']}>
        <h2 id="sync-title">{t('cameras.panel.title')}</h2>
        <IconButton
          size="s"
          icon={<XIcon />}
          label={t('common.action.close')}
          shortcut={shortcutOf('sync-cameras')}
          onPress={closeSync}
        />
      </header>
      {angles.length > 1 && (
        <Choice
          label={t('cameras.panel.which')}
          value={angle.id}
          options={angles.map(({ id }, at) => ({ id, label: t('cameras.camera', { number: at + 2 }) }))}
          onChange={(id) => openSync(id)}
        />
      )}
      <p className={styles['soft']}>{t('cameras.panel.text', { number })}</p>
      <SoundProposal angle={angle} number={number} frameMs={frameMs} />
      <SyncWaves angle={angle} number={number} frameMs={frameMs} />
      <ListenTogether key={angle.id} angle={angle} number={number} offsetMs={proposedMs} />
      <OffsetField
        key={`${angle.id}-offset`}
        angle={angle}
        number={number}
        frameMs={frameMs}
        shownMs={shownMs}
      />
      <footer className={styles['panelFoot']}>
        <Button
          look="quiet"
          onPress={() => {
            removeAngle(angle)
            if (angles.length === 1) closeSync()
          }}
        >
          {t('cameras.panel.remove')}
        </Button>
        <Button onPress={closeSync}>{t('cameras.panel.done')}</Button>
      </footer>
    </section>
  )
}
