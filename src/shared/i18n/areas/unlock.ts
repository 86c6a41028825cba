import { area } from '../area.ts'

/** First start, passphrase, recovery key. */
export const unlock = area({
  nl: {
    about:
      'Weerklank helpt u om met ouders terug te kijken naar de momenten die ertoe doen: van opname tot korte compilatie en verslag. Alles blijft versleuteld op deze computer en gaat nooit over het internet.',
    fact: {
      offline: 'Werkt zonder internet',
      encrypted: 'Versleuteld met uw eigen wachtzin',
      parent: 'U kiest wat de ouder te zien krijgt'
    },
    languageChoice: 'Taal',
    endonym: { nl: 'Nederlands', en: 'English' },
    welcome: {
      title: 'Welkom',
      text: 'We maken eerst een kluis voor uw opnamen. Dat duurt een paar minuten; u kiest een wachtzin en bewaart een herstelsleutel op papier.',
      paper: 'Leg alvast een printer of pen en papier klaar.',
      begin: 'Beginnen'
    },
    choose: {
      title: 'Kies een wachtzin',
      text: 'Hiermee opent u voortaan de kluis. Niemand anders kent hem, ook wij niet.',
      make: 'Kluis maken',
      making: 'De kluis wordt gemaakt…'
    },
    passphrase: {
      label: 'Wachtzin',
      again: 'Nog eens dezelfde wachtzin',
      advice: 'Neem vier of meer losse woorden die niets met elkaar of met u te maken hebben.',
      missing: 'Vul een wachtzin in.',
      short_one: 'Nog {{count}} teken: een wachtzin heeft er minstens {{least}}.',
      short_other: 'Nog {{count}} tekens: een wachtzin heeft er minstens {{least}}.',
      different: 'De twee wachtzinnen zijn niet gelijk.',
      show: 'Wachtzin tonen',
      hide: 'Wachtzin verbergen',
      capsLock: 'Caps Lock staat aan.'
    },
    strength: {
      label: 'Hoe sterk',
      s0: 'Heel makkelijk te raden',
      s1: 'Makkelijk te raden',
      s2: 'Matig: voeg een woord toe',
      s3: 'Sterk',
      s4: 'Heel sterk'
    },
    key: {
      title: 'Uw herstelsleutel',
      text: 'Bent u de wachtzin ooit kwijt, dan opent alleen deze sleutel de kluis nog. U ziet hem maar één keer: druk hem af of schrijf hem over.',
      label: 'Herstelsleutel, zeven groepen van vijf tekens',
      lastGroup: 'Typ ter controle de laatste groep van uw papier',
      wrongGroup: 'Dit is niet de laatste groep. Kijk hem na op uw papier.',
      replaces: 'De vorige sleutel werkt niet meer: vernietig dat papier.',
      go: 'Verder naar Weerklank'
    },
    sheet: {
      title: 'Herstelsleutel van Weerklank',
      what: 'Deze sleutel opent de kluis met opnamen en dossiers in Weerklank als de wachtzin kwijt is. Wie dit papier heeft, kan alles in de kluis zien.',
      keep: 'Bewaar dit papier op een afgesloten plek, niet bij de computer en niet als foto op een telefoon.',
      howTitle: 'Zo gebruikt u hem',
      how1: 'Start Weerklank en kies “Wachtzin vergeten?”.',
      how2: 'Typ de sleutel over. Hoofdletters en streepjes maken niet uit.',
      how3: 'Kies een nieuwe wachtzin. Deze sleutel blijft geldig.',
      made: 'Gemaakt op {{date}}',
      note: 'Naam van de computer of praktijk:'
    },
    open: {
      title: 'Ontgrendelen',
      text: 'Typ uw wachtzin om de kluis te openen.',
      unlock: 'Ontgrendelen',
      unlocking: 'Bezig met openen…',
      forgot: 'Wachtzin vergeten?',
      wait_one: 'U kunt het over {{count}} seconde weer proberen.',
      wait_other: 'U kunt het over {{count}} seconden weer proberen.',
      wrong: 'Deze wachtzin klopt niet. Er is niets veranderd.'
    },
    recover: {
      title: 'Openen met de herstelsleutel',
      text: 'Typ de sleutel over van uw papier: zeven groepen van vijf tekens. Hoofdletters en streepjes maken niet uit.',
      label: 'Herstelsleutel',
      missing: 'Vul de herstelsleutel in.',
      typed_one: '{{count}} van de {{total}} tekens',
      typed_other: '{{count}} van de {{total}} tekens',
      open: 'Kluis openen',
      wrong: 'Deze herstelsleutel klopt niet. Kijk hem teken voor teken na.',
      back: 'Toch met de wachtzin'
    },
    renew: {
      title: 'Kies een nieuwe wachtzin',
      text: 'De kluis is open. Kies een nieuwe wachtzin; de oude werkt daarna niet meer. De herstelsleutel op papier blijft geldig.',
      save: 'Wachtzin bewaren',
      saving: 'Bezig met bewaren…'
    },
    trouble: {
      'vault-damaged': 'De kluis is beschadigd',
      'vault-newer': 'De kluis is van een nieuwere versie',
      'vault-in-use': 'De kluis is al open',
      'vault-read-only': 'De kluis kan niet worden beschreven',
      'vault-missing': 'De kluis is er niet meer'
    }
  },
  en: {
    about:
      'Weerklank helps you look back with parents at the moments that matter: from recording to a short reel and a report. Everything stays encrypted on this computer and never goes over the internet.',
    fact: {
      offline: 'Works without internet',
      encrypted: 'Encrypted with your own passphrase',
      parent: 'You choose what the parent gets to see'
    },
    languageChoice: 'Language',
    endonym: { nl: 'Nederlands', en: 'English' },
    welcome: {
      title: 'Welcome',
      text: 'First we make a vault for your recordings. That takes a few minutes: you choose a passphrase and keep a recovery key on paper.',
      paper: 'Have a printer or pen and paper at hand.',
      begin: 'Begin'
    },
    choose: {
      title: 'Choose a passphrase',
      text: 'From now on this opens the vault. Nobody else knows it, and neither do we.',
      make: 'Make the vault',
      making: 'Making the vault…'
    },
    passphrase: {
      label: 'Passphrase',
      again: 'The same passphrase once more',
      advice: 'Take four or more separate words that have nothing to do with each other or with you.',
      missing: 'Fill in a passphrase.',
      short_one: '{{count}} more character: a passphrase has at least {{least}}.',
      short_other: '{{count}} more characters: a passphrase has at least {{least}}.',
      different: 'The two passphrases are not the same.',
      show: 'Show the passphrase',
      hide: 'Hide the passphrase',
      capsLock: 'Caps Lock is on.'
    },
    strength: {
      label: 'How strong',
      s0: 'Very easy to guess',
      s1: 'Easy to guess',
      s2: 'Fair: add a word',
      s3: 'Strong',
      s4: 'Very strong'
    },
    key: {
      title: 'Your recovery key',
      text: 'Should you ever lose the passphrase, only this key still opens the vault. You see it once: print it or write it down.',
      label: 'Recovery key, seven groups of five characters',
      lastGroup: 'To check, type the last group from your paper',
      wrongGroup: 'That is not the last group. Check it on your paper.',
      replaces: 'The key before it no longer works: destroy that paper.',
      go: 'On to Weerklank'
    },
    sheet: {
      title: 'Weerklank recovery key',
      what: 'This key opens the vault of recordings and files in Weerklank when the passphrase is lost. Whoever has this paper can see everything in the vault.',
      keep: 'Keep this paper in a locked place, not beside the computer and not as a photo on a phone.',
      howTitle: 'How to use it',
      how1: 'Start Weerklank and choose “Forgot the passphrase?”.',
      how2: 'Type the key. Capitals and dashes don’t matter.',
      how3: 'Choose a new passphrase. This key stays valid.',
      made: 'Made on {{date}}',
      note: 'Name of the computer or practice:'
    },
    open: {
      title: 'Unlock',
      text: 'Type your passphrase to open the vault.',
      unlock: 'Unlock',
      unlocking: 'Opening…',
      forgot: 'Forgot the passphrase?',
      wait_one: 'You can try again in {{count}} second.',
      wait_other: 'You can try again in {{count}} seconds.',
      wrong: 'That passphrase is not right. Nothing has changed.'
    },
    recover: {
      title: 'Open with the recovery key',
      text: 'Type the key from your paper: seven groups of five characters. Capitals and dashes don’t matter.',
      label: 'Recovery key',
      missing: 'Fill in the recovery key.',
      typed_one: '{{count}} of {{total}} characters',
      typed_other: '{{count}} of {{total}} characters',
      open: 'Open the vault',
      wrong: 'That recovery key is not right. Check it character by character.',
      back: 'Use the passphrase after all'
    },
    renew: {
      title: 'Choose a new passphrase',
      text: 'The vault is open. Choose a new passphrase; the old one will no longer work. The recovery key on paper stays valid.',
      save: 'Save the passphrase',
      saving: 'Saving…'
    },
    trouble: {
      'vault-damaged': 'The vault is damaged',
      'vault-newer': 'The vault is from a newer version',
      'vault-in-use': 'The vault is already open',
      'vault-read-only': 'The vault can’t be written to',
      'vault-missing': 'The vault is no longer there'
    }
  }
})
