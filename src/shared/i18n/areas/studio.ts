import { area } from '../area.ts'

/** What is done to the clips and cards of a reel. */
export const studio = area({
  nl: {
    actions: 'Wat u met dit beeld kunt doen',
    action: {
      freeze: 'Stilzetten',
      slow: 'Vertragen',
      framing: 'Inzoomen',
      child: 'Kind',
      question: 'Vraag',
      mute: 'Geluid uit',
      unmute: 'Geluid aan',
      split: 'Knippen',
      duplicate: 'Dupliceren',
      cover: 'Titelbeeld'
    },
    hint: {
      freeze: 'Dit beeld een tijdje stilzetten',
      slow: 'Vanaf dit beeld vertragen',
      framing: 'Kiezen welk deel van het beeld te zien is',
      child: 'Spreken voor het kind',
      question: 'Een vraag bij dit fragment',
      mute: 'Het geluid van dit fragment uit of aan',
      split: 'Het fragment hier in tweeën knippen',
      duplicate: 'Het fragment nog een keer, erachter',
      cover: 'Dit beeld achter de eerste titelkaart zetten'
    },
    noSplit: 'Zo dicht bij de rand valt er niets te knippen. Kies een beeld verder in het fragment.',
    noPlace: 'Dit kan niet bij dit beeld. Kies een beeld binnen het fragment.',
    coverMade: 'Dit beeld staat nu achter de titelkaart.',
    strip: {
      label: 'Het fragment in de opname',
      start: 'Begin van het fragment',
      end: 'Einde van het fragment',
      at: 'bij {{time}}',
      span: 'van {{from}} tot {{to}}',
      help: 'Pijltjes: één beeld. Met Shift: tien beelden. Delete: weghalen.'
    },
    mark: {
      freeze: 'Stilgezet beeld',
      slow: 'Vertraagd',
      framing: 'Kader',
      child: 'Woorden van het kind',
      framingZoomed: '{{times, number}} keer vergroot',
      framingWhole: 'hele beeld',
      rate: { half: 'halve snelheid', quarter: 'kwart van de snelheid' },
      seconds_one: '{{count, number}} seconde',
      seconds_other: '{{count, number}} seconden',
      remove: 'Weghalen',
      close: 'Klaar',
      edit: 'Kader aanpassen',
      here: 'Hier zetten',
      fromHere: 'Vanaf hier',
      untilHere: 'Tot en met hier',
      howLong: 'Hoe lang',
      rateLabel: 'Snelheid',
      sound: 'Geluid',
      soundNone: 'Geluid weg',
      soundStretched: 'Geluid mee',
      wholeClip: 'Hele fragment'
    },
    framing: {
      box: 'Het kader',
      boxValue: '{{times, number}} keer vergroot, midden {{x}} procent van links en {{y}} procent van boven',
      help: 'Sleep het kader, of teken een nieuw. Pijltjes verschuiven, + en − maken het groter en kleiner.',
      moves: 'Zet op een later beeld nog een kader: ertussen beweegt het beeld mee.',
      whole: 'Hier weer het hele beeld',
      none: 'Zonder inzoomen',
      done: 'Klaar'
    },
    words: {
      title: 'Woorden in beeld',
      child: 'Woorden van het kind',
      childHint: 'Spreek voor het kind, zoals “Kijk, wat is dat?”',
      addChild: 'Spreek voor het kind',
      blind: 'Een ander maakte dit fragment. Wat erbij staat ziet u weer als u niet meer blind codeert.',
      removeChild: 'Deze woorden weghalen',
      when: 'van {{from}} tot {{to}}',
      whole: 'hele fragment',
      captionHint: 'Staat onder het beeld, in gewone woorden.'
    },
    question: {
      title: 'Vraag bij dit fragment',
      label: 'Eén vraag aan de ouder',
      hint: 'Staat bij het fragment op het ouderscherm.',
      ofClip: 'Bij de code van dit fragment',
      own: 'Zelf een vraag schrijven'
    },
    sound: {
      title: 'Geluid',
      volume: 'Harder of zachter',
      much: 'veel zachter',
      soft: 'zachter',
      bitSoft: 'iets zachter',
      same: 'gelijk aan de rest',
      bitLoud: 'iets harder',
      loud: 'harder',
      reset: 'Weer gelijk maken'
    },
    note: {
      title: 'Waarom ik dit laat zien',
      hint: 'Alleen voor u. De ouder ziet dit nooit.'
    },
    beside: {
      title: 'Ernaast: toen en nu',
      add: 'Iets ernaast zetten',
      camera: 'Camera {{number}} ernaast',
      label: 'Boven dit fragment',
      otherLabel: 'Boven het andere',
      from: 'Het andere begint bij',
      remove: 'Niets ernaast',
      gone: 'Die opname is er niet meer.'
    },
    card: {
      newPause: 'Even stil',
      still: 'Beeld achter de woorden',
      chooseStill: 'Een beeld kiezen',
      noStill: 'Geen beeld',
      removeStill: 'Beeld weghalen',
      middleOf: 'Uit: {{name}}'
    },
    row: {
      slow: 'Vertraagd',
      freeze: 'Stilgezet',
      framing: 'Ingezoomd',
      child: 'Woorden van het kind',
      hidden: 'Er is iets onherkenbaar gemaakt',
      question: 'Met een vraag',
      beside: 'Met iets ernaast',
      note: 'Met een notitie'
    },
    list: {
      chosen_one: '{{count}} gekozen',
      chosen_other: '{{count}} gekozen',
      removeChosen: 'Uit de compilatie halen'
    }
  },
  en: {
    actions: 'What you can do with this picture',
    action: {
      freeze: 'Freeze',
      slow: 'Slow',
      framing: 'Zoom',
      child: 'Child',
      question: 'Question',
      mute: 'Sound off',
      unmute: 'Sound on',
      split: 'Split',
      duplicate: 'Duplicate',
      cover: 'Title picture'
    },
    hint: {
      freeze: 'Freeze this picture for a while',
      slow: 'Slow motion from this picture',
      framing: 'Choose which part of the picture is shown',
      child: 'Speak for the child',
      question: 'A question at this clip',
      mute: 'The sound of this clip off or on',
      split: 'Split the clip here',
      duplicate: 'The clip once more, behind it',
      cover: 'Put this picture behind the first title card'
    },
    noSplit: 'So near to the edge there is nothing to cut. Choose a picture further into the clip.',
    noPlace: 'This can’t be done at this picture. Choose a picture within the clip.',
    coverMade: 'This picture is now behind the title card.',
    strip: {
      label: 'The clip in the recording',
      start: 'Start of the clip',
      end: 'End of the clip',
      at: 'at {{time}}',
      span: 'from {{from}} to {{to}}',
      help: 'Arrows: one frame. With Shift: ten frames. Delete: take away.'
    },
    mark: {
      freeze: 'Freeze',
      slow: 'Slow motion',
      framing: 'Framing',
      child: 'The child’s words',
      framingZoomed: '{{times, number}} times enlarged',
      framingWhole: 'whole picture',
      rate: { half: 'half speed', quarter: 'quarter speed' },
      seconds_one: '{{count, number}} second',
      seconds_other: '{{count, number}} seconds',
      remove: 'Take away',
      close: 'Done',
      edit: 'Change the framing',
      here: 'Put it here',
      fromHere: 'From here',
      untilHere: 'Up to here',
      howLong: 'How long',
      rateLabel: 'Speed',
      sound: 'Sound',
      soundNone: 'No sound',
      soundStretched: 'Sound too',
      wholeClip: 'Whole clip'
    },
    framing: {
      box: 'The framing',
      boxValue:
        '{{times, number}} times enlarged, middle {{x}} per cent from the left and {{y}} per cent from the top',
      help: 'Drag the box, or draw a new one. Arrows move it, + and − make it larger and smaller.',
      moves: 'Put another framing at a later picture: between them the picture moves along.',
      whole: 'Whole picture from here',
      none: 'No zoom at all',
      done: 'Done'
    },
    words: {
      title: 'Words on the picture',
      child: 'The child’s words',
      childHint: 'Speak for the child, such as “Look, what is that?”',
      addChild: 'Speak for the child',
      blind: 'Someone else made this clip. You see its words again when you no longer code blind.',
      removeChild: 'Take these words away',
      when: 'from {{from}} to {{to}}',
      whole: 'whole clip',
      captionHint: 'Stands under the picture, in plain words.'
    },
    question: {
      title: 'Question at this clip',
      label: 'One question to the parent',
      hint: 'Stands with the clip on the parent screen.',
      ofClip: 'With the code of this clip',
      own: 'Write a question yourself'
    },
    sound: {
      title: 'Sound',
      volume: 'Louder or softer',
      much: 'much softer',
      soft: 'softer',
      bitSoft: 'a little softer',
      same: 'like the others',
      bitLoud: 'a little louder',
      loud: 'louder',
      reset: 'Like the others again'
    },
    note: {
      title: 'Why I show this',
      hint: 'For you alone. The parent never sees it.'
    },
    beside: {
      title: 'Beside it: then and now',
      add: 'Put something beside it',
      camera: 'Camera {{number}} beside it',
      label: 'Above this clip',
      otherLabel: 'Above the other',
      from: 'The other begins at',
      remove: 'Nothing beside it',
      gone: 'That recording is no longer there.'
    },
    card: {
      newPause: 'A quiet moment',
      still: 'Picture behind the words',
      chooseStill: 'Choose a picture',
      noStill: 'No picture',
      removeStill: 'Take the picture away',
      middleOf: 'From: {{name}}'
    },
    row: {
      slow: 'Slow motion',
      freeze: 'Freeze',
      framing: 'Zoomed in',
      child: 'The child’s words',
      hidden: 'Something is made unrecognisable',
      question: 'With a question',
      beside: 'With something beside it',
      note: 'With a note'
    },
    list: {
      chosen_one: '{{count}} chosen',
      chosen_other: '{{count}} chosen',
      removeChosen: 'Take out of the reel'
    }
  }
})
