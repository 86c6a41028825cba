import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing } from '../../../shared/domain/reel-drawing.ts'
import { drawCaption } from './caption-picture.ts'
import { drawCard } from './card-picture.ts'
import { drawChildLine } from './child-picture.ts'
import { drawLabels } from './label-picture.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Fonts } from './reel-fonts.ts'

/** Draws what stands in or over a reel's picture; null when nothing of it can be shown. */
export function draw(drawing: Drawing, size: Size, fonts: Fonts): DrawnPicture | null {
  switch (drawing.kind) {
    case 'card':
      return drawCard(drawing, size, fonts)
    case 'caption':
      return drawCaption(drawing.text, size, fonts)
    case 'child': {
      const below = drawCaption(drawing.caption, size, fonts)
      return drawChildLine(drawing.text, size, below?.top ?? size.height, fonts)
    }
    case 'labels':
      return drawLabels(drawing.own, drawing.other, size, fonts)
  }
}
