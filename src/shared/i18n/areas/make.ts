import { area } from '../area.ts'

/** Making clips: from questions, from a stretch, from other sessions and cameras; several reels. */
export const make = area({
  nl: {
    stretch: {
      added: 'Er is een fragment van gemaakt, achteraan in de compilatie.',
      nothing: 'Markeer eerst een stuk met I en O, of kies een periode.'
    },
    query: {
      title: 'Fragmenten zoeken en maken',
      open: 'Fragmenten zoeken',
      presets: 'Veel gevraagd',
      preset: {
        strengths: 'Sterke momenten van deze sessie',
        starred: 'Alles met een ster',
        'cycle-best': 'Het beste van deze cyclus',
        growth: 'Eén groeikans'
      },
      codes: 'Welke tags',
      codesSearch: 'Tag zoeken',
      codesClear: 'Zoekveld leegmaken',
      codesNone: 'Geen tag met deze naam.',
      valences: 'Soort',
      star: 'Alleen met een ster',
      persons: 'Over',
      from: 'Uit',
      fromWhere: { session: 'deze sessie', cycle: 'deze cyclus', family: 'alle sessies' },
      camera: 'Camera',
      cameraName: 'camera {{number}}',
      best: 'Hoeveel',
      bestOf: 'de beste {{count}}',
      bestOne: 'de beste',
      all: 'alle',
      most: 'Hooguit',
      seconds: '{{count}} seconden',
      whole: 'helemaal',
      order: 'Volgorde',
      orderBy: { 'strength-first': 'sterk begin en einde', time: 'op tijd' },
      words: {
        any: 'alle momenten',
        star: 'met ster',
        about: 'over {{names}}',
        best: 'beste {{count}}',
        most: 'hooguit {{count}} s',
        more: '{{first}} en nog {{count}}'
      },
      found_one: '{{count}} fragment, {{time}}',
      found_other: '{{count}} fragmenten, samen {{time}}',
      ofAll: 'uit {{count}} momenten',
      list: 'Gevonden momenten',
      none: 'Niets gevonden dat er nog niet in staat. Vraag iets ruimer: zonder ster, meer tags of meer sessies.',
      session: 'sessie {{number}}',
      makeNone: 'Maak fragmenten',
      make_one: 'Maak {{count}} fragment',
      make_other: 'Maak {{count}} fragmenten',
      made_one: '{{count}} fragment gemaakt',
      made_other: '{{count}} fragmenten gemaakt'
    },
    sources: {
      camera: 'Camera',
      cameraName: 'Camera {{number}}',
      title: 'In beeld',
      besideTitle: 'Wat komt ernaast?',
      besideNone: 'Hier is niets dat ernaast kan.',
      wholeFilm: 'Opname {{number}} vanaf het begin',
      sameMoment: 'op hetzelfde moment',
      session: 'Waaruit',
      sessionName: 'Sessie {{number}}, {{date}}',
      thisSession: 'Deze sessie',
      thisReel: 'Deze compilatie',
      search: 'Zoeken in momenten',
      moments: 'Wat ernaast kan',
      now: 'Nu',
      then: 'Toen'
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
    query: {
      title: 'Find and make clips',
      open: 'Find clips',
      presets: 'Often asked',
      preset: {
        strengths: 'Strengths of this session',
        starred: 'Everything with a star',
        'cycle-best': 'The best of this cycle',
        growth: 'One room to grow'
      },
      codes: 'Which tags',
      codesSearch: 'Find a tag',
      codesClear: 'Empty the search field',
      codesNone: 'No tag of this name.',
      valences: 'Kind',
      star: 'Only with a star',
      persons: 'About',
      from: 'From',
      fromWhere: { session: 'this session', cycle: 'this cycle', family: 'all sessions' },
      camera: 'Camera',
      cameraName: 'camera {{number}}',
      best: 'How many',
      bestOf: 'the best {{count}}',
      bestOne: 'the best',
      all: 'all',
      most: 'At most',
      seconds: '{{count}} seconds',
      whole: 'in full',
      order: 'Order',
      orderBy: { 'strength-first': 'strong start and end', time: 'by time' },
      words: {
        any: 'all moments',
        star: 'starred',
        about: 'about {{names}}',
        best: 'best {{count}}',
        most: 'at most {{count}} s',
        more: '{{first}} and {{count}} more'
      },
      found_one: '{{count}} clip, {{time}}',
      found_other: '{{count}} clips, {{time}} together',
      ofAll: 'out of {{count}} moments',
      list: 'Moments found',
      none: 'Nothing found that isn’t in it yet. Ask a little wider: without a star, more tags or more sessions.',
      session: 'session {{number}}',
      makeNone: 'Make clips',
      make_one: 'Make {{count}} clip',
      make_other: 'Make {{count}} clips',
      made_one: '{{count}} clip made',
      made_other: '{{count}} clips made'
    },
    sources: {
      camera: 'Camera',
      cameraName: 'Camera {{number}}',
      title: 'In the picture',
      besideTitle: 'What goes beside it?',
      besideNone: 'There is nothing here that can go beside it.',
      wholeFilm: 'Recording {{number}} from its beginning',
      sameMoment: 'at the same moment',
      session: 'From where',
      sessionName: 'Session {{number}}, {{date}}',
      thisSession: 'This session',
      thisReel: 'This reel',
      search: 'Find in moments',
      moments: 'What can go beside it',
      now: 'Now',
      then: 'Then'
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
