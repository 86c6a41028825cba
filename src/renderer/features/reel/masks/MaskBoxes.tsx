import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { fromStage, type OnStage, toStage } from '../../../../shared/domain/box-on-stage.ts'
import { viewAt } from '../../../../shared/domain/framing.ts'
import { withKey } from '../../../../shared/domain/mask-edits.ts'
import { maskBoxAt } from '../../../../shared/domain/masks.ts'
import { type Box, type BoxLimits, wholeBox } from '../../../../shared/domain/picture-box.ts'
import type { Size } from '../../../../shared/domain/picture-view.ts'
import { besideLayout } from '../../../../shared/domain/reel-layout.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { changeMask, chosenIn, masks, masksIn, picturesOf } from '../../../state/masks.ts'
import { session } from '../../../state/session.ts'
import { PictureBox } from '../../../ui/PictureBox.tsx'
import { PictureSurface } from '../../../ui/PictureSurface.tsx'
import type { Studio } from '../studio.ts'
import { whoWords } from './mask-words.ts'
import { shownPictureMs } from './shown-picture.ts'

const limits: BoxLimits = { least: 0.02, ratio: null, mayReachOver: true }

/** The part of the frame that the clip's own picture has. */
function ownPart({ beside }: Clip, frame: Size): Box {
  if (beside === null) return wholeBox
  const { own } = besideLayout(frame)
  return {
    ...{ x: own.left / frame.width, y: own.top / frame.height },
    ...{ width: own.width / frame.width, height: own.height / frame.height }
  }
}

type Props = {
  readonly clip: Clip
  readonly studio: Studio
  /** The recording's picture, and the frame of the reel around it. */
  readonly picture: Size
  readonly frame: Size
}

/** The box that hides someone, over the picture it hides on: to be moved, stretched or drawn anew. */
export function MaskBoxes({ clip, studio, picture, frame }: Props) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const people = useStore(session, (state) => state.open?.people)
  const chosenId = useStore(masks, (state) => state.chosenId)
  const ms = useStore(studio.player.store, (state) => shownPictureMs(state, clip))
  /** While it is being moved, as it lies on the stage. */
  const [draft, setDraft] = useState<Box | null>(null)
  const mask = chosenIn(masksIn(doc, clip), chosenId)
  if (mask === null || ms === null) return null
  const at = maskBoxAt(mask, ms)
  if (at === null) return null
  const stage: OnStage = {
    picture,
    frame,
    view: viewAt(clip.framings, ms),
    part: ownPart(clip, frame)
  }
  const box = draft ?? toStage(at, stage)
  const take = (drawn: Box): void => {
    setDraft(null)
    changeMask(mask.id, withKey(mask, picturesOf(clip), ms, fromStage(drawn, stage)))
  }
  return (
    <PictureSurface limits={limits} onDraw={setDraft} onDrawEnd={take}>
      <PictureBox
        key={mask.id}
        box={box}
        limits={limits}
        shape={mask.shape}
        autoFocus
        label={t('masks.box', { who: whoWords(mask, people ?? [], t) })}
        valueText={t('masks.boxValue', {
          x: Math.round((box.x + box.width / 2) * 100),
          y: Math.round((box.y + box.height / 2) * 100),
          width: Math.round(box.width * 100)
        })}
        onChange={setDraft}
        onChangeEnd={take}
      />
    </PictureSurface>
  )
}
