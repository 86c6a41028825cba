import { area } from '../area.ts'

/** Looking into the picture: nearer, brighter, slower, once without codes; and stills. */
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
    },
    watch: {
      on: 'U kijkt zonder te coderen.',
      watched: 'U hebt de opname tot het einde bekeken.',
      end: 'Naar het coderen',
      offer: 'Eerst één keer kijken, zonder codes',
      decline: 'Nu niet'
    },
    still: {
      open: 'Stilbeelden',
      openCount_one: 'Stilbeelden, {{count}} bewaard',
      openCount_other: 'Stilbeelden, {{count}} bewaard',
      title: 'Stilbeelden',
      take: 'Dit beeld bewaren',
      empty: 'Nog geen stilbeelden van deze opname.',
      hidden: 'Er zijn stilbeelden bewaard. Zonder toestemming van iedereen in beeld worden ze niet getoond.',
      goTo: 'Naar het beeld op {{time}}',
      note: 'Notitie bij het beeld op {{time}}',
      noteHint: 'Notitie',
      remove: 'Stilbeeld op {{time}} verwijderen'
    },
    echo: {
      stillTaken: 'Stilbeeld bewaard.',
      stillThere: 'Dit beeld is al bewaard.',
      stillNoConsent: 'Stilbeelden kunnen alleen met toestemming daarvoor van iedereen in beeld.',
      slowHalf: 'Langzaam herhalen op halve snelheid',
      slowQuarter: 'Langzaam herhalen op een kwart van de snelheid',
      slowOff: 'Het herhalen is gestopt.'
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
    },
    watch: {
      on: 'You are watching without coding.',
      watched: 'You have watched the recording to its end.',
      end: 'On to coding',
      offer: 'First watch once, without codes',
      decline: 'Not now'
    },
    still: {
      open: 'Stills',
      openCount_one: 'Stills, {{count}} kept',
      openCount_other: 'Stills, {{count}} kept',
      title: 'Stills',
      take: 'Keep this picture',
      empty: 'No stills of this recording yet.',
      hidden: 'Stills were kept. Without the consent of everyone in view they are not shown.',
      goTo: 'To the picture at {{time}}',
      note: 'Note with the picture at {{time}}',
      noteHint: 'Note',
      remove: 'Remove the still at {{time}}'
    },
    echo: {
      stillTaken: 'Still kept.',
      stillThere: 'This picture is kept already.',
      stillNoConsent: 'Stills need the consent for stills of everyone in view.',
      slowHalf: 'Looping at half speed',
      slowQuarter: 'Looping at a quarter of the speed',
      slowOff: 'The loop has ended.'
    }
  }
})
