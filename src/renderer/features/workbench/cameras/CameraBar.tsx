import { AlignCenterHorizontalIcon, PlusIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { cameraLayouts } from '../../../../shared/domain/camera-layout.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import { addAngle, anglesShown, possibleAngles } from '../../../state/angles.ts'
import { cameraNumber, cameras, openSync, toggleSync } from '../../../state/cameras.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { session } from '../../../state/session.ts'
import { chooseRecording } from '../../../state/workbench.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import styles from './cameras.module.css'

/** Adds cameras, arranges their pictures, and opens the panel that aligns them. Nothing when there is one recording. */
export function CameraBar({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  const all = useStore(session, (state) => state.doc.of('angle'))
  const recordings = useStore(session, (state) => state.recordings)
  const { layout, syncing } = useStore(cameras)
  const angles = anglesShown(all, recording.id)
  const possible = possibleAngles(all, recordings, recording.id)
  const ofAnother = cameraNumber(all, recording.id)
  if (ofAnother !== null)
    return (
      <p className={styles['alone']}>
        <span>
          {t('cameras.alone', {
            number: ofAnother.number,
            name: recordings.find(({ id }) => id === ofAnother.mainId)?.name ?? ''
          })}
        </span>
        <Button size="s" look="quiet" onPress={() => chooseRecording(ofAnother.mainId)}>
          {t('cameras.openMain')}
        </Button>
      </p>
    )
  if (angles.length === 0 && possible.length === 0) return null
  return (
    <div className={styles['bar']} role="group" aria-label={t('cameras.bar')}>
      {possible.length > 0 && recording.status.state === 'ready' && (
        <MenuTrigger>
          <AriaButton className={styles['add'] ?? ''}>
            <PlusIcon aria-hidden="true" />
            {t('cameras.add')}
          </AriaButton>
          <Popover className={styles['menu'] ?? ''} placement="bottom start">
            <p className={styles['menuHint']}>{t('cameras.addHint')}</p>
            <Menu
              aria-label={t('cameras.add')}
              onAction={(id) => openSync(addAngle(recording.id, String(id)))}
            >
              {possible.map(({ id, name }) => (
                <MenuItem key={id} id={id} textValue={name} className={styles['menuItem'] ?? ''}>
                  {name}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {angles.length > 0 && (
        <>
          <Choice
            label={t('cameras.layoutLabel')}
            hideLabel
            value={layout}
            options={cameraLayouts.map((id) => ({ id, label: t(`cameras.layout.${id}`) }))}
            onChange={(chosen) => cameras.setState({ layout: chosen })}
          />
          <span className={styles['key']} data-on={syncing || undefined}>
            <IconButton
              icon={<AlignCenterHorizontalIcon />}
              label={t('cameras.sync')}
              shortcut={shortcutOf('sync-cameras')}
              aria-pressed={syncing}
              onPress={toggleSync}
            />
          </span>
        </>
      )}
    </div>
  )
}
