import { SunIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import {
  Dialog,
  DialogTrigger,
  Heading,
  Label,
  Popover,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack
} from 'react-aria-components'
import { useStore } from 'zustand'
import { lightRange } from '../../../../shared/domain/recording-view.ts'
import { shortcutOf } from '../../../state/key-names.ts'
import { isPlain, light, resetLight, setLight } from '../../../state/light.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import styles from './popover.module.css'

/** Makes a dark recording easier to see; only on the screen. */
export function LightButton() {
  const { t } = useTranslation()
  const shown = useStore(light)
  return (
    <DialogTrigger>
      <IconButton
        icon={<SunIcon weight={isPlain(shown) ? 'regular' : 'fill'} />}
        label={t('looking.light.open')}
        shortcut={shortcutOf('brighter')}
        preventFocusOnPress
      />
      <Popover placement="top" className={styles['popover'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {t('looking.light.open')}
          </Heading>
          <LightSlider
            label={t('looking.light.brightness')}
            value={shown.brightness}
            onChange={(brightness) => setLight({ brightness })}
          />
          <LightSlider
            label={t('looking.light.contrast')}
            value={shown.contrast}
            onChange={(contrast) => setLight({ contrast })}
          />
          <p className={styles['soft']}>{t('looking.light.text')}</p>
          <Button size="s" isDisabled={isPlain(shown)} onPress={resetLight}>
            {t('looking.light.reset')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LightSlider(props: {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  return (
    <Slider
      className={styles['slider'] ?? ''}
      value={props.value}
      minValue={lightRange.least}
      maxValue={lightRange.most}
      step={lightRange.step}
      formatOptions={{ style: 'percent' }}
      onChange={(value) => {
        if (typeof value === 'number') props.onChange(value)
      }}
    >
      <Label>{props.label}</Label>
      <SliderOutput className={styles['output'] ?? ''} />
      <SliderTrack className={styles['track'] ?? ''}>
        <SliderThumb className={styles['thumb'] ?? ''} />
      </SliderTrack>
    </Slider>
  )
}
