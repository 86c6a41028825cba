import { area } from '../area.ts'

/** Hiding people, and what they say, in a recording. */
export const masks = area({
  nl: {
    title: 'Afschermen',
    promise:
      'Wat u afschermt is nergens meer te zien of te horen: niet op het ouderscherm, niet in een film, niet in een verslag.',
    add: { seen: 'Iemand verbergen', voice: 'Stem onherkenbaar', silence: 'Stilte' },
    hint: {
      seen: 'Iemand verbergen vanaf dit beeld',
      voice: 'Stemmen onherkenbaar maken vanaf hier; de woorden blijven te verstaan',
      silence: 'Vanaf hier is er niets te horen'
    },
    noPlace: 'Dat kan niet bij dit beeld. Kies een beeld binnen het fragment.',
    otherSession: 'Deze opname hoort bij een andere sessie. Maak de afscherming daar; ze geldt dan ook hier.',
    coveredSolid:
      'In een stuk van deze film was niet zeker dat de afscherming genoeg verbergt. Daar ligt nu een effen grijs vlak overheen. De film is veilig; kijk of hij zo kan.',
    wentAlong:
      'De afscherming is meegegaan en geldt nu van {{from}} tot {{to}}. Kijk of het vak daar goed ligt.',
    heldElsewhere:
      'Op deze opname uit een andere sessie is iemand afgeschermd van {{from}} tot {{to}}. Het fragment is niet langer gemaakt: verleng eerst daar de afscherming.',
    list: 'Afgeschermd in dit fragment',
    elsewhere_one: 'Nog één afscherming komt uit de sessie waarin deze opname is gemaakt.',
    elsewhere_other: 'Nog {{count}} afschermingen komen uit de sessie waarin deze opname is gemaakt.',
    kind: { blur: 'Vaag', pixelate: 'Blokjes', voice: 'Stem onherkenbaar', silence: 'Stilte' },
    kindLabel: 'Hoe',
    shape: { oval: 'Rond', box: 'Rechthoek' },
    shapeLabel: 'Vorm',
    who: 'Wie',
    someoneElse: 'Iemand anders',
    span: '{{from}} tot {{to}}',
    startHere: 'Begint hier',
    endHere: 'Eindigt hier',
    keys_one: '{{count}} plek',
    keys_other: '{{count}} plekken',
    keysHelp:
      'Beweegt iemand? Ga naar een ander beeld en schuif het vak mee. Daartussen loopt het vanzelf van de ene plek naar de andere.',
    previous: 'Vorige plek',
    next: 'Volgende plek',
    here: 'Hier ook vastzetten',
    removeKey: 'Deze plek weghalen',
    remove: 'Niet meer afschermen',
    done: 'Klaar',
    open: 'Aanpassen: {{name}}',
    box: 'Vak dat {{who}} verbergt',
    boxValue: 'midden op {{x}}% van links en {{y}}% van boven, {{width}}% breed',
    lane: 'Wat is afgeschermd',
    outside:
      'Op dit beeld wordt nog niets verborgen. Kies “Begint hier” of “Eindigt hier” om het hier ook te laten gelden.'
  },
  en: {
    title: 'Hide',
    promise:
      'What you hide can’t be seen or heard anywhere: not on the parent screen, not in a film, not in a report.',
    add: { seen: 'Hide someone', voice: 'Disguise voices', silence: 'Silence' },
    hint: {
      seen: 'Hide someone from this picture on',
      voice: 'Make voices unrecognisable from here on; the words can still be understood',
      silence: 'From here on nothing is heard'
    },
    noPlace: 'That is not possible at this picture. Choose a picture within the clip.',
    otherSession: 'This recording belongs to another session. Hide it there; that will count here as well.',
    coveredSolid:
      'In a part of this film it was not certain that what hides hides enough. An even grey area lies over it there. The film is safe; see whether it will do like this.',
    wentAlong:
      'What is hidden went along and now holds from {{from}} to {{to}}. See whether the box is right there.',
    heldElsewhere:
      'On this recording of another session someone is hidden from {{from}} to {{to}}. The clip was not made longer: extend what is hidden there first.',
    list: 'Hidden in this clip',
    elsewhere_one: 'One more comes from the session this recording belongs to.',
    elsewhere_other: '{{count}} more come from the session this recording belongs to.',
    kind: { blur: 'Blurred', pixelate: 'Blocks', voice: 'Disguised voices', silence: 'Silence' },
    kindLabel: 'How',
    shape: { oval: 'Round', box: 'Rectangle' },
    shapeLabel: 'Shape',
    who: 'Who',
    someoneElse: 'Someone else',
    span: '{{from}} to {{to}}',
    startHere: 'Starts here',
    endHere: 'Ends here',
    keys_one: '{{count}} place',
    keys_other: '{{count}} places',
    keysHelp:
      'Does the person move? Go to another picture and move the box along. In between it goes from one place to the other by itself.',
    previous: 'Previous place',
    next: 'Next place',
    here: 'Fix it here too',
    removeKey: 'Remove this place',
    remove: 'Don’t hide any more',
    done: 'Done',
    open: 'Change: {{name}}',
    box: 'Box that hides {{who}}',
    boxValue: 'its middle {{x}}% from the left and {{y}}% from the top, {{width}}% wide',
    lane: 'What is hidden',
    outside:
      'At this picture nothing is hidden yet. Choose “Starts here” or “Ends here” to make it count here as well.'
  }
})
