import { area } from '../area.ts'

export const common = area({
  nl: {
    dialog: {
      unsaved: 'Wat u hier typte, is nog niet bewaard.',
      goOn: 'Verder typen',
      leave: 'Sluiten zonder bewaren'
    },
    appName: 'Weerklank',
    noStart: 'Weerklank kon niet starten; uw gegevens zijn veilig. Sluit het programma en open het opnieuw.',
    action: {
      save: 'Bewaren',
      cancel: 'Annuleren',
      close: 'Sluiten',
      add: 'Toevoegen',
      remove: 'Verwijderen',
      edit: 'Wijzigen',
      back: 'Terug',
      next: 'Verder',
      undo: 'Ongedaan maken',
      redo: 'Opnieuw',
      open: 'Openen',
      search: 'Zoeken',
      retry: 'Opnieuw proberen',
      print: 'Afdrukken',
      copy: 'Kopiëren',
      show: 'Tonen in map',
      lock: 'Vergrendelen'
    },
    saved: 'Bewaard',
    saving: 'Bezig met bewaren…',
    notSaved: 'Niet bewaard',
    unsaved: {
      what_one: 'Nog niet bewaard: {{count}} wijziging in {{pseudonym}}, sessie {{number}}.',
      what_other: 'Nog niet bewaard: {{count}} wijzigingen in {{pseudonym}}, sessie {{number}}.',
      kept: 'Uw werk wordt onthouden zolang het programma open is, en vanzelf bewaard zodra dat kan.',
      open: 'Naar die sessie',
      locked_one:
        'Nog niet bewaard: {{count}} wijziging. Sluit het programma niet af: open de kluis, dan ziet u waarom.',
      locked_other:
        'Nog niet bewaard: {{count}} wijzigingen. Sluit het programma niet af: open de kluis, dan ziet u waarom.'
    },
    loading: 'Even geduld…',
    language: { nl: 'Nederlands', en: 'Engels' },
    role: {
      child: 'Kind',
      parent: 'Ouder',
      'foster-parent': 'Pleegouder',
      'adoptive-parent': 'Adoptieouder',
      other: 'Anders'
    },
    subject: { child: 'Kind', parent: 'Ouder', dyad: 'Samen' },
    valence: { strength: 'Sterk moment', growth: 'Groeikans', neutral: 'Neutraal' },
    nav: {
      families: 'Gezinnen',
      codebooks: 'Codeboeken',
      search: 'Zoeken in alle sessies',
      palette: 'Opdrachten',
      settings: 'Instellingen',
      about: 'Over Weerklank',
      keyboard: 'Toetsen',
      session: 'Sessie {{number}}',
      tabs: {
        recordings: 'Opnamen',
        workbench: 'Kijken en coderen',
        reel: 'Compilatie',
        review: 'Terugkijkgesprek',
        report: 'Verslag'
      },
      tabList: 'Onderdelen van de sessie',
      breadcrumb: 'Waar u bent'
    },
    job: {
      list: 'Wat nu loopt',
      none: 'Er loopt nu niets.',
      queued: 'Wacht op zijn beurt',
      stop: 'Stoppen',
      stopLabel: '{{title}} stoppen: {{name}}',
      stopImport: 'Stoppen met toevoegen?',
      stopImportText:
        '“{{name}}” wordt dan niet toegevoegd. Hebt u al iets op deze opname gecodeerd, dan verdwijnt dat ook. Het originele bestand blijft staan.',
      running: '{{percent}}%',
      timeLeft: 'nog ongeveer {{time}}',
      done: 'Klaar',
      cancelled: 'Gestopt',
      kind: {
        import: 'Opname toevoegen',
        'prepare-look': 'Snel spoelen voorbereiden',
        'prepare-reel': 'Compilatie voorbereiden',
        'export-reel': 'Compilatie exporteren',
        'export-report': 'Verslag maken',
        'export-codebook': 'Codeboek maken',
        sample: 'Voorbeeld klaarzetten',
        'angle-offset': 'Camera’s op geluid gelijkzetten'
      }
    }
  },
  en: {
    dialog: {
      unsaved: 'What you typed here is not saved yet.',
      goOn: 'Go on typing',
      leave: 'Close without saving'
    },
    appName: 'Weerklank',
    noStart: 'Weerklank could not start; your data are safe. Close the program and open it again.',
    action: {
      save: 'Save',
      cancel: 'Cancel',
      close: 'Close',
      add: 'Add',
      remove: 'Remove',
      edit: 'Change',
      back: 'Back',
      next: 'Next',
      undo: 'Undo',
      redo: 'Redo',
      open: 'Open',
      search: 'Search',
      retry: 'Try again',
      print: 'Print',
      copy: 'Copy',
      show: 'Show in folder',
      lock: 'Lock'
    },
    saved: 'Saved',
    saving: 'Saving…',
    notSaved: 'Not saved',
    unsaved: {
      what_one: 'Not saved yet: {{count}} change in {{pseudonym}}, session {{number}}.',
      what_other: 'Not saved yet: {{count}} changes in {{pseudonym}}, session {{number}}.',
      kept: 'Your work is kept as long as the program is open, and saved by itself as soon as that can be done.',
      open: 'Go to that session',
      locked_one:
        'Not saved yet: {{count}} change. Do not quit the program: open the vault, and you will see why.',
      locked_other:
        'Not saved yet: {{count}} changes. Do not quit the program: open the vault, and you will see why.'
    },
    loading: 'One moment…',
    language: { nl: 'Dutch', en: 'English' },
    role: {
      child: 'Child',
      parent: 'Parent',
      'foster-parent': 'Foster parent',
      'adoptive-parent': 'Adoptive parent',
      other: 'Other'
    },
    subject: { child: 'Child', parent: 'Parent', dyad: 'Together' },
    valence: { strength: 'Strength', growth: 'Room to grow', neutral: 'Neutral' },
    nav: {
      families: 'Families',
      codebooks: 'Codebooks',
      search: 'Search all sessions',
      palette: 'Commands',
      settings: 'Settings',
      about: 'About Weerklank',
      keyboard: 'Keys',
      session: 'Session {{number}}',
      tabs: {
        recordings: 'Recordings',
        workbench: 'Watch and code',
        reel: 'Reel',
        review: 'Review talk',
        report: 'Report'
      },
      tabList: 'Parts of the session',
      breadcrumb: 'Where you are'
    },
    job: {
      list: 'What is running now',
      none: 'Nothing is running now.',
      queued: 'Waiting its turn',
      stop: 'Stop',
      stopLabel: 'Stop {{title}}: {{name}}',
      stopImport: 'Stop adding it?',
      stopImportText:
        '“{{name}}” is not added then. If you have already coded something on this recording, that goes as well. The original file stays.',
      running: '{{percent}}%',
      timeLeft: 'about {{time}} left',
      done: 'Done',
      cancelled: 'Stopped',
      kind: {
        import: 'Adding a recording',
        'prepare-look': 'Preparing quick stepping',
        'prepare-reel': 'Preparing the reel',
        'export-reel': 'Exporting the reel',
        'export-report': 'Making the report',
        'export-codebook': 'Writing the codebook',
        sample: 'Setting up the sample',
        'angle-offset': 'Aligning cameras by sound'
      }
    }
  }
})
