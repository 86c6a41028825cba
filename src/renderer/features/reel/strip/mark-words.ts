import type { TFunction } from 'i18next'
import type { Mark } from '../../../../shared/domain/clip-marks.ts'
import { formatTime } from '../../../../shared/domain/time.ts'

/** What a mark is, where it is and what it does, in words. */
export function markWords(mark: Mark, t: TFunction): string {
  const at = t('studio.strip.at', { time: formatTime(mark.startMs, 'millis') })
  const span = t('studio.strip.span', {
    from: formatTime(mark.startMs, 'millis'),
    to: formatTime(mark.endMs, 'millis')
  })
  switch (mark.kind) {
    case 'freeze':
      return `${at}, ${secondsWords(mark.freeze.durationMs, t)}`
    case 'slow':
      return `${span}, ${t(mark.slow.rate === 0.5 ? 'studio.mark.rate.half' : 'studio.mark.rate.quarter')}`
    case 'framing':
      return `${at}, ${framingWords(mark.framing.view.scale, t)}`
    case 'child':
      return `${span}: ${mark.line.text}`
  }
}

function secondsWords(ms: number, t: TFunction): string {
  return t('studio.mark.seconds', { count: Math.round(ms / 100) / 10 })
}

export function framingWords(scale: number, t: TFunction): string {
  return scale <= 1.001
    ? t('studio.mark.framingWhole')
    : t('studio.mark.framingZoomed', { times: Math.round(scale * 10) / 10 })
}
