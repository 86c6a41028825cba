import {
  ArrowsOutLineHorizontalIcon,
  MagnifyingGlassMinusIcon,
  MagnifyingGlassPlusIcon
} from '@phosphor-icons/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutOf } from '../../../state/key-names.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { fitTimeline, zoomTimeline } from './timeline-store.ts'
import styles from './timeline.module.css'

const factor = 1.6

/** Closer and further. */
export const ZoomButtons = memo(function ZoomButtons() {
  const { t } = useTranslation()
  return (
    <div className={styles['zoom']}>
      <IconButton
        size="s"
        icon={<MagnifyingGlassMinusIcon />}
        label={t('workbench.timeline.zoomOut')}
        shortcut={shortcutOf('zoom-out')}
        preventFocusOnPress
        onPress={() => zoomTimeline(1 / factor)}
      />
      <IconButton
        size="s"
        icon={<MagnifyingGlassPlusIcon />}
        label={t('workbench.timeline.zoomIn')}
        shortcut={shortcutOf('zoom-in')}
        preventFocusOnPress
        onPress={() => zoomTimeline(factor)}
      />
      <IconButton
        size="s"
        icon={<ArrowsOutLineHorizontalIcon />}
        label={t('workbench.timeline.zoomFit')}
        shortcut={shortcutOf('zoom-fit')}
        preventFocusOnPress
        onPress={fitTimeline}
      />
    </div>
  )
})
