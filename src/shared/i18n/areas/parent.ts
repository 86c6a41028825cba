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
    wordsLabel: 'Wat er gezegd wordt',
    wordsSaid: 'Al opgeschreven',
    speaker: 'Wie zegt dit?',
    speakerUnknown: 'Onbekend wie',
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
    controls: 'Bediening',
    question: 'Vraag',
    backToFilm: 'Terug naar het beeld',
    onward: 'Verder',
    leaveOut: {
      title: 'Dit stukje weglaten?',
      text: 'Dan is het hier meteen weg. Uitleggen hoeft niet.',
      yes: 'Ja, laat maar weg',
      no: 'Nee, laten staan'
    },
    end: 'Dit waren de beelden.',
    endMore: 'Fijn dat u samen hebt gekeken.',
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
    freeze: 'Freeze',
    previous: 'Previous',
    next: 'Next',
    words: 'Write down words',
    wordsTitle: 'What do you say about it?',
    wordsLabel: 'What is being said',
    wordsSaid: 'Written down already',
    speaker: 'Who says this?',
    speakerUnknown: 'Not known who',
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
    controls: 'Controls',
    question: 'Question',
    backToFilm: 'Back to the picture',
    onward: 'Go on',
    leaveOut: {
      title: 'Leave this one out?',
      text: 'Then it is gone from here at once. You need not explain.',
      yes: 'Yes, leave it out',
      no: 'No, keep it'
    },
    end: 'These were the pictures.',
    endMore: 'Thank you for looking together.',
    again: 'From the beginning',
    failed: 'This clip can’t be shown now.'
  }
})
