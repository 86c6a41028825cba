import { area } from '../area.ts'

/** Looking into the picture: nearer, brighter, slower, once without tags; and stills. */
export const looking = area({
  nl: {
    zoom: {
      chip: '{{scale}}×',
      reset: 'Hele beeld tonen'
    },
    light: {
      open: 'Helderheid en contrast',
      chip: 'Helderheid {{brightness}}',
      brightness: 'Helderheid',
      contrast: 'Contrast',
      reset: 'Tonen zoals gefilmd',
      text: 'Alleen hoe u de opname ziet; de opname zelf verandert niet.'
    }
  },
  en: {
    zoom: {
      chip: '{{scale}}×',
      reset: 'Show the whole picture'
    },
    light: {
      open: 'Brightness and contrast',
      chip: 'Brightness {{brightness}}',
      brightness: 'Brightness',
      contrast: 'Contrast',
      reset: 'Show it as filmed',
      text: 'Only how you see the recording; the recording itself stays as it is.'
    }
  }
})
