import type { Language } from '../../src/shared/domain/language.ts'

type Forbidden = {
  readonly word: RegExp
  /** What is said instead. */
  readonly instead: string
  /** Where the word means something else, by the beginning of the key. */
  readonly except?: readonly string[]
}

/** One thing has one name: words the screens don't use, with the one they do. */
export const forbiddenWords: Readonly<Record<Language, readonly Forbidden[]>> = {
  nl: [
    { word: /\btag(s|t|gen|de)?\b|getagd/i, instead: 'code, coderen, gecodeerd' },
    { word: /\bclips?\b/i, instead: 'fragment' },
    { word: /\binle(es|zen)|\binlas|ingelezen/i, instead: 'toevoegen' },
    { word: /\bwaardering\b/i, instead: 'soort moment' },
    { word: /\bsterkte\b/i, instead: 'intensiteit; van een wachtzin: hoe sterk' },
    { word: /\bwerkpunt/i, instead: 'doel' },
    { word: /\breeks van sessies|\bna een reeks\b/i, instead: 'cyclus' },
    { word: /\bpaar van\b/i, instead: 'tweetal' },
    { word: /\btherapeut/i, instead: 'behandelaar; voor ouders: begeleider' },
    { word: /\beind\b/i, instead: 'einde' },
    { word: /\bopnames\b/i, instead: 'opnamen' },
    { word: /\bcodeerronden\b/i, instead: 'codeerrondes' },
    { word: /\bperioden\b/i, instead: 'periodes' },
    { word: /\btwijfel/i, instead: 'misschien' },
    { word: /\bstilstaa(nd|t)|\bstaat stil\b/i, instead: 'stilbeeld, stilgezet of pauze' },
    { word: /\bdubbel\b|verdubbel/i, instead: 'dupliceren' },
    { word: /\b(je|jij|jou|jouw|jullie)\b/i, instead: 'u' },
    { word: /\bafspeelkop\b/i, instead: 'het beeld van nu' },
    { word: /\bde opzet\b/i, instead: 'het concept' },
    { word: /\b(zichtbaar|zonder|met) merk\b|^merk$/i, instead: 'watermerk' },
    {
      word: /\bgelijk (te )?leggen|\bleg\b[^.]*\bgelijk\b|\bligt\b[^.]*\bgelijk\b/i,
      instead: 'gelijkzetten'
    },
    { word: /\bbladeren\b/i, instead: 'spoelen' },
    { word: /\bopslaan\b|opgeslagen/i, instead: 'bewaren' },
    { word: /\bbewerk/i, instead: 'wijzigen', except: ['menu.edit'] },
    { word: /\bgezagdrager/i, instead: 'ouder (of voogd) met gezag' },
    { word: /\bhalf achtergebleven\b|\bhalf geschreven\b/i, instead: 'een half bestand' },
    { word: /\btempo\b/i, instead: 'snelheid' },
    { word: /\bopnieuw doen\b/i, instead: 'opnieuw' },
    { word: /\bhoeft niet\)/i, instead: 'niet verplicht' },
    { word: /\bvragen bij de hand\b/i, instead: 'gespreksvragen' },
    { word: /\bviel op\b/i, instead: 'wat opviel' },
    { word: /\bwat er bezig is\b/i, instead: 'wat nu loopt' },
    { word: /\baudio(spoor|sporen|track)/i, instead: 'geluidsspoor' },
    { word: /\bafgekapt|\bcorrupte?\b/i, instead: 'het einde ontbreekt; beschadigd' }
  ],
  en: [
    { word: /\btag(s|ged|ging)?\b/i, instead: 'code' },
    { word: /\bfragments?\b/i, instead: 'clip' },
    { word: /\bcompilation\b/i, instead: 'reel' },
    { word: /\bimport(s|ed|ing)?\b/i, instead: 'add' },
    { word: /\bvalence\b/i, instead: 'kind of moment' },
    { word: /\bworking points?\b/i, instead: 'goal' },
    { word: /\bperiods?\b/i, instead: 'interval' },
    { word: /\bnot sure\b|\bdoubt\b/i, instead: 'maybe' },
    { word: /\bdouble\b/i, instead: 'duplicate' },
    { word: /\bhold still\b|\bstands? still\b|\bstill picture/i, instead: 'pause, freeze or still' },
    { word: /\bvisible mark\b|^mark$/i, instead: 'watermark' },
    { word: /\bplayhead\b/i, instead: 'the frame shown now' },
    {
      word: /\b(one|two|ten) pictures? (back|forward|earlier|later)|: (one|ten) pictures?\b/i,
      instead: 'frame'
    },
    { word: /\baudio tracks?\b/i, instead: 'sound track' },
    { word: /\bcorrupt(ed)?\b|\btruncated\b/i, instead: 'damaged; the end is missing' },
    { word: /\btherapist/i, instead: 'practitioner; to parents: therapist', except: ['parentCopy.'] },
    { word: /\bone room to grow\b/i, instead: 'something with room to grow' },
    { word: /\bquestions at hand\b/i, instead: 'questions for the talk' },
    { word: /\bnot said who\b/i, instead: 'not known who' },
    { word: /\bchild\b[^.?!]*\b(it|its|itself)\b/i, instead: 'they, their, themselves' }
  ]
}
