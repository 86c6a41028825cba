import { area } from '../area.ts'

/** Keys, reaction time, what is open, passes, and what a code asks further. */
export const coding = area({
  nl: {
    exclusive: 'één tegelijk',
    armed: 'kies nu een letter',
    codable: 'codeerbaar {{codable}} van {{whole}}',
    maybe: 'Misschien',
    maybeOff: 'Niet meer misschien',
    search: { label: 'Code zoeken', hint: 'Code zoeken', nothing: 'Geen code die hierbij past.' },
    scheme: {
      label: 'Eerst een cijfer voor de groep, dan een letter',
      code: 'Toetsen: één per code. Druk voor groep en letter.',
      group: 'Toetsen: cijfer voor de groep, dan een letter. Druk voor één per code.'
    },
    pair: {
      label: 'Om welk tweetal het gaat',
      whom: 'Om wie het gaat',
      nobody: 'Niet vastgelegd',
      who: 'Wie?',
      caregivers: 'Om welke twee opvoeders het gaat; de eerste is wie iets doet'
    },
    open: {
      title: 'Loopt nu',
      stopAll: 'Alles stoppen',
      stop: '{{label}} stoppen',
      left_one: '{{count}} periode staat nog open van de vorige keer.',
      left_other: '{{count}} periodes staan nog open van de vorige keer.',
      closeAtEnd: 'Sluiten bij het einde'
    },
    reaction: {
      title: 'Reactietijd',
      text: 'Wie tijdens het afspelen codeert, drukt altijd iets later dan het gebeurt. Zet hier hoeveel eerder begin en einde dan moeten komen. Staat de opname op pauze, dan telt het beeld zelf.',
      of: 'Dit geldt voor {{name}}.',
      all: 'Alle codes',
      leadMs: 'Begin eerder',
      lagMs: 'Einde eerder',
      add: 'Een code apart instellen',
      chooseCode: 'Kies een code',
      remove: '{{title}} weer als alle codes',
      moments: 'momenten',
      accept: 'Voortaan zo',
      decline: 'Nee',
      propose: {
        start: {
          earlier: 'U zet het begin van {{what}} meestal {{seconds}} s eerder. Voortaan zo?',
          later: 'U zet het begin van {{what}} meestal {{seconds}} s later. Voortaan zo?',
          exact: 'U zet het begin van {{what}} meestal weer waar u drukte. Voortaan zo?'
        },
        end: {
          earlier: 'U zet het einde van {{what}} meestal {{seconds}} s eerder. Voortaan zo?',
          later: 'U zet het einde van {{what}} meestal {{seconds}} s later. Voortaan zo?',
          exact: 'U zet het einde van {{what}} meestal weer waar u drukte. Voortaan zo?'
        }
      }
    },
    pass: {
      title: 'Codeerrondes',
      first: 'Eerste ronde',
      name: '{{coder}}, {{day}}',
      nobody: 'Zonder naam',
      blind: 'Blind: ziet de andere rondes niet',
      blindShort: 'blind',
      others: 'Ook de andere rondes tonen',
      new: 'Nieuwe ronde…',
      rename: 'Naam wijzigen…',
      remove: 'Ronde verwijderen',
      newTitle: 'Nieuwe codeerronde',
      renameTitle: 'Wie codeert deze ronde?',
      begin: 'Beginnen',
      coder: 'Wie codeert',
      blindCheck: 'Blind coderen',
      blindHint: 'De momenten van de andere rondes zijn dan nergens te zien zolang deze ronde gekozen is.',
      removeTitle: 'Deze ronde verwijderen?',
      removeText_zero: 'In deze ronde is nog niets gecodeerd. Met Ongedaan maken komt de ronde terug.',
      removeText_one: '{{count}} moment gaat mee weg. Met Ongedaan maken komt alles terug.',
      removeText_other: '{{count}} momenten gaan mee weg. Met Ongedaan maken komt alles terug.'
    },
    intensity: { title: 'Intensiteit', value: 'Intensiteit {{value}} van {{to}}', none: 'nog niet gekozen' },
    ask: { add: 'Kies er zoveel als passen', number: 'Getal' }
  },
  en: {
    exclusive: 'one at a time',
    armed: 'choose a letter now',
    codable: 'codable {{codable}} of {{whole}}',
    maybe: 'Maybe',
    maybeOff: 'No longer maybe',
    search: { label: 'Find a code', hint: 'Find a code', nothing: 'No code that fits.' },
    scheme: {
      label: 'First a digit for the group, then a letter',
      code: 'Keys: one per code. Press for group and letter.',
      group: 'Keys: a digit for the group, then a letter. Press for one per code.'
    },
    pair: {
      label: 'Which pair it is about',
      whom: 'Whom it is about',
      nobody: 'Not recorded',
      who: 'Who?',
      caregivers: 'Which two caregivers it is about; the first is who acts'
    },
    open: {
      title: 'Running now',
      stopAll: 'Stop all',
      stop: 'Stop {{label}}',
      left_one: '{{count}} interval is still open from last time.',
      left_other: '{{count}} intervals are still open from last time.',
      closeAtEnd: 'Close at the end'
    },
    reaction: {
      title: 'Reaction time',
      text: 'Whoever codes while the recording plays always presses a little later than it happens. Set here how much earlier start and end then have to be. When the recording is paused, the picture itself counts.',
      of: 'This is for {{name}}.',
      all: 'All codes',
      leadMs: 'Start earlier',
      lagMs: 'End earlier',
      add: 'Set one code apart',
      chooseCode: 'Choose a code',
      remove: '{{title}} as all codes again',
      moments: 'moments',
      accept: 'From now on',
      decline: 'No',
      propose: {
        start: {
          earlier: 'You mostly put the start of {{what}} {{seconds}} s earlier. Do so from now on?',
          later: 'You mostly put the start of {{what}} {{seconds}} s later. Do so from now on?',
          exact: 'You mostly put the start of {{what}} back where you pressed. Do so from now on?'
        },
        end: {
          earlier: 'You mostly put the end of {{what}} {{seconds}} s earlier. Do so from now on?',
          later: 'You mostly put the end of {{what}} {{seconds}} s later. Do so from now on?',
          exact: 'You mostly put the end of {{what}} back where you pressed. Do so from now on?'
        }
      }
    },
    pass: {
      title: 'Coding passes',
      first: 'First pass',
      name: '{{coder}}, {{day}}',
      nobody: 'Without a name',
      blind: 'Blind: does not see the other passes',
      blindShort: 'blind',
      others: 'Show the other passes too',
      new: 'New pass…',
      rename: 'Change the name…',
      remove: 'Remove the pass',
      newTitle: 'New coding pass',
      renameTitle: 'Who codes this pass?',
      begin: 'Begin',
      coder: 'Who codes',
      blindCheck: 'Code blind',
      blindHint: 'The moments of the other passes are then nowhere to be seen while this pass is chosen.',
      removeTitle: 'Remove this pass?',
      removeText_zero: 'Nothing has been coded in this pass yet. Undo brings the pass back.',
      removeText_one: '{{count}} moment goes with it. Undo brings all of it back.',
      removeText_other: '{{count}} moments go with it. Undo brings all of it back.'
    },
    intensity: { title: 'Intensity', value: 'Intensity {{value}} of {{to}}', none: 'not chosen yet' },
    ask: { add: 'Choose as many as fit', number: 'Number' }
  }
})
