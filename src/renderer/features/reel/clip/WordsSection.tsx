import { ChatCircleTextIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addChildLine } from '../../../../shared/domain/clip-edits.ts'
import { childKey } from '../../../../shared/domain/clip-marks.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { editClip } from '../../../state/reel-clips.ts'
import { changeClip } from '../../../state/reel.ts'
import { typing } from '../../../state/typing.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import type { Sequencer } from '../../../ui/reel-player/sequencer.ts'
import { useReelActions } from '../reel-actions.ts'
import { shownMs } from '../shown-picture.ts'
import { ChildLineField } from './ChildLineField.tsx'
import { Section } from './Section.tsx'
import styles from './clip.module.css'

/** What is written over the picture: the child put into words, and plain words under it. */
export function WordsSection({ clip, player }: { readonly clip: Clip; readonly player: Sequencer }) {
  const { t } = useTranslation()
  const caption = useDraft(clip.caption, (text) => changeClip(clip.id, { caption: text }), { onType: typing })
  const lines = useRef<HTMLUListElement>(null)
  /** The key of the line to type in as soon as it is there. */
  const wanted = useRef<string | null>(null)
  const focusWanted = (): void => {
    if (wanted.current === null) return
    const field = lines.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"] textarea`)
    if (field) wanted.current = null
    field?.focus()
  }
  useEffect(focusWanted)
  const speak = (): void => {
    player.pause()
    const ms = shownMs(player, clip)
    // What was begun and left empty is gone on with.
    const empty = clip.childLines.find(({ text }) => text.trim() === '')
    if (empty) wanted.current = childKey(empty)
    else
      editClip(clip.id, (now, pictures) => {
        const here = ms === null ? undefined : { pictures, ms }
        const made = addChildLine(now, crypto.randomUUID(), '', here)
        wanted.current = made?.key ?? null
        return made
      })
    focusWanted()
  }
  useReelActions({ 'reel-child': speak })
  return (
    <Section title={t('studio.words.title')}>
      {clip.childLines.length > 0 && (
        <ul className={styles['lines']} ref={lines}>
          {clip.childLines.map((line) => (
            <ChildLineField key={line.id} clip={clip} line={line} />
          ))}
        </ul>
      )}
      <Tooltip text={t('studio.hint.child')} shortcut={shortcutOf('reel-child')}>
        <Button size="s" icon={<ChatCircleTextIcon />} onPress={speak}>
          {t('studio.words.addChild')}
        </Button>
      </Tooltip>
      <Field
        label={t('reel.edit.caption')}
        hint={t('studio.words.captionHint')}
        maxLength={500}
        {...caption.field}
      />
    </Section>
  )
}
