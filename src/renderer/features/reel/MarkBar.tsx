import { TrashIcon, XIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { boundChildLine } from '../../../shared/domain/clip-edits.ts'
import { type Mark } from '../../../shared/domain/clip-marks.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { editClip, moveMarkTo, removeMark, untilShown } from '../../state/reel-clips.ts'
import { chooseFraming, chooseMark } from '../../state/reel-studio.ts'
import { changeClip } from '../../state/reel.ts'
import { Amount } from '../../ui/Amount.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { shownMs } from './shown-picture.ts'
import { framingWords } from './strip/mark-words.ts'
import type { Studio } from './studio.ts'
import styles from './editor.module.css'

type Props = { readonly clip: Clip; readonly mark: Mark; readonly studio: Studio }

/** What can be changed about the mark that is chosen. */
export function MarkBar({ clip, mark, studio }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles['markBar']} role="group" aria-label={t(`studio.mark.${mark.kind}`)}>
      <p className={styles['markName']}>
        <strong>{t(`studio.mark.${mark.kind}`)}</strong>{' '}
        {mark.startMs === mark.endMs
          ? t('studio.strip.at', { time: formatTime(mark.startMs, 'tenths') })
          : t('studio.strip.span', {
              from: formatTime(mark.startMs, 'tenths'),
              to: formatTime(mark.endMs, 'tenths')
            })}
        {mark.kind === 'framing' && ` · ${framingWords(mark.framing.view.scale, t)}`}
      </p>
      <MarkFields clip={clip} mark={mark} studio={studio} />
      <span className={styles['markOut']}>
        <IconButton
          size="s"
          icon={<TrashIcon />}
          label={t('studio.mark.remove')}
          shortcut="Delete"
          onPress={() => removeMark(clip.id, mark.key)}
        />
        <IconButton
          size="s"
          icon={<XIcon />}
          label={t('studio.mark.close')}
          shortcut="Esc"
          onPress={() => chooseMark(null)}
        />
      </span>
    </div>
  )
}

function MarkFields({ clip, mark, studio }: Props) {
  const { t } = useTranslation()
  const atShown = (act: (ms: number) => void): void => {
    const ms = shownMs(studio.player, clip)
    if (ms !== null) act(ms)
  }
  switch (mark.kind) {
    case 'freeze':
      return (
        <>
          <div className={styles['short']}>
            <Amount
              label={t('studio.mark.howLong')}
              hideLabel
              value={mark.freeze.durationMs / 1000}
              min={1}
              max={10}
              step={0.5}
              unit="second"
              onChange={(seconds) =>
                changeClip(clip.id, {
                  freezes: clip.freezes.map((each) =>
                    each === mark.freeze ? { ...each, durationMs: Math.round(seconds * 1000) } : each
                  )
                })
              }
            />
          </div>
          <Button
            size="s"
            look="quiet"
            onPress={() => atShown((ms) => moveMarkTo(clip.id, mark.key, 'whole', ms))}
          >
            {t('studio.mark.here')}
          </Button>
        </>
      )
    case 'slow': {
      const change = (to: Partial<typeof mark.slow>): void =>
        changeClip(clip.id, {
          slows: clip.slows.map((each) => (each === mark.slow ? { ...each, ...to } : each))
        })
      return (
        <>
          <div className={styles['short']}>
            <Choice
              label={t('studio.mark.rateLabel')}
              hideLabel
              value={mark.slow.rate === 0.5 ? 'half' : 'quarter'}
              options={[
                { id: 'half', label: `½ · ${t('studio.mark.rate.half')}` },
                { id: 'quarter', label: `¼ · ${t('studio.mark.rate.quarter')}` }
              ]}
              onChange={(rate) => change({ rate: rate === 'half' ? 0.5 : 0.25 })}
            />
          </div>
          <div className={styles['short']}>
            <Choice
              label={t('studio.mark.sound')}
              hideLabel
              value={mark.slow.sound}
              options={[
                { id: 'none', label: t('studio.mark.soundNone') },
                { id: 'stretched', label: t('studio.mark.soundStretched') }
              ]}
              onChange={(sound) => change({ sound })}
            />
          </div>
          <Button
            size="s"
            look="quiet"
            onPress={() => atShown((ms) => moveMarkTo(clip.id, mark.key, 'start', ms))}
          >
            {t('studio.mark.fromHere')}
          </Button>
          <Button size="s" look="quiet" onPress={() => atShown((ms) => untilShown(clip.id, mark.key, ms))}>
            {t('studio.mark.untilHere')}
          </Button>
        </>
      )
    }
    case 'framing':
      return (
        <Button size="s" look="quiet" onPress={() => chooseFraming(true)}>
          {t('studio.mark.edit')}
        </Button>
      )
    case 'child': {
      const bound = (edge: 'start' | 'end'): void =>
        atShown(
          (ms) =>
            void editClip(clip.id, (now, pictures) => {
              const change = boundChildLine(now, mark.line.id, edge, ms, pictures)
              return change && { change, key: mark.key }
            })
        )
      return (
        <>
          <Button size="s" look="quiet" onPress={() => bound('start')}>
            {t('studio.mark.fromHere')}
          </Button>
          <Button size="s" look="quiet" onPress={() => bound('end')}>
            {t('studio.mark.untilHere')}
          </Button>
          <Button
            size="s"
            look="quiet"
            isDisabled={mark.line.startMs === null && mark.line.endMs === null}
            onPress={() =>
              changeClip(clip.id, {
                childLines: clip.childLines.map((each) =>
                  each.id === mark.line.id ? { ...each, startMs: null, endMs: null } : each
                )
              })
            }
          >
            {t('studio.mark.wholeClip')}
          </Button>
        </>
      )
    }
  }
}
