import { area } from '../area.ts'

/** What the command line says. */
export const cli = area({
  nl: {
    usage:
      'Gebruik: npm run demo -- [--video BESTAND --moments BESTAND.csv] [--out MAP] [--lang nl|en] [--handles SECONDEN] [--no-title] [--open]',
    badOption: 'Dit begrijp ik niet: {{value}}.',
    needBoth: 'Geef bij een eigen opname zowel --video als --moments.',
    foreign:
      'In {{folder}} staan al bestanden die niet van een eerdere demo zijn; er is niets aangeraakt. Kies met --out een andere map.',
    unwritable: 'In {{folder}} kan niet worden geschreven. Kies met --out een andere map.',
    stopped: 'Gestopt.',
    vault: 'Een nieuwe kluis, versleuteld met de wachtzin “{{passphrase}}”',
    film: 'Een voorbeeldopname tekenen (60 seconden, niemand is gefilmd)',
    family: 'Gezin, toestemming en sessie vastleggen',
    import: 'Opname versleuteld toevoegen',
    moments: 'Momenten coderen: {{count}}',
    reel: 'Compilatie samenstellen, fragmenten: {{count}}',
    coldExport: 'Compilatie exporteren',
    warmExport: 'Nog eens exporteren, nu uit wat al klaarligt',
    report: 'Verslag schrijven',
    list: 'Momenten als lijst bewaren',
    done: 'Klaar. Alles staat in {{folder}}:',
    files: {
      reel: 'de compilatie ({{time}})',
      html: 'het verslag',
      pdf: 'het verslag op papier',
      moments: 'de momenten',
      facts: 'wat er precies in de compilatie zit, en hoe lang alles duurde',
      vault: 'de kluis; de wachtzin is {{passphrase}}'
    }
  },
  en: {
    usage:
      'Usage: npm run demo -- [--video FILE --moments FILE.csv] [--out FOLDER] [--lang nl|en] [--handles SECONDS] [--no-title] [--open]',
    badOption: 'This is not understood: {{value}}.',
    needBoth: 'For your own recording give both --video and --moments.',
    foreign:
      'There are files in {{folder}} that are not of an earlier demo; nothing was touched. Choose another folder with --out.',
    unwritable: 'Nothing can be written in {{folder}}. Choose another folder with --out.',
    stopped: 'Stopped.',
    vault: 'A new vault, encrypted with the passphrase “{{passphrase}}”',
    film: 'Drawing a sample recording (60 seconds, nobody was filmed)',
    family: 'Entering family, consent and session',
    import: 'Adding the recording, encrypted',
    moments: 'Coding moments: {{count}}',
    reel: 'Putting the reel together, clips: {{count}}',
    coldExport: 'Exporting the reel',
    warmExport: 'Exporting it again, now from what is ready',
    report: 'Writing the report',
    list: 'Keeping the moments as a list',
    done: 'Done. Everything is in {{folder}}:',
    files: {
      reel: 'the reel ({{time}})',
      html: 'the report',
      pdf: 'the report on paper',
      moments: 'the moments',
      facts: 'what exactly is in the reel, and how long everything took',
      vault: 'the vault; its passphrase is {{passphrase}}'
    }
  }
})
