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
      edit: 'Bewerken',
      back: 'Terug',
      next: 'Verder',
      undo: 'Ongedaan maken',
      redo: 'Opnieuw doen',
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
        workbench: 'Kijken en taggen',
        reel: 'Compilatie',
        review: 'Terugkijkgesprek',
        report: 'Verslag'
      },
      tabList: 'Onderdelen van de sessie',
      breadcrumb: 'Waar u bent'
    },
    job: {
      list: 'Wat er bezig is',
      none: 'Er is nu niets bezig.',
      queued: 'Wacht op zijn beurt',
      running: '{{percent}}%',
      timeLeft: 'nog ongeveer {{time}}',
      done: 'Klaar',
      cancelled: 'Gestopt',
      kind: {
        import: 'Opname inlezen',
        'prepare-look': 'Snel bladeren voorbereiden',
        'prepare-reel': 'Compilatie voorbereiden',
        'export-reel': 'Compilatie exporteren',
        'export-report': 'Verslag maken',
        'export-codebook': 'Codeboek maken',
        sample: 'Voorbeeld klaarzetten',
        'angle-offset': 'Camera’s op geluid gelijk leggen'
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
      edit: 'Edit',
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
        workbench: 'Watch and tag',
        reel: 'Reel',
        review: 'Review talk',
        report: 'Report'
      },
      tabList: 'Parts of the session',
      breadcrumb: 'Where you are'
    },
    job: {
      list: 'What is going on',
      none: 'Nothing is going on now.',
      queued: 'Waiting its turn',
      running: '{{percent}}%',
      timeLeft: 'about {{time}} left',
      done: 'Done',
      cancelled: 'Stopped',
      kind: {
        import: 'Importing a recording',
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
