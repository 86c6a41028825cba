import { area } from '../area.ts'

/** Letting a reel out, and what has left. */
export const out = area({
  nl: {
    title: 'De compilatie exporteren',
    neutralName: 'Terugkijkfilm',
    neutralWhy:
      'Als bestandsnaam stellen we “{{name}}” voor: in de naam van de compilatie staat een naam uit dit gezin of van een opname, en een bestandsnaam kan iedereen lezen.',
    start: 'Exporteren',
    starting: 'Bezig…',
    what: 'Wat',
    whats: { film: 'Eén film (MP4)', clips: 'Losse fragmenten', 'parent-copy': 'Kopie voor de ouder' },
    whatHints: {
      film: 'Alle fragmenten en kaarten achter elkaar, met een hoofdstuk per fragment.',
      clips: 'Een map met elk fragment als film, zonder namen.',
      'parent-copy':
        'Een map voor een USB-stick: de film versleuteld, met een pagina die hem op elke computer afspeelt.'
    },
    size: 'Grootte',
    sizes: { original: 'Zoals gefilmd', '1080p': 'Groot (1080p)', '720p': 'Klein (720p)' },
    captions: 'Ondertitels',
    captionsKinds: {
      burned: 'In beeld',
      track: 'Zelf aan te zetten',
      files: 'Losse bestanden (VTT en SRT)',
      none: 'Geen'
    },
    stays_one: '1 onderdeel is niet voor ouders en blijft hier.',
    stays_other: '{{count}} onderdelen zijn niet voor ouders en blijven hier.',
    stayed_one: '1 onderdeel is hier gebleven.',
    stayed_other: '{{count}} onderdelen zijn hier gebleven.',
    readable: 'Wat u bij de fragmenten typte, staat dan als leesbare tekst in het bestand.',
    cardWords: 'Ook de woorden van kaarten als ondertitel',
    marked: 'Watermerk in de hoek',
    mark: 'Watermerk',
    markText: 'Vertrouwelijk · {{code}} · {{day}}',
    recipient: 'Voor wie',
    recipients: {
      parents: 'Ouders',
      'other-parent': 'Andere ouder of opvoeder',
      child: 'Het kind',
      colleague: 'Collega',
      supervision: 'Supervisie',
      education: 'Onderwijs of voorlichting',
      research: 'Onderzoek',
      archive: 'Uzelf, voor het dossier',
      other: 'Iemand anders'
    },
    reason: 'Waarvoor',
    reasons: {
      'review-talk': 'Terugkijkgesprek',
      keepsake: 'Thuis terugkijken',
      consultation: 'Overleg',
      record: 'Bewaren in het dossier',
      other: 'Iets anders'
    },
    inWords: 'In eigen woorden',
    inWordsOptional: 'In eigen woorden (niet verplicht)',
    inWordsMissing: 'Schrijf hier kort wie of wat.',
    asked: 'Iedereen in beeld moet hiermee hebben ingestemd: {{scopes}}.',
    logged:
      'Voor wie en waarvoor komt in het logboek van dit gezin; daar ziet u later wat de kluis heeft verlaten.',
    lock: {
      title: 'Slot op de film',
      passphrase: 'Wachtzin voor de ouder',
      hint: 'Geef deze woorden op een andere manier door: zeg ze, of schrijf ze op papier. Ze komen niet in de map.',
      another: 'Andere woorden',
      strength: 'Hoe sterk de wachtzin is',
      weak: 'Deze wachtzin is te makkelijk te raden. Neem er een van vier of meer losse woorden.',
      deleteBy: 'Uiterlijk wissen op',
      past: 'Kies een dag die nog komt.',
      honest:
        'Na die dag speelt de pagina niet meer. Dat is een verzoek, geen slot: wie de map bewaart en de klok verzet, kan blijven kijken.'
    },
    note: {
      title: 'Geef deze woorden door',
      text: 'Schrijf de wachtzin op voor de ouder. Weerklank bewaart hem niet; zonder deze woorden opent niemand de film.',
      done: 'Ik heb ze opgeschreven'
    },
    written: {
      film: 'De compilatie is klaar: {{name}}',
      clips: 'De fragmenten staan klaar in: {{name}}',
      'parent-copy': 'De kopie voor de ouder is klaar: {{name}}'
    },
    left: {
      title: 'Logboek',
      none: 'Er is nog niets geëxporteerd of vastgelegd.',
      intro:
        'Wat de kluis heeft verlaten, zodat u weet wie u kunt vragen om te wissen; en wat er over toestemming is vastgelegd.',
      kinds: {
        'reel-film': 'Film van een compilatie',
        'reel-clips_one': '{{count}} los fragment',
        'reel-clips_other': '{{count}} losse fragmenten',
        'parent-copy': 'Kopie voor de ouder',
        'clip-removed-by-wish': 'Fragment weggelaten op wens van de ouder',
        report: 'Verslag',
        moments: 'Momenten als tabel (CSV)',
        'blind-left': 'Blinde codeerronde verlaten',
        'consent-given': 'Toestemming gegeven: {{person}}, {{scope}}',
        'consent-withdrawn': 'Toestemming ingetrokken: {{person}}, {{scope}}',
        'consent-corrected': 'Toestemming verbeterd: {{person}}, {{scope}}',
        'person-archived': '{{person}} hoort niet meer bij dit gezin',
        'person-back': '{{person}} hoort weer bij dit gezin',
        'in-view': 'Vastgelegd dat iemand niet in beeld is',
        'kept-with-reason': 'Opname op slot bewaard'
      },
      which: 'Waarvoor',
      scopes_one: '{{count}} onderdeel',
      scopes_other: '{{count}} onderdelen',
      captions: 'met ondertitels als bestand',
      deleteBy: 'Uiterlijk wissen op {{day}}',
      from: 'met ingang van {{day}}'
    }
  },
  en: {
    title: 'Export the reel',
    neutralName: 'Review film',
    neutralWhy:
      'We suggest “{{name}}” as the file’s name: the reel’s name holds a name of this family or of a recording, and anybody can read what a file is called.',
    start: 'Export',
    starting: 'Working…',
    what: 'What',
    whats: { film: 'One film (MP4)', clips: 'Single clips', 'parent-copy': 'Copy for the parent' },
    whatHints: {
      film: 'All clips and cards one after the other, with a chapter for each clip.',
      clips: 'A folder with each clip as a film, without names.',
      'parent-copy':
        'A folder for a USB stick: the film encrypted, with a page that plays it on any computer.'
    },
    size: 'Size',
    sizes: { original: 'As filmed', '1080p': 'Large (1080p)', '720p': 'Small (720p)' },
    captions: 'Captions',
    captionsKinds: {
      burned: 'In the picture',
      track: 'To be switched on',
      files: 'Separate files (VTT and SRT)',
      none: 'None'
    },
    stays_one: '1 part is not for parents and stays here.',
    stays_other: '{{count}} parts are not for parents and stay here.',
    stayed_one: '1 part stayed here.',
    stayed_other: '{{count}} parts stayed here.',
    readable: 'What you typed with the clips is then readable text in the file.',
    cardWords: 'The words of cards as captions too',
    marked: 'Watermark in the corner',
    mark: 'Watermark',
    markText: 'Confidential · {{code}} · {{day}}',
    recipient: 'For whom',
    recipients: {
      parents: 'Parents',
      'other-parent': 'Other parent or caregiver',
      child: 'The child',
      colleague: 'Colleague',
      supervision: 'Supervision',
      education: 'Education or public information',
      research: 'Research',
      archive: 'Yourself, for the file',
      other: 'Someone else'
    },
    reason: 'What for',
    reasons: {
      'review-talk': 'Review talk',
      keepsake: 'Looking back at home',
      consultation: 'Consultation',
      record: 'Keeping on file',
      other: 'Something else'
    },
    inWords: 'In your own words',
    inWordsOptional: 'In your own words (optional)',
    inWordsMissing: 'Write briefly who or what.',
    asked: 'Everyone in view must have agreed to: {{scopes}}.',
    logged: 'For whom and what for goes into this family’s logbook; there you see later what left the vault.',
    lock: {
      title: 'A lock on the film',
      passphrase: 'Passphrase for the parent',
      hint: 'Pass these words on in another way: say them, or write them on paper. They do not go into the folder.',
      another: 'Other words',
      strength: 'How strong the passphrase is',
      weak: 'This passphrase is too easy to guess. Take four or more separate words.',
      deleteBy: 'Delete by',
      past: 'Choose a day that is still to come.',
      honest:
        'After that day the page no longer plays. That is a request and not a lock: who keeps the folder and sets back the clock can go on watching.'
    },
    note: {
      title: 'Pass these words on',
      text: 'Write the passphrase down for the parent. Weerklank does not keep it; without these words nobody opens the film.',
      done: 'I have written them down'
    },
    written: {
      film: 'The reel is ready: {{name}}',
      clips: 'The clips are ready in: {{name}}',
      'parent-copy': 'The copy for the parent is ready: {{name}}'
    },
    left: {
      title: 'Logbook',
      none: 'Nothing has been exported or recorded yet.',
      intro:
        'What has left the vault, so that you know whom you can ask to delete; and what was recorded about consent.',
      kinds: {
        'reel-film': 'Film of a reel',
        'reel-clips_one': '{{count}} single clip',
        'reel-clips_other': '{{count}} single clips',
        'parent-copy': 'Copy for the parent',
        'clip-removed-by-wish': 'Clip left out at the parent’s wish',
        report: 'Report',
        moments: 'Moments as a table (CSV)',
        'blind-left': 'Blind pass left',
        'consent-given': 'Consent given: {{person}}, {{scope}}',
        'consent-withdrawn': 'Consent withdrawn: {{person}}, {{scope}}',
        'consent-corrected': 'Consent corrected: {{person}}, {{scope}}',
        'person-archived': '{{person}} is no longer in this family',
        'person-back': '{{person}} is in this family again',
        'in-view': 'Recorded that someone is not in view',
        'kept-with-reason': 'Recording on lock kept'
      },
      which: 'What for',
      scopes_one: '{{count}} use',
      scopes_other: '{{count}} uses',
      captions: 'with captions as files',
      deleteBy: 'Delete by {{day}}',
      from: 'from {{day}}'
    }
  }
})
