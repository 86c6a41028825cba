import { area } from '../area.ts'

/** Making clips: from questions, from a stretch, from other sessions and cameras; several reels. */
export const make = area({
  nl: {
    stretch: {
      added: 'Er is een fragment van gemaakt, achteraan in de compilatie.',
      nothing: 'Markeer eerst een stuk met I en O, of kies een periode.'
    },
    reels: {
      label: 'Compilatie kiezen',
      menu: 'Compilaties',
      add: 'Nieuwe compilatie',
      duplicate: 'Deze compilatie dupliceren',
      remove: 'Deze compilatie verwijderen',
      numbered: '{{name}} ({{number}})',
      unnamed: 'Zonder naam',
      clips_one: '{{count}} fragment',
      clips_other: '{{count}} fragmenten'
    }
  },
  en: {
    stretch: {
      added: 'Made a clip of it, at the end of the reel.',
      nothing: 'First mark a stretch with I and O, or choose an interval.'
    },
    reels: {
      label: 'Choose a reel',
      menu: 'Reels',
      add: 'New reel',
      duplicate: 'Duplicate this reel',
      remove: 'Remove this reel',
      numbered: '{{name}} ({{number}})',
      unnamed: 'Without a name',
      clips_one: '{{count}} clip',
      clips_other: '{{count}} clips'
    }
  }
})
