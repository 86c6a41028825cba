import { TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { childKey } from '../../../../shared/domain/clip-marks.ts'
import type { ChildLine, Clip } from '../../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { removeMark } from '../../../state/reel-clips.ts'
import { chooseMark } from '../../../state/reel-studio.ts'
import { changeClip } from '../../../state/reel.ts'
import { typing } from '../../../state/typing.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import styles from './clip.module.css'

/** What the child would say, and when. */
export function ChildLineField({ clip, line }: { readonly clip: Clip; readonly line: ChildLine }) {
  const { t } = useTranslation()
  const write = (text: string): void =>
    changeClip(clip.id, {
      childLines: clip.childLines.map((each) => (each.id === line.id ? { ...each, text } : each))
    })
  const text = useDraft(line.text, write, { onType: typing })
  const isWhole = line.startMs === null && line.endMs === null
  return (
    <li className={styles['line']} data-line={childKey(line)} onFocus={() => chooseMark(childKey(line))}>
      <Field
        label={t('studio.words.child')}
        placeholder={t('studio.words.childHint')}
        rows={2}
        maxLength={300}
        {...text.field}
      />
      <span className={styles['lineFoot']}>
        <span>
          {isWhole
            ? t('studio.words.whole')
            : t('studio.words.when', {
                from: formatTime(line.startMs ?? clip.startMs, 'tenths'),
                to: formatTime(line.endMs ?? clip.endMs, 'tenths')
              })}
        </span>
        <IconButton
          size="s"
          icon={<TrashIcon />}
          label={t('studio.words.removeChild')}
          onPress={() => removeMark(clip.id, childKey(line))}
        />
      </span>
    </li>
  )
}
