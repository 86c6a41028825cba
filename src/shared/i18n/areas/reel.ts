import { area } from '../area.ts'

export const reel = area({
  nl: {
    name: {
      label: 'Naam van de compilatie',
      none: 'Nog zonder naam',
      reel: 'Compilatie',
      session: 'sessie',
      suggest: 'Naam voorstellen'
    },
    total: '{{time}} in totaal',
    clips_one: '{{count}} fragment',
    clips_other: '{{count}} fragmenten',
    empty: {
      title: 'Nog geen fragmenten',
      text: 'Kies bij Kijken en coderen een moment en druk op Enter. Het komt dan hier te staan, met een paar seconden ervoor en erna.',
      action: 'Naar kijken en coderen'
    },
    items: 'Fragmenten en kaarten, op volgorde',
    reorderHint: 'Sleep, of druk op Alt met pijl omhoog of omlaag.',
    drag: 'Verslepen: {{name}}',
    up: 'Omhoog',
    down: 'Omlaag',
    remove: 'Uit de compilatie halen',
    muted: 'Zonder geluid',
    clip: 'Fragment',
    recordingGone: 'Deze opname is er niet meer.',
    recordingNotReady: 'Deze opname is nog niet klaar om te tonen.',
    recordingShut: 'Deze opname staat op slot.',
    recordingFailed: 'Deze opname is niet goed toegevoegd en kan niet worden getoond.',
    noPicture: 'Geen beeld',
    cantExport:
      '{{clips}}: de opname ontbreekt of is niet goed toegevoegd. Haal dit eerst uit de compilatie.',
    add: { label: 'Toevoegen', clips: 'Fragmenten', title: 'Titel', question: 'Vraag', pause: 'Pauze' },
    newTitle: 'Samen terugkijken',
    card: { title: 'Titelkaart', question: 'Vraagkaart', pause: 'Pauzekaart' },
    toAdd: {
      title: 'Sterren die er nog niet in staan',
      add: 'Toevoegen: {{name}}',
      addAll: 'Alle toevoegen'
    },
    player: {
      label: 'Voorvertoning van de compilatie',
      play: 'Afspelen',
      pause: 'Pauze',
      previous: 'Vorig onderdeel',
      next: 'Volgend onderdeel',
      rate: 'Snelheid',
      seek: 'Plaats in de compilatie',
      failed: 'Dit fragment kan nu niet worden getoond.'
    },
    edit: {
      start: 'Begin',
      end: 'Einde',
      setStart: 'Hier beginnen',
      setEnd: 'Hier eindigen',
      earlier: 'Eén beeld eerder',
      later: 'Eén beeld later',
      trim: 'Begin en einde van het fragment',
      frameHint: 'Pijltjes omhoog en omlaag: één beeld.',
      timeWrong: 'Schrijf een tijd als 1:23.400, binnen de opname.',
      caption: 'Tekst in beeld',
      captionHint: 'Spreek voor het kind, zoals “Kijk, wat is dat?”',
      mute: 'Geluid uit in dit fragment',
      length: 'Duur {{time}}',
      cardTitle: 'Titel',
      cardText: 'Tekst',
      question: 'Vraag',
      chooseQuestion: 'Een vraag kiezen',
      codeQuestions: 'Bij de codes in deze compilatie',
      seconds: 'Seconden in beeld',
      choose: 'Kies links een fragment of kaart om die aan te passen.'
    },
    readiness: {
      ready: 'Klaar om te exporteren',
      noConsent: 'Nog niet: toestemming',
      busy: 'Wordt voorbereid: {{ready}} van {{total}}',
      label: 'Voorbereiden van de compilatie'
    },
    export: 'Exporteren',
    exporting: 'Bezig met exporteren…',
    exported: 'De compilatie is klaar: {{name}}',
    play: 'Aan de ouder tonen'
  },
  en: {
    name: {
      label: 'Name of the reel',
      none: 'No name yet',
      reel: 'Reel',
      session: 'session',
      suggest: 'Suggest a name'
    },
    total: '{{time}} in all',
    clips_one: '{{count}} clip',
    clips_other: '{{count}} clips',
    empty: {
      title: 'No clips yet',
      text: 'In Watch and code, choose a moment and press Enter. It will be here, with a few seconds before and after it.',
      action: 'To watch and code'
    },
    items: 'Clips and cards, in order',
    reorderHint: 'Drag, or press Alt with arrow up or down.',
    drag: 'Drag: {{name}}',
    up: 'Up',
    down: 'Down',
    remove: 'Take out of the reel',
    muted: 'Without sound',
    clip: 'Clip',
    recordingGone: 'This recording is no longer there.',
    recordingNotReady: 'This recording is not ready to be shown yet.',
    recordingShut: 'This recording is on lock.',
    recordingFailed: 'This recording was not added well and can’t be shown.',
    noPicture: 'No picture',
    cantExport: '{{clips}}: the recording is missing or was not added well. Take it out of the reel first.',
    add: { label: 'Add', clips: 'Clips', title: 'Title', question: 'Question', pause: 'Pause' },
    newTitle: 'Looking back together',
    card: { title: 'Title card', question: 'Question card', pause: 'Pause card' },
    toAdd: {
      title: 'Starred moments not in it yet',
      add: 'Add: {{name}}',
      addAll: 'Add all'
    },
    player: {
      label: 'Preview of the reel',
      play: 'Play',
      pause: 'Pause',
      previous: 'Previous part',
      next: 'Next part',
      rate: 'Speed',
      seek: 'Place in the reel',
      failed: 'This clip can’t be shown now.'
    },
    edit: {
      start: 'Start',
      end: 'End',
      setStart: 'Start here',
      setEnd: 'End here',
      earlier: 'One frame earlier',
      later: 'One frame later',
      trim: 'Start and end of the clip',
      frameHint: 'Arrow up and down: one frame.',
      timeWrong: 'Write a time like 1:23.400, within the recording.',
      caption: 'Text on screen',
      captionHint: 'Speak for the child, such as “Look, what is that?”',
      mute: 'No sound in this clip',
      length: 'Length {{time}}',
      cardTitle: 'Title',
      cardText: 'Text',
      question: 'Question',
      chooseQuestion: 'Choose a question',
      codeQuestions: 'With the codes in this reel',
      seconds: 'Seconds on screen',
      choose: 'Choose a clip or card on the left to change it.'
    },
    readiness: {
      ready: 'Ready to export',
      noConsent: 'Not yet: consent',
      busy: 'Being prepared: {{ready}} of {{total}}',
      label: 'Preparing the reel'
    },
    export: 'Export',
    exporting: 'Exporting…',
    exported: 'The reel is ready: {{name}}',
    play: 'Show to the parent'
  }
})
