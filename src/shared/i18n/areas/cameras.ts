import { area } from '../area.ts'

/** Several cameras that filmed the same. */
export const cameras = area({
  nl: {
    add: 'Camera toevoegen',
    addHint: 'Welke opname is van dezelfde tijd, met een andere camera?',
    bar: 'Camera’s',
    first: 'Camera 1',
    camera: 'Camera {{number}}',
    picture: 'Beeld van camera {{number}}',
    large: 'Camera {{number}} groot tonen',
    isLarge: 'Camera {{number}} is het grote beeld',
    moveHint: 'Met de pijltjes verplaatst u de kleine beelden.',
    layout: { side: 'Naast elkaar', corner: 'Klein in de hoek', strip: 'Groot met strook' },
    layoutLabel: 'Indeling van de beelden',
    sync: 'Camera’s gelijkzetten',
    coverage: {
      before: 'Deze camera filmde nog niet.',
      after: 'Deze camera filmde niet meer.'
    },
    alone: 'Dit is camera {{number}} van {{name}}.',
    openMain: 'Samen met camera 1 bekijken',
    option: '{{name}} (camera {{number}})',
    panel: {
      title: 'Camera’s gelijkzetten',
      text: 'Zet camera {{number}} gelijk met camera 1. Elke wijziging kunt u ongedaan maken.',
      which: 'Welke camera',
      offset: 'Camera {{number}} begint na camera 1 (seconden)',
      offsetHint: 'Met een min begon camera {{number}} eerder.',
      badOffset: 'Vul een tijd in, zoals 17,3 of -0,35.',
      frameEarlier: 'Eén beeld eerder',
      frameLater: 'Eén beeld later',
      earlier: '10 ms eerder',
      later: '10 ms later',
      zoomIn: 'Golfvorm inzoomen',
      zoomOut: 'Golfvorm uitzoomen',
      waves: 'Geluid van camera {{number}}: sleep het tot de pieken onder elkaar staan',
      wavesHint:
        'Sleep het onderste geluid tot de pieken onder elkaar staan. Pijltjes: één beeld, met ⇧ 10 ms.',
      wavesValue: '{{offset}} seconden na camera 1',
      noWaves: 'Er is geen geluid om te laten zien.',
      remove: 'Camera weghalen',
      done: 'Klaar'
    },
    sound: {
      title: 'Op geluid',
      propose: 'Stel voor uit geluid',
      again: 'Opnieuw vergelijken',
      comparing: 'De geluiden worden vergeleken',
      stop: 'Stoppen',
      match: 'Camera {{number}} begint {{offset}} s na camera 1.',
      matchEarlier: 'Camera {{number}} begint {{offset}} s vóór camera 1.',
      sure: 'Zeker: {{agreeing}} van de {{windows}} stukken geluid zeggen hetzelfde.',
      likely:
        'Waarschijnlijk: {{agreeing}} van de {{windows}} stukken geluid zeggen hetzelfde. Luister even mee.',
      drift:
        'De klokken lopen over deze opname {{ms}} ms uit elkaar. Aan het begin en einde kan dat een beeld schelen.',
      take: 'Overnemen',
      taken: 'Overgenomen.',
      undo: 'Ongedaan maken',
      different:
        'Deze geluiden passen nergens goed op elkaar. Misschien filmden de camera’s niet tegelijk of niet in dezelfde ruimte. Er is niets veranderd; u kunt het geluid ook zelf gelijkzetten.',
      repeats:
        'Er zijn meer plekken die even goed passen, zoals bij muziek die zich herhaalt. Er is niets veranderd; zet het geluid zelf gelijk en luister mee.',
      none: {
        both: 'Beide opnamen hebben geen geluid. Zet ze gelijk met een beeld dat u op allebei ziet, zoals een klap.',
        main: 'Camera 1 heeft geen geluid. Zet de camera’s gelijk met een beeld dat u op allebei ziet, zoals een klap.',
        angle:
          'Camera {{number}} heeft geen geluid. Zet de camera’s gelijk met een beeld dat u op allebei ziet, zoals een klap.'
      }
    },
    listen: {
      title: 'Luisteren',
      start: 'Luister vanaf hier',
      stop: 'Stoppen',
      how: 'Hoe',
      ears: 'Camera 1 links, camera {{number}} rechts',
      turns: 'Om en om, elke halve seconde',
      hint: 'Staan de camera’s gelijk, dan hoort u één geluid zonder echo.',
      silent: 'Hier is geen geluid van allebei de camera’s.'
    }
  },
  en: {
    add: 'Add a camera',
    addHint: 'Which recording is of the same time, by another camera?',
    bar: 'Cameras',
    first: 'Camera 1',
    camera: 'Camera {{number}}',
    picture: 'Picture of camera {{number}}',
    large: 'Show camera {{number}} large',
    isLarge: 'Camera {{number}} is the large picture',
    moveHint: 'The arrow keys move the small pictures.',
    layout: { side: 'Side by side', corner: 'Small in the corner', strip: 'Large with a strip' },
    layoutLabel: 'Arrangement of the pictures',
    sync: 'Align the cameras',
    coverage: {
      before: 'This camera wasn’t filming yet.',
      after: 'This camera was no longer filming.'
    },
    alone: 'This is camera {{number}} of {{name}}.',
    openMain: 'Watch with camera 1',
    option: '{{name}} (camera {{number}})',
    panel: {
      title: 'Align the cameras',
      text: 'Align camera {{number}} with camera 1. Every change can be undone.',
      which: 'Which camera',
      offset: 'Camera {{number}} starts after camera 1 (seconds)',
      offsetHint: 'With a minus, camera {{number}} started earlier.',
      badOffset: 'Enter a time, such as 17.3 or -0.35.',
      frameEarlier: 'One frame earlier',
      frameLater: 'One frame later',
      earlier: '10 ms earlier',
      later: '10 ms later',
      zoomIn: 'Zoom into the sound',
      zoomOut: 'Zoom out of the sound',
      waves: 'Sound of camera {{number}}: drag it until the peaks line up',
      wavesHint: 'Drag the lower sound until the peaks line up. Arrow keys: one frame, with ⇧ 10 ms.',
      wavesValue: '{{offset}} seconds after camera 1',
      noWaves: 'There is no sound to show.',
      remove: 'Take the camera away',
      done: 'Done'
    },
    sound: {
      title: 'By sound',
      propose: 'Propose from sound',
      again: 'Compare again',
      comparing: 'Comparing the sounds',
      stop: 'Stop',
      match: 'Camera {{number}} starts {{offset}} s after camera 1.',
      matchEarlier: 'Camera {{number}} starts {{offset}} s before camera 1.',
      sure: 'Certain: {{agreeing}} of {{windows}} pieces of sound say the same.',
      likely: 'Likely: {{agreeing}} of {{windows}} pieces of sound say the same. Do listen for a moment.',
      drift:
        'The clocks run {{ms}} ms apart over this recording. At the beginning and end that may be a frame.',
      take: 'Use this',
      taken: 'In use now.',
      undo: 'Undo',
      different:
        'These sounds fit together nowhere. Perhaps the cameras did not film at the same time or in the same room. Nothing has changed; you can also align the sound yourself.',
      repeats:
        'Several places fit equally well, as with music that repeats itself. Nothing has changed; align the sound yourself and listen.',
      none: {
        both: 'Neither recording has sound. Align them by a picture that you see in both, such as a clap.',
        main: 'Camera 1 has no sound. Align the cameras by a picture that you see in both, such as a clap.',
        angle:
          'Camera {{number}} has no sound. Align the cameras by a picture that you see in both, such as a clap.'
      }
    },
    listen: {
      title: 'Listen',
      start: 'Listen from here',
      stop: 'Stop',
      how: 'How',
      ears: 'Camera 1 left, camera {{number}} right',
      turns: 'In turns, every half second',
      hint: 'When aligned, you hear one sound without an echo.',
      silent: 'There is no sound of both cameras here.'
    }
  }
})
