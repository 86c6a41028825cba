import { CaretLeftIcon, CaretRightIcon, ColumnsIcon, TrashIcon, VideoCameraIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { camerasBeside } from '../../../../shared/domain/clip-camera.ts'
import { pictureMs } from '../../../../shared/domain/clip-marks.ts'
import type { Beside, Clip } from '../../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { framesOf } from '../../../state/frames.ts'
import { changeClip } from '../../../state/reel.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { typing } from '../../../state/typing.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { BesideDialog } from '../make/BesideDialog.tsx'
import type { ReelView } from '../use-reel.ts'
import { parseTime } from '../trim.ts'
import { Section } from './Section.tsx'
import styles from './clip.module.css'

type Props = { readonly clip: Clip; readonly view: ReelView }

/** Another stretch beside the clip, such as then and now. */
export function BesideSection({ clip, view }: Props) {
  const { t } = useTranslation()
  return (
    <Section title={t('studio.beside.title')}>
      {clip.beside === null ? (
        <ChooseBeside clip={clip} view={view} />
      ) : (
        <BesideFields clip={clip} beside={clip.beside} view={view} />
      )}
    </Section>
  )
}

function ChooseBeside({ clip, view }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { angles, recordings } = useStore(reelSources)
  const durationOf = (id: string): number => recordings.get(id)?.info?.durationMs ?? 0
  const cameras = camerasBeside(clip, angles, durationOf).filter(
    ({ beside }) => recordings.get(beside.recordingId)?.status.state === 'ready'
  )
  const named = (number: number): string => t('make.sources.cameraName', { number })
  return (
    <>
      {cameras.map(({ number, ownNumber, beside }) => (
        <Button
          key={beside.recordingId}
          size="s"
          icon={<VideoCameraIcon />}
          onPress={() =>
            changeClip(clip.id, {
              beside: { ...beside, label: named(ownNumber), otherLabel: named(number) }
            })
          }
        >
          {t('studio.beside.camera', { number })}
        </Button>
      ))}
      <Button size="s" icon={<ColumnsIcon />} onPress={() => setOpen(true)}>
        {t('studio.beside.add')}
      </Button>
      {isOpen && <BesideDialog clip={clip} view={view} onClose={() => setOpen(false)} />}
    </>
  )
}

function BesideFields({ clip, beside, view }: Props & { readonly beside: Beside }) {
  const { t } = useTranslation()
  const change = (to: Partial<Beside>): void => changeClip(clip.id, { beside: { ...beside, ...to } })
  const label = useDraft(beside.label, (text) => change({ label: text }), { onType: typing })
  const other = useDraft(beside.otherLabel, (text) => change({ otherLabel: text }), { onType: typing })
  const info = view.recordings.find(({ id }) => id === beside.recordingId)?.info
  const beginAt = (ms: number, by = 0): void => {
    if (!info) return
    const pictures = { frames: framesOf(beside.recordingId), durationMs: info.durationMs }
    const startMs = Math.min(pictureMs(pictures, Math.min(ms, info.durationMs), by), info.durationMs)
    change({ startMs, endMs: Math.min(startMs + clip.endMs - clip.startMs, info.durationMs) })
  }
  const step = (by: number): void => beginAt(beside.startMs, by)
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && parseTime(typed) === null
  const take = (): void => {
    const ms = typed === null ? null : parseTime(typed)
    if (ms !== null) beginAt(ms)
    if (!wrong) setTyped(null)
  }
  return (
    <>
      <div className={styles['labels']}>
        <Field label={t('studio.beside.label')} maxLength={60} {...label.field} />
        <Field label={t('studio.beside.otherLabel')} maxLength={60} {...other.field} />
      </div>
      {info ? (
        <div className={styles['begins']}>
          <Field
            label={t('studio.beside.from')}
            value={typed ?? formatTime(beside.startMs, 'millis')}
            error={wrong ? t('reel.edit.timeWrong') : null}
            onChange={setTyped}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take()
              else if (event.key === 'Escape') setTyped(null)
              else event.continuePropagation()
            }}
          />
          <span>
            <IconButton
              size="s"
              icon={<CaretLeftIcon weight="bold" />}
              label={t('reel.edit.earlier')}
              onPress={() => step(-1)}
            />
            <IconButton
              size="s"
              icon={<CaretRightIcon weight="bold" />}
              label={t('reel.edit.later')}
              onPress={() => step(1)}
            />
          </span>
        </div>
      ) : (
        <p>{t('studio.beside.gone')}</p>
      )}
      <Button
        size="s"
        look="quiet"
        icon={<TrashIcon />}
        onPress={() => changeClip(clip.id, { beside: null })}
      >
        {t('studio.beside.remove')}
      </Button>
    </>
  )
}
