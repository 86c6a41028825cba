import { area } from '../area.ts'

export const parent = area({
  nl: {
    title: 'Samen kijken',
    play: 'Afspelen',
    pause: 'Pauze',
    replay: 'Nog een keer',
    slow: 'Langzaam',
    normal: 'Gewone snelheid',
    freeze: 'Stilzetten',
    previous: 'Vorige',
    next: 'Volgende',
    words: 'Woorden opschrijven',
    wordsTitle: 'Wat zegt u erover?',
    wordsLabel: 'Woorden van de ouder',
    wordsSaid: 'Al opgeschreven',
    speaker: 'Wie zegt dit?',
    speakerUnknown: 'Niet gezegd wie',
    closeWords: 'Klaar met schrijven',
    leave: 'Afsluiten',
    leaveHint: 'Nog een keer Escape, dan sluit dit scherm.',
    pin: {
      title: 'Afsluiten',
      label: 'Pincode',
      wrong: 'Dat is niet de goede pincode.',
      stay: 'Verder kijken',
      leave: 'Afsluiten'
    },
    place: '{{here}} van {{all}}',
    controls: 'Bediening',
    end: 'Dit waren de beelden.',
    again: 'Van voren af aan',
    failed: 'Dit fragment kan nu niet worden getoond.'
  },
  en: {
    title: 'Looking together',
    play: 'Play',
    pause: 'Pause',
    replay: 'Once more',
    slow: 'Slow',
    normal: 'Normal speed',
    freeze: 'Hold still',
    previous: 'Previous',
    next: 'Next',
    words: 'Write down words',
    wordsTitle: 'What do you say about it?',
    wordsLabel: 'The parent’s words',
    wordsSaid: 'Written down already',
    speaker: 'Who says this?',
    speakerUnknown: 'Not said who',
    closeWords: 'Done writing',
    leave: 'Close',
    leaveHint: 'Escape once more, and this screen closes.',
    pin: {
      title: 'Close',
      label: 'PIN',
      wrong: 'That is not the right PIN.',
      stay: 'Go on looking',
      leave: 'Close'
    },
    place: '{{here}} of {{all}}',
    controls: 'Controls',
    end: 'These were the pictures.',
    again: 'From the beginning',
    failed: 'This clip can’t be shown now.'
  }
})
