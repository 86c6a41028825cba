import { area } from '../area.ts'

export const review = area({
  nl: {
    start: {
      title: 'Samen kijken',
      text: 'Het ouderscherm toont alleen de compilatie, groot en rustig. Geen codes, geen aantallen.',
      button: 'Ouderscherm openen',
      notReady: 'Zet eerst een fragment in de compilatie.',
      toReel: 'Naar de compilatie',
      locked:
        'Een opname in deze compilatie staat op slot. Een gesprek kan alleen met fragmenten uit andere opnamen. Bij de opname staat waarom, en wat u kunt doen.',
      toRecordings: 'Naar de opname'
    },
    words: {
      title: 'Woorden van ouder en kind',
      text: 'Schrijf op wat letterlijk gezegd is. Het komt tussen aanhalingstekens in het verslag.',
      whole: 'Bij het gesprek als geheel',
      said: 'Wat werd er gezegd?',
      again: 'En wat nog meer?',
      speaker: 'Wie zei dit?',
      unknown: 'Onbekend wie',
      clip: 'Fragment {{number}}',
      stays: 'Fragment dat hier blijft',
      removed: 'Bij een fragment dat uit de compilatie is gehaald',
      at: 'bij {{time}}',
      removeQuote: 'Deze woorden weghalen'
    },
    noticed: { title: 'Wat opviel', talked: 'Gesprek van {{time}}' },
    scalings: {
      title: 'Schaalvragen (0–10)',
      question: 'Wat is de vraag?',
      earlier: 'Eerder gevraagd:',
      sinceStart: 'Begin (sessie {{number}}): {{start}}. Nu: {{now}}.',
      remove: 'Cijfer weghalen'
    },
    goal: {
      title: 'Doel',
      choose: 'Kies een doel of gebruik eigen woorden',
      own: 'Eigen woorden',
      words: 'Doel in woorden',
      example: 'bijvoorbeeld: we eten samen zonder strijd'
    },
    nextTime: {
      title: 'Zo begint de volgende sessie',
      text: 'Voor uzelf. U ziet het terug als u de volgende sessie opent.',
      example: 'bijvoorbeeld: vragen hoe het avondeten ging'
    },
    leftOut: {
      title: 'Weggelaten op wens van de ouder',
      text: 'Deze fragmenten staan niet meer in de compilatie.',
      clip: 'Weggelaten fragment',
      bringBack: 'Terugzetten in de compilatie'
    },
    questions: {
      title: 'Gespreksvragen',
      set: 'Vragenreeks',
      nameless: 'Vragenreeks {{number}}',
      withClip: 'Bij de codes in deze compilatie'
    },
    next: {
      title: 'Volgende stap',
      text: 'Eén kleine stap, door de ouder gekozen.',
      when: 'Wanneer doe ik dat?',
      what: 'Wat doe ik?',
      purpose: 'Waarvoor?',
      whenExample: 'bijvoorbeeld: ’s avonds bij het naar bed gaan',
      whatExample: 'bijvoorbeeld: eerst kijken, dan pas iets zeggen',
      purposeExample: 'bijvoorbeeld: zodat mijn kind zich gezien voelt',
      scale: 'Hoeveel vertrouwen heeft de ouder erin?',
      scaleLow: 'helemaal niet',
      scaleHigh: 'helemaal',
      scaleClear: 'Geen cijfer'
    }
  },
  en: {
    start: {
      title: 'Looking together',
      text: 'The parent screen shows only the reel, large and calm. No codes, no counts.',
      button: 'Open the parent screen',
      notReady: 'First put a clip in the reel.',
      toReel: 'To the reel',
      locked:
        'A recording in this reel is on lock. A talk is possible only with clips from other recordings. Why, and what you can do, stands with the recording.',
      toRecordings: 'To the recording'
    },
    words: {
      title: 'Words of parent and child',
      text: 'Write down what was said, word for word. It stands in quotation marks in the report.',
      whole: 'At the talk as a whole',
      said: 'What was said?',
      again: 'And what else?',
      speaker: 'Who said this?',
      unknown: 'Not known who',
      clip: 'Clip {{number}}',
      stays: 'Clip that stays here',
      removed: 'At a clip that was taken out of the reel',
      at: 'at {{time}}',
      removeQuote: 'Remove these words'
    },
    noticed: { title: 'What stood out', talked: 'Talk of {{time}}' },
    scalings: {
      title: 'Scaling questions (0–10)',
      question: 'What is the question?',
      earlier: 'Asked before:',
      sinceStart: 'Start (session {{number}}): {{start}}. Now: {{now}}.',
      remove: 'Remove this figure'
    },
    goal: {
      title: 'Goal',
      choose: 'Choose a goal, or use own words',
      own: 'Own words',
      words: 'The goal in words',
      example: 'for example: we eat together without a fight'
    },
    nextTime: {
      title: 'How the next session begins',
      text: 'For yourself. You find it when you open the next session.',
      example: 'for example: ask how supper went'
    },
    leftOut: {
      title: 'Left out by the parent’s wish',
      text: 'These clips are no longer in the reel.',
      clip: 'Clip left out',
      bringBack: 'Put back in the reel'
    },
    questions: {
      title: 'Questions for the talk',
      set: 'Set of questions',
      nameless: 'Set of questions {{number}}',
      withClip: 'With the codes in this reel'
    },
    next: {
      title: 'Next step',
      text: 'One small step, chosen by the parent.',
      when: 'When do I do it?',
      what: 'What do I do?',
      purpose: 'What for?',
      whenExample: 'for example: in the evening, going to bed',
      whatExample: 'for example: look first, and only then say something',
      purposeExample: 'for example: so that my child feels seen',
      scale: 'How much confidence does the parent have in it?',
      scaleLow: 'none at all',
      scaleHigh: 'fully',
      scaleClear: 'No figure'
    }
  }
})
