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
        'Laat ook het tweede fragment iets zien wat lukt, voordat er een groeikans komt.',
      'more-than-one-growth': 'Er is meer dan één groeikans. Eén is voor de ouder vaak genoeg.',
      'too-few-clips': 'Het zijn minder dan drie fragmenten. Misschien past er nog een sterk moment bij.',
      'too-many-clips': 'Het zijn meer dan vijf fragmenten. Minder blijft beter hangen.',
      'clip-too-short': '{{clip}} duurt {{time}}. Iets langer helpt de ouder om mee te kijken.',
      'clip-too-long': '{{clip}} duurt {{time}}. Korter dan een minuut houdt de aandacht erbij.',
      'clip-far-too-long':
        '{{clip}} duurt {{time}}. Dat is voor terugkijken echt te lang: kies het stuk dat telt.',
      'reel-too-long': 'Alles samen duurt langer dan vijf minuten.',
      'one-sided-child': 'Bijna alle fragmenten gaan alleen over het kind. Laat ook zien wat de ouder doet.',
      'one-sided-parent': 'Bijna alle fragmenten gaan alleen over de ouder. Laat ook zien wat het kind doet.',
      'mask-unreviewed': 'In {{clip}} is een afgeschermd deel van het beeld nog niet nagekeken.',
      'hidden-but-heard':
        'In {{clip}} is iemand onherkenbaar in beeld, maar zijn de stemmen gewoon te horen. Wie de stem kent, weet wie het is.',
      'hidden-in-part':
        'In {{clip}} is {{who}} {{hidden}} afgeschermd. Zonder afscherming loopt het fragment door {{open}}.',
      'hidden-on-other-camera':
        'Op een andere camera is op dit moment iemand afgeschermd. In {{clip}} is dat niet zo: kijk wie hier te zien is.'
    },
    unshown: {
      caption:
        'In het bijschrift van {{name}} staat iets wat de film niet kan tonen: “{{signs}}”. Daar komt een leeg vakje. Schrijf het liever anders.',
      child:
        'In een zin van het kind in {{name}} staat iets wat de film niet kan tonen: “{{signs}}”. Daar komt een leeg vakje. Schrijf het liever anders.',
      label:
        'Boven een van de beelden in {{name}} staat iets wat de film niet kan tonen: “{{signs}}”. Daar komt een leeg vakje. Schrijf het liever anders.',
      title:
        'In de titel op de {{name}} staat iets wat de film niet kan tonen: “{{signs}}”. Daar komt een leeg vakje. Schrijf het liever anders.',
      text: 'In de tekst op de {{name}} staat iets wat de film niet kan tonen: “{{signs}}”. Daar komt een leeg vakje. Schrijf het liever anders.'
    },
    unknown_one: 'Van één fragment is niet bekend of het een sterk moment is.',
    unknown_other: 'Van {{count}} fragmenten is niet bekend of het sterke momenten zijn.',
    held: {
      code: '{{clip}} heeft een code die niet voor ouders is. Ouders krijgen dit fragment niet.',
      was: '{{clip}} is gemaakt van een moment dat toen niet voor ouders was. Ouders krijgen dit fragment niet.',
      unknown: 'Van {{clip}} is niet meer bekend wat er gecodeerd was. Ouders krijgen dit fragment niet.',
      contains:
        'In {{clip}} ({{time}}) staat ook “{{code}}”, dat niet voor ouders is. Ouders krijgen dit fragment niet.',
      card: 'Het beeld op de {{clip}} ({{time}}) hoort bij “{{code}}”, dat niet voor ouders is. Ouders zien de kaart zonder beeld.',
      noCode: 'een code die niet meer bekend is'
    },
    anyway: {
      open: 'Toch tonen …',
      title: 'Dit fragment toch aan ouders tonen?',
      text: 'Dat geldt alleen voor dit fragment, zoals het nu gecodeerd is. Komt er iets anders bij dat niet voor ouders is, dan blijft het weer hier.',
      reason: 'Waarom toch?',
      example: 'bijvoorbeeld: moeder vroeg er zelf naar',
      missing: 'Schrijf in één regel waarom.',
      save: 'Toch tonen',
      done: 'Dit fragment wordt toch getoond.',
      shown: 'Wordt toch aan ouders getoond. Waarom:',
      stop: 'Weer hier houden'
    },
    many: {
      'clip-too-short':
        '{{count}} fragmenten duren korter dan tien seconden. Iets langer helpt de ouder om mee te kijken.',
      'clip-too-long': '{{count}} fragmenten duren langer dan een minuut. Korter houdt de aandacht erbij.',
      'clip-far-too-long':
        '{{count}} fragmenten duren langer dan anderhalve minuut. Dat is voor terugkijken echt te lang: kies het stuk dat telt.',
      'mask-unreviewed': 'In {{count}} fragmenten is een afgeschermd deel van het beeld nog niet nagekeken.',
      'hidden-but-heard':
        'In {{count}} fragmenten is iemand onherkenbaar in beeld, maar zijn de stemmen gewoon te horen. Wie de stem kent, weet wie het is.',
      'hidden-on-other-camera':
        'Bij {{count}} fragmenten is op een andere camera iemand afgeschermd, en hier niet. Kijk wie hier te zien is.'
    },
    uncovered: {
      span: 'van {{from}} tot {{to}}',
      brief: 'heel even bij {{from}}',
      and: '{{first}} en {{last}}',
      someone: 'iemand'
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
      'begin-later': 'Begin later',
      'end-earlier': 'Eindig eerder',
      'take-beside': 'Zonder het beeld ernaast',
      'take-still': 'Kaart zonder beeld',
      'disguise-voice': 'Stemmen daar onherkenbaar maken',
      silence: 'Daar niets laten horen',
      'mute-clip': 'Zonder geluid tonen',
      'hide-all': 'Overal afschermen',
      'trim-to-hidden': 'Fragment inkorten tot wat afgeschermd is',
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
        'Let the second clip too show something that works, before there is room to grow.',
      'more-than-one-growth':
        'There is more than one clip with room to grow. One is often enough for the parent.',
      'too-few-clips': 'There are fewer than three clips. Perhaps another strength fits in.',
      'too-many-clips': 'There are more than five clips. Fewer are remembered better.',
      'clip-too-short': '{{clip}} is {{time}} long. A little longer helps the parent to look along.',
      'clip-too-long': '{{clip}} is {{time}} long. Under a minute keeps the attention.',
      'clip-far-too-long':
        '{{clip}} is {{time}} long. That is really too long to look back at: choose the part that counts.',
      'reel-too-long': 'All together it is longer than five minutes.',
      'one-sided-child': 'Nearly all clips are about the child alone. Show what the parent does too.',
      'one-sided-parent': 'Nearly all clips are about the parent alone. Show what the child does too.',
      'mask-unreviewed': 'In {{clip}} a hidden part of the picture has not been looked at yet.',
      'hidden-but-heard':
        'In {{clip}} someone can’t be recognised in the picture, but voices are heard as they are. Whoever knows the voice knows who it is.',
      'hidden-in-part':
        'In {{clip}} {{who}} is hidden {{hidden}}. With nothing hidden the clip goes on {{open}}.',
      'hidden-on-other-camera':
        'Another camera has someone hidden at this time. In {{clip}} nobody is: see who can be seen here.'
    },
    unshown: {
      caption:
        'The caption of {{name}} has something that the film can’t show: “{{signs}}”. An empty box stands there instead. Better write it another way.',
      child:
        'A sentence of the child in {{name}} has something that the film can’t show: “{{signs}}”. An empty box stands there instead. Better write it another way.',
      label:
        'Above one of the pictures in {{name}} stands something that the film can’t show: “{{signs}}”. An empty box stands there instead. Better write it another way.',
      title:
        'The title on the {{name}} has something that the film can’t show: “{{signs}}”. An empty box stands there instead. Better write it another way.',
      text: 'The text on the {{name}} has something that the film can’t show: “{{signs}}”. An empty box stands there instead. Better write it another way.'
    },
    unknown_one: 'Of one clip it is not known whether it is a strength.',
    unknown_other: 'Of {{count}} clips it is not known whether they are strengths.',
    held: {
      code: '{{clip}} has a code that is not for parents. Parents don’t get this clip.',
      was: '{{clip}} was made from a moment that was not for parents then. Parents don’t get this clip.',
      unknown: 'It is no longer known what was coded in {{clip}}. Parents don’t get this clip.',
      contains:
        'In {{clip}} ({{time}}) there is also “{{code}}”, which is not for parents. Parents don’t get this clip.',
      card: 'The picture on the {{clip}} ({{time}}) belongs to “{{code}}”, which is not for parents. Parents see the card without a picture.',
      noCode: 'a code that is no longer known'
    },
    anyway: {
      open: 'Show it anyway …',
      title: 'Show this clip to parents anyway?',
      text: 'That holds for this clip only, as it is coded now. If something else that is not for parents comes into it, it stays here again.',
      reason: 'Why anyway?',
      example: 'for example: mother asked about it herself',
      missing: 'Write in one line why.',
      save: 'Show it anyway',
      done: 'This clip is shown anyway.',
      shown: 'Shown to parents anyway. Why:',
      stop: 'Keep it here again'
    },
    many: {
      'clip-too-short':
        '{{count}} clips are shorter than ten seconds. A little longer helps the parent to look along.',
      'clip-too-long': '{{count}} clips are longer than a minute. Shorter keeps the attention.',
      'clip-far-too-long':
        '{{count}} clips are longer than a minute and a half. That is really too long to look back at: choose the part that counts.',
      'mask-unreviewed': 'In {{count}} clips a hidden part of the picture has not been looked at yet.',
      'hidden-but-heard':
        'In {{count}} clips someone can’t be recognised in the picture, but voices are heard as they are. Whoever knows the voice knows who it is.',
      'hidden-on-other-camera':
        'At the time of {{count}} clips another camera has someone hidden, and this one has not. See who can be seen here.'
    },
    uncovered: {
      span: 'from {{from}} to {{to}}',
      brief: 'very briefly at {{from}}',
      and: '{{first}} and {{last}}',
      someone: 'someone'
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
      'begin-later': 'Begin later',
      'end-earlier': 'End earlier',
      'take-beside': 'Without the picture beside it',
      'take-still': 'Card without a picture',
      'disguise-voice': 'Disguise voices there',
      silence: 'Let nothing be heard there',
      'mute-clip': 'Show it without sound',
      'hide-all': 'Hide all through',
      'trim-to-hidden': 'Shorten the clip to what is hidden',
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
