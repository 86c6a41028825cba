import type { Moment } from '../../../../shared/domain/session-record.ts'
import { firstFrom } from '../../../../shared/domain/time-list.ts'
import type { Marquee } from './draw-live.ts'
import { msAt, type View } from './geometry.ts'
import { type Layout, rowPx, rowTop } from './layout.ts'
import { firstReaching } from './pack.ts'

/** The moments that a box over the lanes touches, earliest first in each row. */
export function momentsIn(layout: Layout, view: View, { x, y, toX, toY }: Marquee): readonly Moment[] {
  const [fromMs, toMs] = [msAt(view, Math.min(x, toX)), msAt(view, Math.max(x, toX))]
  const [top, bottom] = [Math.min(y, toY), Math.max(y, toY)]
  return layout.lanes.flatMap((lane, index) => {
    if (lane.topPx > bottom || lane.topPx + lane.heightPx < top) return []
    const rows = layout.packs[index]?.rows ?? []
    return rows.slice(0, lane.rows).flatMap((row, at) => {
      const rowTopPx = rowTop(layout, index, at)
      if (rowTopPx > bottom || rowTopPx + rowPx < top) return []
      return row.slice(firstReaching(row, fromMs), firstFrom(row, toMs))
    })
  })
}
