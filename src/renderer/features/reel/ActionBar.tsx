import {
  ChatCircleTextIcon,
  CopySimpleIcon,
  CropIcon,
  HourglassMediumIcon,
  ImageIcon,
  PauseCircleIcon,
  QuestionIcon,
  ScissorsIcon,
  SpeakerHighIcon,
  SpeakerSlashIcon
} from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { framingHere, firstView, freezeHere, slowHere } from '../../../shared/domain/clip-edits.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { tellDone } from '../../state/app.ts'
import { shortcutOf } from '../../state/key-names.ts'
import type { AnyActionId } from '../../state/keys-in-force.ts'
import { duplicate, editClip, splitAt } from '../../state/reel-clips.ts'
import { chooseFraming, reelStudio } from '../../state/reel-studio.ts'
import { changeClip, makeCover } from '../../state/reel.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { reelAction, useReelActions } from './reel-actions.ts'
import { shownMs } from './shown-picture.ts'
import type { Studio } from './studio.ts'
import styles from './actions.module.css'

type Props = { readonly clip: Clip; readonly studio: Studio }

/** What can be done at the picture that is shown: each a button, each a key, each one step to undo. */
export function ActionBar({ clip, studio }: Props) {
  const { t } = useTranslation()
  const { player, choose, showAdded } = studio
  /** Does something at the picture on the screen, and says so when that has no place there. */
  const atPicture = (edit: (ms: number) => boolean): void => {
    player.pause()
    const ms = shownMs(player, clip)
    if (ms === null) choose(clip.id)
    else if (!edit(ms)) tellDone(t('studio.noPlace'))
  }
  useReelActions({
    'reel-freeze': () =>
      atPicture((ms) => editClip(clip.id, (now, pictures) => freezeHere(now, pictures, ms))),
    'reel-slow': () =>
      atPicture((ms) =>
        editClip(clip.id, (now, pictures) => slowHere(now, pictures, ms, { rate: 0.5, sound: 'none' }))
      ),
    'reel-framing': () => {
      if (reelStudio.getState().isFraming) {
        chooseFraming(false)
        return
      }
      atPicture((ms) => {
        const hasNone = clip.framings.length === 0
        const made =
          !hasNone || editClip(clip.id, (now, pictures) => framingHere(now, pictures, ms, firstView(now, ms)))
        if (made) chooseFraming(true)
        return made
      })
    },
    'reel-mute': () => changeClip(clip.id, { mute: !clip.mute }),
    'reel-split': () =>
      atPicture((ms) => {
        const second = splitAt(clip.id, ms)
        if (second !== null) showAdded(second)
        else tellDone(t('studio.noSplit'))
        return true
      }),
    'reel-duplicate': () => {
      const copy = duplicate(clip.id)
      if (copy !== null) showAdded(copy)
    }
  })
  const cover = (): void =>
    atPicture((ms) => {
      makeCover({ recordingId: clip.recordingId, atMs: Math.round(ms) }, t('reel.newTitle'))
      tellDone(t('studio.coverMade'))
      return true
    })
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('studio.actions')}>
      <Action id="reel-freeze" what="freeze" icon={<PauseCircleIcon />} />
      <Action id="reel-slow" what="slow" icon={<HourglassMediumIcon />} />
      <Action id="reel-framing" what="framing" icon={<CropIcon />} />
      <span className={styles['gap']} />
      <Action id="reel-child" what="child" icon={<ChatCircleTextIcon />} />
      <Action id="reel-question" what="question" icon={<QuestionIcon />} />
      <Action
        id="reel-mute"
        what="mute"
        words={clip.mute ? t('studio.action.unmute') : t('studio.action.mute')}
        icon={clip.mute ? <SpeakerHighIcon /> : <SpeakerSlashIcon />}
      />
      <span className={styles['gap']} />
      <Action id="reel-split" what="split" icon={<ScissorsIcon />} />
      <Action id="reel-duplicate" what="duplicate" icon={<CopySimpleIcon />} />
      <Action what="cover" icon={<ImageIcon />} onPress={cover} />
    </div>
  )
}

type What = 'freeze' | 'slow' | 'framing' | 'child' | 'question' | 'mute' | 'split' | 'duplicate' | 'cover'

function Action({
  id,
  what,
  words,
  icon,
  onPress
}: {
  readonly id?: AnyActionId
  readonly what: What
  readonly words?: string
  readonly icon: ReactNode
  readonly onPress?: () => void
}) {
  const { t } = useTranslation()
  const key = id === undefined ? '' : shortcutOf(id)
  const press = (): void => {
    if (id !== undefined) reelAction(id)?.()
    else onPress?.()
  }
  return (
    <Tooltip text={t(`studio.hint.${what}`)} {...(key === '' ? {} : { shortcut: key })}>
      <Button className={styles['action'] ?? ''} onPress={press}>
        {icon}
        <span>{words ?? t(`studio.action.${what}`)}</span>
      </Button>
    </Tooltip>
  )
}
