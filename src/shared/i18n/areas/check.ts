import { area } from '../area.ts'

/** The second look at a reel: what may be better, with what would mend it, and whose consent is missing. */
export const check = area({
  nl: {
    title: 'Kijk nog even',
    good: 'De opbouw klopt: sterk begin, sterk einde en goed te overzien.',
    audience: 'Bedoeld voor',
    clip: 'fragment {{number}}',
    allClips: 'alle fragmenten',
    warning: {
      'starts-without-strength': 'Het eerste fragment is geen sterk moment. Begin liever met iets wat lukt.',
      'ends-without-strength': 'Het laatste fragment is geen sterk moment. Eindig liever met iets wat lukt.',
      'second-without-strength':
        'Laat ook het tweede fragment iets zien wat lukt, voordat er iets te leren valt.',
      'more-than-one-growth': 'Er is meer dan één groeikans. Eén is voor de ouder vaak genoeg.',
      'too-few-clips': 'Het zijn minder dan drie fragmenten. Misschien past er nog een sterk moment bij.',
      'too-many-clips': 'Het zijn meer dan vijf fragmenten. Minder blijft beter hangen.',
      'clip-too-short': '{{clip}} duurt {{time}}. Iets langer helpt de ouder om mee te kijken.',
      'clip-too-long': '{{clip}} duurt {{time}}. Korter dan een minuut houdt de aandacht erbij.',
      'clip-far-too-long':
        '{{clip}} duurt {{time}}. Dat is voor terugkijken echt te lang: kies het stuk dat telt.',
      'reel-too-long': 'Alles samen duurt langer dan vijf minuten.',
      'not-for-parents': '{{clip}} heeft een tag die niet voor ouders bedoeld is. Kijk of het mag blijven.',
      'one-sided-child': 'Bijna alle fragmenten gaan alleen over het kind. Laat ook zien wat de ouder doet.',
      'one-sided-parent': 'Bijna alle fragmenten gaan alleen over de ouder. Laat ook zien wat het kind doet.',
      'mask-unreviewed': 'In {{clip}} is een onherkenbaar gemaakt vlak nog niet nagekeken.',
      'hidden-but-heard':
        'In {{clip}} is iemand onherkenbaar in beeld, maar zijn stemmen gewoon te horen. Wie de stem kent, weet wie het is.'
    },
    many: {
      'clip-too-short':
        '{{count}} fragmenten duren korter dan tien seconden. Iets langer helpt de ouder om mee te kijken.',
      'clip-too-long': '{{count}} fragmenten duren langer dan een minuut. Korter houdt de aandacht erbij.',
      'clip-far-too-long':
        '{{count}} fragmenten duren langer dan anderhalve minuut. Dat is voor terugkijken echt te lang: kies het stuk dat telt.',
      'mask-unreviewed': 'In {{count}} fragmenten is een onherkenbaar gemaakt vlak nog niet nagekeken.',
      'hidden-but-heard':
        'In {{count}} fragmenten is iemand onherkenbaar in beeld, maar zijn stemmen gewoon te horen. Wie de stem kent, weet wie het is.'
    },
    remedy: {
      'move-first': 'Begin met {{clip}}',
      'move-second': 'Zet {{clip}} tweede',
      'move-last': 'Eindig met {{clip}}',
      'take-out': 'Haal {{clip}} eruit',
      'keep-best': 'Houd de beste vijf',
      shorten: 'Inkorten tot een minuut',
      lengthen: 'Verlengen tot tien seconden',
      'shorten-all': 'Alle inkorten tot een minuut',
      'lengthen-all': 'Alle verlengen tot tien seconden',
      fit: 'Inkorten tot vijf minuten',
      'show-anyway': 'Toch tonen',
      'disguise-voice': 'Stemmen daar onherkenbaar maken',
      silence: 'Daar niets laten horen',
      'mute-clip': 'Zonder geluid tonen',
      'take-out-others': 'Houd alleen de eerste'
    },
    find: 'Sterk moment zoeken',
    findOther: 'Fragmenten zoeken',
    look: 'Bekijken',
    lookNext: 'Een voor een bekijken',
    done: 'Aangepast: {{what}}',
    consent: {
      title: 'Eerst toestemming',
      intro: 'Tonen en exporteren kan pas als iedereen die in beeld is, hiermee heeft ingestemd.',
      person: '{{name}} heeft niet ingestemd met ‘{{scope}}’ ({{clips}}).',
      lock: '{{name}} trok op {{date}} de toestemming in voor ‘{{scope}}’: de opname staat op slot ({{clips}}).',
      unknownPerson: 'iemand die niet meer bij dit gezin staat',
      others:
        'Er is ook iemand van buiten het gezin in beeld ({{clips}}). Maak die onherkenbaar, of geef aan wie er te zien zijn.',
      unknown: 'Van dit gezin zijn nog geen personen vastgelegd ({{clips}}).',
      toFamily: 'Naar toestemming',
      inView: 'Wie is in beeld?'
    },
    inView: {
      title: 'Wie is in beeld?',
      where: 'Dit geldt voor',
      recording: 'de hele opname',
      clip: 'alleen dit fragment',
      people: 'In beeld',
      others: 'Ook iemand van buiten het gezin',
      othersHint: 'Zo iemand heeft nergens mee ingestemd en moet in de fragmenten onherkenbaar zijn.',
      clipHint: 'U geeft hiermee ook aan dat verder niemand herkenbaar is.',
      elsewhere: 'Deze opname hoort bij een andere sessie; wie daarin te zien is, past u daar aan.',
      asRecording: 'Zoals bij de opname',
      save: 'Klaar'
    }
  },
  en: {
    title: 'A second look',
    good: 'The build-up is right: a strong start, a strong end, and easy to take in.',
    audience: 'Meant for',
    clip: 'clip {{number}}',
    allClips: 'all clips',
    warning: {
      'starts-without-strength': 'The first clip is not a strength. Rather start with something that works.',
      'ends-without-strength': 'The last clip is not a strength. Rather end with something that works.',
      'second-without-strength':
        'Let the second clip too show something that works, before there is something to learn.',
      'more-than-one-growth': 'There is more than one room to grow. One is often enough for the parent.',
      'too-few-clips': 'There are fewer than three clips. Perhaps another strength fits in.',
      'too-many-clips': 'There are more than five clips. Fewer are remembered better.',
      'clip-too-short': '{{clip}} is {{time}} long. A little longer helps the parent to look along.',
      'clip-too-long': '{{clip}} is {{time}} long. Under a minute keeps the attention.',
      'clip-far-too-long':
        '{{clip}} is {{time}} long. That is really too long to look back at: choose the part that counts.',
      'reel-too-long': 'All together it is longer than five minutes.',
      'not-for-parents': '{{clip}} has a tag that is not meant for parents. See whether it can stay.',
      'one-sided-child': 'Nearly all clips are about the child alone. Show what the parent does too.',
      'one-sided-parent': 'Nearly all clips are about the parent alone. Show what the child does too.',
      'mask-unreviewed': 'In {{clip}} an area that is made unrecognisable has not been looked at yet.',
      'hidden-but-heard':
        'In {{clip}} someone can’t be recognised in the picture, but voices are heard as they are. Whoever knows the voice knows who it is.'
    },
    many: {
      'clip-too-short':
        '{{count}} clips are shorter than ten seconds. A little longer helps the parent to look along.',
      'clip-too-long': '{{count}} clips are longer than a minute. Shorter keeps the attention.',
      'clip-far-too-long':
        '{{count}} clips are longer than a minute and a half. That is really too long to look back at: choose the part that counts.',
      'mask-unreviewed': 'In {{count}} clips an area that is made unrecognisable has not been looked at yet.',
      'hidden-but-heard':
        'In {{count}} clips someone can’t be recognised in the picture, but voices are heard as they are. Whoever knows the voice knows who it is.'
    },
    remedy: {
      'move-first': 'Start with {{clip}}',
      'move-second': 'Put {{clip}} second',
      'move-last': 'End with {{clip}}',
      'take-out': 'Take out {{clip}}',
      'keep-best': 'Keep the best five',
      shorten: 'Shorten to a minute',
      lengthen: 'Lengthen to ten seconds',
      'shorten-all': 'Shorten all to a minute',
      'lengthen-all': 'Lengthen all to ten seconds',
      fit: 'Shorten to five minutes',
      'show-anyway': 'Show it anyway',
      'disguise-voice': 'Disguise voices there',
      silence: 'Let nothing be heard there',
      'mute-clip': 'Show it without sound',
      'take-out-others': 'Keep only the first'
    },
    find: 'Find a strength',
    findOther: 'Find clips',
    look: 'Look at it',
    lookNext: 'Look one by one',
    done: 'Changed: {{what}}',
    consent: {
      title: 'Consent first',
      intro: 'It can be shown and exported once everyone in view has agreed to that.',
      person: '{{name}} has not agreed to ‘{{scope}}’ ({{clips}}).',
      lock: '{{name}} withdrew consent to ‘{{scope}}’ on {{date}}: the recording is on lock ({{clips}}).',
      unknownPerson: 'someone who is no longer in this family’s file',
      others:
        'Someone from outside the family is in view too ({{clips}}). Make them unrecognisable, or say who can be seen.',
      unknown: 'No persons of this family have been written down yet ({{clips}}).',
      toFamily: 'To consent',
      inView: 'Who is in view?'
    },
    inView: {
      title: 'Who is in view?',
      where: 'This is so for',
      recording: 'the whole recording',
      clip: 'this clip only',
      people: 'In view',
      others: 'Someone from outside the family too',
      othersHint: 'Such a person has agreed to nothing and has to be unrecognisable in the clips.',
      clipHint: 'You also say by this that nobody else can be recognised.',
      elsewhere: 'This recording belongs to another session; who is in view of it is changed there.',
      asRecording: 'As with the recording',
      save: 'Done'
    }
  }
})
