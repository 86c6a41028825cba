import type { Subject } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { MomentRow } from '../../../shared/interop/moments-csv.ts'

type Words = {
  readonly family: string
  readonly child: string
  readonly parent: string
  readonly requestForHelp: string
  readonly goals: readonly string[]
  readonly place: string
  readonly situation: string
  readonly trajectory: string
  readonly reel: string
  readonly title: string
  readonly titleText: string
  /** The title above clips of someone's own recording. */
  readonly ownTitle: string
  readonly quotes: readonly string[]
  readonly nextStep: { readonly when: string; readonly what: string; readonly purpose: string }
  readonly meaning: string
}

/** The made-up case of the sample recording, in both languages. */
export const sampleWords: Readonly<Record<Language, Words>> = {
  nl: {
    family: 'Voorbeeldgezin',
    child: 'het kind',
    parent: 'moeder',
    requestForHelp: 'Ik weet niet goed wanneer hij wil spelen en wanneer hij rust nodig heeft.',
    goals: ['Merken wanneer het kind contact zoekt', 'Wachten en beschikbaar blijven bij wegkijken'],
    place: 'Thuis',
    situation: 'Vrij spel met een bal op de grond',
    trajectory: 'Traject 1',
    reel: 'Samen spelen',
    title: 'Samen spelen',
    ownTitle: 'Samen terugkijken',
    titleText: 'Kijk mee naar vier momenten waarop u elkaar vindt.',
    quotes: [
      'Ik zag niet dat hij al naar mij toe wilde komen.',
      'Hij kijkt echt of ik er nog ben. Dat wist ik niet.'
    ],
    nextStep: {
      when: 'Na het avondeten',
      what: 'Tien minuten samen op de grond; ik wacht tot hij kijkt voordat ik iets doe.',
      purpose: 'Zodat hij merkt dat ik hem zie.'
    },
    meaning:
      'Het kind lijkt eerst te onderzoeken of het veilig is om dichterbij te komen. Dat moeder wacht en haar hand openhoudt, geeft daar ruimte voor.\n\nHet wegkijken kan ook betekenen: even genoeg prikkels.'
  },
  en: {
    family: 'Sample family',
    child: 'the child',
    parent: 'mother',
    requestForHelp: 'I can’t always tell when he wants to play and when he needs quiet.',
    goals: [
      'Noticing when the child seeks contact',
      'Waiting and staying available when the child looks away'
    ],
    place: 'At home',
    situation: 'Free play with a ball on the floor',
    trajectory: 'Trajectory 1',
    reel: 'Playing together',
    title: 'Playing together',
    ownTitle: 'Looking back together',
    titleText: 'Look along at four moments in which you find each other.',
    quotes: [
      'I had not seen that he already wanted to come to me.',
      'He really looks whether I am still there. I did not know that.'
    ],
    nextStep: {
      when: 'After supper',
      what: 'Ten minutes together on the floor; I wait until he looks before I do anything.',
      purpose: 'So that he notices that I see him.'
    },
    meaning:
      'The child seems first to explore whether it is safe to come closer. The mother’s waiting with an open hand gives room for that.\n\nLooking away may also mean: enough for a moment.'
  }
}

type Seen = readonly [
  startMs: number,
  endMs: number | null,
  code: string,
  subject: Subject,
  star: boolean,
  note: Readonly<Record<Language, string>>,
  caption?: Readonly<Record<Language, string>>
]

const seen: readonly Seen[] = [
  [
    0,
    3200,
    'vermijding',
    'child',
    false,
    {
      nl: 'Kind staat bij het raam en kijkt naar buiten; moeder kijkt naar het kind.',
      en: 'Child stands by the window and looks out; mother looks at the child.'
    }
  ],
  [
    3200,
    8600,
    'afstemming',
    'dyad',
    true,
    {
      nl: 'Kind draait zich om en komt naar moeder toe; moeder steekt haar hand uit en wacht.',
      en: 'Child turns round and comes to mother; mother holds out her hand and waits.'
    },
    { nl: 'Ik kom naar je toe.', en: 'I am coming to you.' }
  ],
  [
    7900,
    null,
    'afstemming',
    'child',
    false,
    {
      nl: 'Kind maakt een geluidje; moeder lacht.',
      en: 'Child makes a small sound; mother laughs.'
    }
  ],
  [
    9800,
    15000,
    'afstemming',
    'dyad',
    true,
    {
      nl: 'Moeder rolt de bal; het kind rolt hem terug en kijkt op.',
      en: 'Mother rolls the ball; the child rolls it back and looks up.'
    },
    { nl: 'Jij rolt, ik rol terug.', en: 'You roll, I roll it back.' }
  ],
  [
    15000,
    20800,
    'afstemming',
    'dyad',
    false,
    {
      nl: 'Nog twee keer heen en weer; ze lachen naar elkaar.',
      en: 'Twice more to and fro; they smile at each other.'
    }
  ],
  [
    21200,
    31000,
    'vermijding',
    'child',
    false,
    {
      nl: 'Kind kijkt weg en loopt naar het raam; moeder blijft zitten en volgt het kind met haar blik.',
      en: 'Child looks away and walks to the window; mother stays seated and follows the child with her eyes.'
    }
  ],
  [
    27600,
    29600,
    'afstemming',
    'parent',
    false,
    {
      nl: 'Moeder neuriet zacht en blijft op haar plek.',
      en: 'Mother hums softly and stays where she is.'
    }
  ],
  [
    31000,
    36400,
    'afstemming',
    'dyad',
    true,
    {
      nl: 'Kind kijkt om en komt terug; moeder glimlacht.',
      en: 'Child looks round and comes back; mother smiles.'
    },
    { nl: 'Je bent er nog.', en: 'You are still there.' }
  ],
  [
    36800,
    43000,
    'klampen',
    'child',
    false,
    {
      nl: 'Kind houdt de arm van moeder vast; moeder buigt naar het kind toe.',
      en: 'Child holds on to mother’s arm; mother leans towards the child.'
    }
  ],
  [
    46480,
    null,
    'begrenzen',
    'parent',
    false,
    {
      nl: 'De bal stuitert hoog; moeder steekt haar hand op.',
      en: 'The ball bounces high; mother raises her hand.'
    }
  ],
  [
    48400,
    52400,
    'afstemming',
    'dyad',
    false,
    {
      nl: 'De bal rolt weer over de grond.',
      en: 'The ball rolls over the floor again.'
    }
  ],
  [
    52400,
    60000,
    'afstemming',
    'dyad',
    true,
    {
      nl: 'Kind komt dicht bij moeder; ze steken hun armen naar elkaar uit.',
      en: 'Child comes close to mother; they hold out their arms to each other.'
    },
    { nl: 'Samen.', en: 'Together.' }
  ]
]

/** The moments of the sample recording. */
export function sampleMoments(language: Language): readonly MomentRow[] {
  return seen.map(([startMs, endMs, code, subject, star, note, caption], at) => ({
    line: at + 2,
    ...{ startMs, endMs, subject, star },
    code: `starter-vier-tags/${code}`,
    caption: caption?.[language] ?? '',
    note: note[language]
  }))
}
