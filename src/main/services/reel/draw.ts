import type { Size } from '../../../shared/domain/picture-view.ts'
import type { Drawing } from '../../../shared/domain/reel-drawing.ts'
import { drawCaption } from './caption-picture.ts'
import { drawCard } from './card-picture.ts'
import { drawChildLine } from './child-picture.ts'
import { drawLabels } from './label-picture.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Lettering } from '../drawing/lettering.ts'

/** Draws what stands in or over a reel's picture; null when nothing of it can be shown. */
export function draw(drawing: Drawing, size: Size, lettering: Lettering): DrawnPicture | null {
  switch (drawing.kind) {
    case 'card':
      return drawCard(drawing, size, lettering)
    case 'caption':
      return drawCaption(drawing.text, size, lettering)
    case 'child': {
      const below = drawCaption(drawing.caption, size, lettering)
      return drawChildLine(drawing.text, size, below?.top ?? size.height, lettering)
    }
    case 'labels':
      return drawLabels(drawing.own, drawing.other, size, lettering)
  }
}
