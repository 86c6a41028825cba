import { MagnifyingGlassPlusIcon, SunIcon, XIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { shortcutOf } from '../../../state/key-names.ts'
import { isPlain, light, resetLight } from '../../../state/light.ts'
import { pictureView, showWholePicture } from '../../../state/view.ts'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import styles from './looking.module.css'
import { Overview } from './Overview.tsx'

/** What is different about the picture on the screen, each with the way back, and where one is in it. */
export function LookChips() {
  const { t, i18n } = useTranslation()
  const scale = useStore(pictureView, (state) => state.view.scale)
  const shown = useStore(light)
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  if (scale <= 1 && isPlain(shown)) return null
  return (
    <div className={styles['corner']} data-over-picture>
      <div className={styles['chips']}>
        {!isPlain(shown) && (
          <Chip
            icon={<SunIcon aria-hidden="true" />}
            text={t('looking.light.chip', { brightness: percent.format(shown.brightness) })}
            label={t('looking.light.reset')}
            onPress={resetLight}
          />
        )}
        {scale > 1 && (
          <Chip
            icon={<MagnifyingGlassPlusIcon aria-hidden="true" />}
            text={t('looking.zoom.chip', { scale: number.format(scale) })}
            label={t('looking.zoom.reset')}
            shortcut={shortcutOf('picture-whole')}
            onPress={showWholePicture}
          />
        )}
      </div>
      <Overview />
    </div>
  )
}

function Chip(props: {
  readonly icon: ReactNode
  readonly text: string
  readonly label: string
  readonly shortcut?: string
  readonly onPress: () => void
}) {
  const { icon, text, label, shortcut, onPress } = props
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <Button className={styles['chip'] ?? ''} aria-label={`${text}. ${label}`} onPress={onPress}>
        {icon}
        {text}
        <XIcon aria-hidden="true" />
      </Button>
    </Tooltip>
  )
}
