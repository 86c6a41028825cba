import { area } from '../area.ts'

/** Settings, about, and the keys. */
export const settings = area({
  nl: {
    title: 'Instellingen',
    more: 'Meer',
    instant: 'Wijzigingen gelden meteen.',
    look: {
      title: 'Uiterlijk',
      language: 'Taal',
      theme: 'Kleuren',
      themes: { system: 'Zoals de computer', light: 'Licht', dark: 'Donker' }
    },
    work: {
      title: 'Werken',
      name: 'Uw naam',
      nameHint: 'Staat in verslagen.',
      before: 'Fragment begint vóór het moment',
      after: 'Fragment loopt door na het moment',
      handlesHint:
        'Zoveel wordt er meegenomen als een moment een fragment wordt. Wat niet voor ouders is, blijft daar zo veel mogelijk buiten.',
      noGrowthWords: 'Geen woorden bij groeikansen',
      noGrowthWordsHint:
        'Ouders lezen bij een groeikans dan geen naam van wat moeilijk gaat, maar de zin van het kind als u die erbij zette. Sterke momenten houden hun woorden.'
    },
    pin: {
      title: 'Pincode van het ouderscherm',
      text: 'Met een pincode kan alleen u het ouderscherm sluiten.',
      none: 'Geen pincode ingesteld.',
      set: 'Er is een pincode ingesteld.',
      choose: 'Pincode instellen',
      change: 'Pincode wijzigen',
      remove: 'Pincode weghalen',
      label: 'Nieuwe pincode',
      hint: 'Vier tot acht cijfers.',
      wrong: 'Een pincode heeft vier tot acht cijfers.',
      saved: 'De pincode is ingesteld.',
      removed: 'De pincode is weggehaald.'
    },
    passphrase: {
      title: 'Wachtzin',
      text: 'De herstelsleutel op papier blijft geldig als u een nieuwe wachtzin kiest.',
      change: 'Wachtzin wijzigen',
      save: 'Wachtzin bewaren',
      saved: 'De nieuwe wachtzin geldt vanaf nu.'
    },
    recoveryKey: {
      title: 'Herstelsleutel',
      text: 'Is het papier met de herstelsleutel kwijt, of kan iemand anders het gezien hebben? Maak dan een nieuwe.',
      make: 'Nieuwe herstelsleutel maken',
      confirm: 'Een nieuwe herstelsleutel maken?',
      consequence:
        'De herstelsleutel die u nu op papier hebt, werkt daarna niet meer. U ziet de nieuwe één keer; leg een printer of pen en papier klaar. De wachtzin verandert niet.'
    },
    about: {
      title: 'Over Weerklank',
      version: 'Versie {{version}}',
      text: 'Weerklank is gemaakt voor behandelaars die met video-feedback werken. Het programma gebruikt geen internet en stuurt nergens iets naartoe.',
      ffmpegTitle: 'Video',
      ffmpeg:
        'Voor het lezen en maken van video gebruikt Weerklank ffmpeg (ffmpeg.org), onder de GNU General Public License. Daarom valt ook Weerklank onder de GPL, versie 3 of later.',
      ffmpegPlace: 'Gevonden in {{path}}',
      ffmpegMissing:
        'ffmpeg is op deze computer niet gevonden; opnamen toevoegen en exporteren werken nu niet.',
      creditsTitle: 'Met dank aan de makers van de modellen',
      credits:
        'De codeboeken zijn eigen formuleringen, geïnspireerd op het werk van anderen. Weerklank is geen officieel instrument van een van deze methoden.',
      sources: {
        'basisvertrouwen-kenmerken': 'Naar “Wat is basisvertrouwen”',
        'bouwsteen-2-toevertrouwen': 'Naar het bouwstenenmodel van Truus Bakker-van Zeil, bouwsteen 2',
        'innerlijke-veiligheid-vijf-stappen': 'Naar de 5-stappenmethode voor innerlijke veiligheid',
        'vertrouwen-in-relatie': 'Naar “Vertrouwen in relaties”',
        'basic-trust': 'Naar de Basic Trust-methode (A. Spruit) en algemene begrippen over gehechtheid',
        'initiatief-en-ontvangst':
          'Algemene begrippen uit observatieonderzoek: initiatief, reactie, blik, stemming'
      },
      licencesTitle: 'Licenties',
      licences: 'Tekst van de licenties'
    },
    keys: {
      title: 'Toetsen',
      text: 'Alles in Weerklank kan met het toetsenbord. In tekstvelden doen deze toetsen gewoon wat u typt.',
      codes: 'De toetsen van de codes staan in het codeboek, naast elke code.',
      or: 'of',
      reelPlay: 'Compilatie afspelen of pauze',
      trimStart: 'Fragment hier laten beginnen',
      trimEnd: 'Fragment hier laten eindigen',
      moveClip: 'Fragment omhoog of omlaag',
      removeClip: 'Fragment uit de compilatie halen',
      play: 'Afspelen of pauze',
      previous: 'Vorige fragment',
      next: 'Volgende fragment',
      again: 'Nog eens afspelen',
      slow: 'Vertraagd afspelen',
      freeze: 'Beeld stilzetten',
      words: 'Woorden opschrijven',
      leave: 'Ouderscherm verlaten (twee keer, of één keer en de pincode)'
    }
  },
  en: {
    title: 'Settings',
    more: 'More',
    instant: 'Changes take effect at once.',
    look: {
      title: 'Appearance',
      language: 'Language',
      theme: 'Colours',
      themes: { system: 'Like the computer', light: 'Light', dark: 'Dark' }
    },
    work: {
      title: 'Working',
      name: 'Your name',
      nameHint: 'Stands in reports.',
      before: 'A clip begins before the moment',
      after: 'A clip goes on after the moment',
      handlesHint:
        'This much is taken along when a moment becomes a clip. What is not for parents stays outside it as far as possible.',
      noGrowthWords: 'No words with room to grow',
      noGrowthWordsHint:
        'With room to grow parents then read no name of what is difficult, but the child’s line if you added one. Strengths keep their words.'
    },
    pin: {
      title: 'PIN of the parent screen',
      text: 'With a PIN only you can close the parent screen.',
      none: 'No PIN is set.',
      set: 'A PIN is set.',
      choose: 'Set a PIN',
      change: 'Change the PIN',
      remove: 'Take the PIN away',
      label: 'New PIN',
      hint: 'Four to eight digits.',
      wrong: 'A PIN has four to eight digits.',
      saved: 'The PIN is set.',
      removed: 'The PIN was taken away.'
    },
    passphrase: {
      title: 'Passphrase',
      text: 'The recovery key on paper stays valid when you choose a new passphrase.',
      change: 'Change the passphrase',
      save: 'Save the passphrase',
      saved: 'The new passphrase is valid from now on.'
    },
    recoveryKey: {
      title: 'Recovery key',
      text: 'Is the paper with the recovery key lost, or may someone else have seen it? Then make a new one.',
      make: 'Make a new recovery key',
      confirm: 'Make a new recovery key?',
      consequence:
        'The recovery key you have on paper will no longer work. You see the new one once; have a printer or pen and paper at hand. The passphrase does not change.'
    },
    about: {
      title: 'About Weerklank',
      version: 'Version {{version}}',
      text: 'Weerklank is made for practitioners who work with video-feedback. The program uses no internet and sends nothing anywhere.',
      ffmpegTitle: 'Video',
      ffmpeg:
        'To read and make video Weerklank uses ffmpeg (ffmpeg.org), under the GNU General Public License. That is why Weerklank is under the GPL too, version 3 or later.',
      ffmpegPlace: 'Found in {{path}}',
      ffmpegMissing: 'ffmpeg was not found on this computer; adding recordings and exporting don’t work now.',
      creditsTitle: 'With thanks to the makers of the models',
      credits:
        'The codebooks are in our own wording, inspired by the work of others. Weerklank is not an official instrument of any of these methods.',
      sources: {
        'basisvertrouwen-kenmerken': 'After “Wat is basisvertrouwen”',
        'bouwsteen-2-toevertrouwen':
          'After the building-blocks model (Bouwstenenmodel) of Truus Bakker-van Zeil, block 2',
        'innerlijke-veiligheid-vijf-stappen':
          'After the five-step method for inner safety (5-stappen methode voor innerlijke veiligheid)',
        'vertrouwen-in-relatie': 'After “Vertrouwen in relaties”',
        'basic-trust': 'After the Basic Trust method (A. Spruit) and general attachment concepts',
        'initiatief-en-ontvangst': 'General observation concepts: initiative, response, gaze, affect'
      },
      licencesTitle: 'Licences',
      licences: 'Text of the licences'
    },
    keys: {
      title: 'Keys',
      text: 'Everything in Weerklank can be done with the keyboard. In text fields these keys just type.',
      codes: 'The keys of the codes are in the codebook, beside each code.',
      or: 'or',
      reelPlay: 'Play or pause the reel',
      trimStart: 'Let the clip start here',
      trimEnd: 'Let the clip end here',
      moveClip: 'Clip up or down',
      removeClip: 'Take the clip out of the reel',
      play: 'Play or pause',
      previous: 'Previous clip',
      next: 'Next clip',
      again: 'Play again',
      slow: 'Play in slow motion',
      freeze: 'Freeze the picture',
      words: 'Write down words',
      leave: 'Leave the parent screen (twice, or once and the PIN)'
    }
  }
})
