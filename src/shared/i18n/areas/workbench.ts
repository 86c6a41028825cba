import { area } from '../area.ts'

export const workbench = area({
  nl: {
    recording: 'Opname',
    none: {
      title: 'Nog geen opname',
      text: 'Voeg eerst een opname van deze sessie toe. Daarna kunt u hier kijken en coderen.',
      action: 'Naar de opnamen'
    },
    importing: {
      title: 'De opname wordt klaargezet',
      text: 'Zodra het eerste stuk er is, kunt u beginnen met kijken.',
      progress: 'Voortgang van het toevoegen',
      behind:
        'De opname wordt nog toegevoegd. Kijken en coderen kan al; per beeld stappen kan als het klaar is.'
    },
    locked: {
      title: 'Deze opname staat op slot',
      text: 'Iemand die in beeld is, trok de toestemming voor opnemen in. Bij de opnamen staat wie dat was, en kunt u de opname wissen of met reden bewaren.'
    },
    failed: {
      title: 'Deze opname is niet toegevoegd',
      action: 'Naar de opnamen'
    },
    codes: {
      title: 'Codes',
      codebook: 'Codeboek',
      lookThrough: 'Alleen kijken',
      running: 'loopt {{time}}',
      point: 'punt',
      interval: 'periode'
    },
    echo: {
      point: '{{label}} op {{time}}',
      opened: '{{label}} begint op {{time}}',
      closed: '{{label}} eindigt op {{time}}',
      inReel: 'In de compilatie gezet.',
      wasInReel: 'Dit moment zit al in de compilatie.',
      stopped_one: '{{count}} periode gestopt op {{time}}',
      stopped_other: '{{count}} periodes gestopt op {{time}}',
      closedAtEnd_one: '{{count}} periode gesloten bij het einde',
      closedAtEnd_other: '{{count}} periodes gesloten bij het einde'
    },
    moments: {
      title: 'Momenten',
      count_one: '{{count}} moment',
      count_other: '{{count}} momenten',
      shown: '{{shown}} van {{count}}',
      search: 'Zoeken in de momenten',
      searchHint: 'Zoeken',
      all: 'Alle',
      starred: 'Met ster',
      show: 'Welke momenten',
      anyCode: 'Alle codes',
      code: 'Code',
      empty: 'Nog geen momenten. Speel de opname af en druk op de toets van een code.',
      noneFound: 'Geen moment dat hierbij past.',
      clear: 'Alles tonen',
      open: 'loopt nog',
      hasNote: 'Heeft een notitie',
      inReel: 'In de compilatie',
      star: 'Ster',
      unstar: 'Ster weghalen'
    },
    details: {
      title: 'Gekozen moment',
      choose: 'Kies een moment om het te bekijken of erbij te schrijven.',
      start: 'Begin',
      end: 'Einde',
      at: 'Tijd',
      startHere: 'Hier beginnen',
      endHere: 'Hier eindigen',
      subject: 'Over wie',
      note: 'Notitie',
      leaveLine: 'Enter of Escape: terug naar de film. Wat u typte, blijft staan.',
      leaveNote: 'Ctrl+Enter of Escape: terug naar de film. Wat u typte, blijft staan.',
      noteHint: 'Wat u ziet, los van wat het betekent',
      caption: 'Woorden van het kind',
      captionHint: 'Spreek voor het kind',
      none: 'Niet gekozen',
      toReel: 'In de compilatie',
      inReel: 'Zit in de compilatie',
      loop: 'Herhalen',
      badTime: 'Schrijf een tijd als 1:23,5',
      reflect: 'Om bij stil te staan'
    },
    timeline: {
      title: 'Tijdlijn',
      label_one: 'Tijdlijn met {{count}} moment; de lijst van momenten zegt hetzelfde in woorden',
      label_other: 'Tijdlijn met {{count}} momenten; de lijst van momenten zegt hetzelfde in woorden',
      lanes: 'Momenten per groep',
      film: 'Beeld',
      sound: 'Geluid',
      other: 'Andere codeboeken',
      zoomIn: 'Inzoomen',
      zoomOut: 'Uitzoomen',
      zoomFit: 'Hele opname',
      scroll: 'Tijdlijn schuiven'
    }
  },
  en: {
    recording: 'Recording',
    none: {
      title: 'No recording yet',
      text: 'Add a recording of this session first. Then you can watch and code here.',
      action: 'To the recordings'
    },
    importing: {
      title: 'The recording is being prepared',
      text: 'As soon as the first part is there you can start watching.',
      progress: 'Progress of adding it',
      behind:
        'The recording is still being added. You can watch and code; stepping by frames comes when it is done.'
    },
    locked: {
      title: 'This recording is on lock',
      text: 'Someone in view withdrew consent to recording. The recordings page says who, and there you can erase the recording or keep it with a reason.'
    },
    failed: {
      title: 'This recording was not added',
      action: 'To the recordings'
    },
    codes: {
      title: 'Codes',
      codebook: 'Codebook',
      lookThrough: 'Only watch',
      running: 'running {{time}}',
      point: 'point',
      interval: 'interval'
    },
    echo: {
      point: '{{label}} at {{time}}',
      opened: '{{label}} starts at {{time}}',
      closed: '{{label}} ends at {{time}}',
      inReel: 'Put in the reel.',
      wasInReel: 'This moment is already in the reel.',
      stopped_one: '{{count}} interval stopped at {{time}}',
      stopped_other: '{{count}} intervals stopped at {{time}}',
      closedAtEnd_one: '{{count}} interval closed at the end',
      closedAtEnd_other: '{{count}} intervals closed at the end'
    },
    moments: {
      title: 'Moments',
      count_one: '{{count}} moment',
      count_other: '{{count}} moments',
      shown: '{{shown}} of {{count}}',
      search: 'Search the moments',
      searchHint: 'Search',
      all: 'All',
      starred: 'Starred',
      show: 'Which moments',
      anyCode: 'All codes',
      code: 'Code',
      empty: 'No moments yet. Play the recording and press the key of a code.',
      noneFound: 'No moment fits this.',
      clear: 'Show all',
      open: 'running',
      hasNote: 'Has a note',
      inReel: 'In the reel',
      star: 'Star',
      unstar: 'Remove the star'
    },
    details: {
      title: 'Chosen moment',
      choose: 'Choose a moment to look at it or to write with it.',
      start: 'Start',
      end: 'End',
      at: 'Time',
      startHere: 'Start here',
      endHere: 'End here',
      subject: 'About whom',
      note: 'Note',
      leaveLine: 'Enter or Escape: back to the film. What you typed stays.',
      leaveNote: 'Ctrl+Enter or Escape: back to the film. What you typed stays.',
      noteHint: 'What you see, apart from what it means',
      caption: 'The child’s words',
      captionHint: 'Speak for the child',
      none: 'Not chosen',
      toReel: 'Put in the reel',
      inReel: 'In the reel',
      loop: 'Loop',
      badTime: 'Write a time as 1:23.5',
      reflect: 'To dwell on'
    },
    timeline: {
      title: 'Timeline',
      label_one: 'Timeline with {{count}} moment; the list of moments says the same in words',
      label_other: 'Timeline with {{count}} moments; the list of moments says the same in words',
      lanes: 'Moments by group',
      film: 'Picture',
      sound: 'Sound',
      other: 'Other codebooks',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      zoomFit: 'Whole recording',
      scroll: 'Scroll the timeline'
    }
  }
})
