import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Angle } from '../../../../shared/domain/session-record.ts'
import { placeAngle } from '../../../state/angles.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { offsetText, parseOffset } from './offset-text.ts'
import styles from './cameras.module.css'

type Props = {
  readonly angle: Angle
  readonly number: number
  readonly frameMs: number
  /** What is tried while the sound is dragged. */
  readonly shownMs: number
}

/** The offset to type, and small steps of it. Enter or leaving the field sets it. */
export function OffsetField({ angle, number, frameMs, shownMs }: Props) {
  const { t, i18n } = useTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const leave = (): void => {
    const ms = draft === null ? null : parseOffset(draft)
    setDraft(null)
    if (ms !== null && ms !== angle.offsetMs) placeAngle(angle, ms)
  }
  const step = (byMs: number, label: string) => (
    <Button size="s" onPress={() => placeAngle(angle, angle.offsetMs + byMs)}>
      {label}
    </Button>
  )
  return (
    <div className={styles['offset']}>
      <Field
        label={t('cameras.panel.offset', { number })}
        hint={t('cameras.panel.offsetHint', { number })}
        value={draft ?? offsetText(shownMs, i18n.language)}
        error={draft !== null && parseOffset(draft) === null ? t('cameras.panel.badOffset') : null}
        onChange={setDraft}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
          else if (event.key === 'Escape') setDraft(null)
          else return
          if (event.target instanceof HTMLElement) event.target.blur()
        }}
      />
      <div className={styles['steps']}>
        {step(-frameMs, t('cameras.panel.frameEarlier'))}
        {step(-10, t('cameras.panel.earlier'))}
        {step(10, t('cameras.panel.later'))}
        {step(frameMs, t('cameras.panel.frameLater'))}
      </div>
    </div>
  )
}
