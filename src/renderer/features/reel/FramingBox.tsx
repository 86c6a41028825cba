import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { framingHere } from '../../../shared/domain/clip-edits.ts'
import { viewAt } from '../../../shared/domain/framing.ts'
import { type Box, type BoxLimits, boxOfView, viewOfBox } from '../../../shared/domain/picture-box.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { editClip } from '../../state/reel-clips.ts'
import { PictureBox } from '../../ui/PictureBox.tsx'
import { PictureSurface } from '../../ui/PictureSurface.tsx'
import { shownMs } from './shown-picture.ts'
import type { Studio } from './studio.ts'

/** As near as a framing goes; the box has the frame's own shape. */
const limits: BoxLimits = { least: 1 / 8, ratio: 1, mayReachOver: false }

type Props = {
  readonly clip: Clip
  readonly studio: Studio
  /** The clip's own picture, and the frame of the reel around it. */
  readonly picture: Size
  readonly frame: Size
}

/** The box on the whole picture that says what fills the frame from the picture shown on. */
export function FramingBox({ clip, studio, picture, frame }: Props) {
  const { t } = useTranslation()
  const ms = useStore(studio.player.store, () => shownMs(studio.player, clip))
  const [draft, setDraft] = useState<Box | null>(null)
  if (ms === null) return null
  /** The nearest box that is a framing. */
  const held = (box: Box): Box => boxOfView(viewOfBox(box, picture, frame), picture, frame)
  const box = draft ?? boxOfView(viewAt(clip.framings, ms), picture, frame)
  const take = (chosen: Box): void => {
    setDraft(null)
    editClip(clip.id, (now, pictures) => framingHere(now, pictures, ms, viewOfBox(chosen, picture, frame)))
  }
  return (
    <PictureSurface limits={limits} onDraw={(drawn) => setDraft(held(drawn))} onDrawEnd={take}>
      <PictureBox
        box={box}
        limits={limits}
        autoFocus
        label={t('studio.framing.box')}
        valueText={t('studio.framing.boxValue', {
          times: Math.round(10 / box.width) / 10,
          x: Math.round((box.x + box.width / 2) * 100),
          y: Math.round((box.y + box.height / 2) * 100)
        })}
        onChange={(moved) => setDraft(held(moved))}
        onChangeEnd={take}
      />
    </PictureSurface>
  )
}
