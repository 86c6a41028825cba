import { area } from '../area.ts'

/** The page that goes along with a parent's copy of a film. Read without the program, by a parent. */
export const parentCopy = area({
  nl: {
    file: 'Open de film',
    folder: 'Film voor thuis',
    title: 'Een film om thuis terug te kijken',
    intro: 'Deze film is voor u gemaakt. Typ de wachtzin die u van uw begeleider kreeg; dan gaat hij open.',
    passphrase: 'Wachtzin',
    open: 'Film openen',
    opening: 'De film wordt geopend',
    wrong: 'Deze wachtzin klopt niet. Kijk hem na en typ hem nog eens.',
    incomplete:
      'Een deel van de film ontbreekt of is beschadigd. Kopieer de hele map opnieuw of vraag uw begeleider.',
    failed: 'De film kon niet worden geopend. Probeer het nog eens of vraag uw begeleider.',
    film: 'De film',
    captions: 'Ondertitels',
    deleteBy: 'Wis deze map uiterlijk op {{day}}.',
    promise:
      'Na die dag speelt deze pagina de film niet meer. Dat is een afspraak en geen slot: pas als u de map wist, is de film echt weg.',
    care: 'Kijk op een plek waar niemand anders meekijkt, en geef de film niet door. Hij blijft op deze stick of computer en gaat nergens anders heen.',
    over: 'De afgesproken tijd is voorbij.',
    overText:
      'Deze film was bedoeld om tot en met {{day}} te bekijken. Wilt u de map nu wissen? Wilt u nog eens kijken, vraag het dan aan uw begeleider.',
    old: 'Deze browser kan de film niet openen. Open deze pagina op een computer met Edge, Chrome, Firefox of Safari van de laatste jaren.',
    scripts: 'Zet JavaScript aan in uw browser om de film te openen.'
  },
  en: {
    file: 'Open the film',
    folder: 'Film for at home',
    title: 'A film to look back at together',
    intro: 'This film was made for you. Type the passphrase you were given, and it will open.',
    passphrase: 'Passphrase',
    open: 'Open the film',
    opening: 'The film is being opened',
    wrong: 'That passphrase is not right. Check it and type it once more.',
    incomplete:
      'A part of the film is missing or damaged. Copy the whole folder again, or ask your therapist.',
    failed: 'The film could not be opened. Try once more, or ask your therapist.',
    film: 'The film',
    captions: 'Captions',
    deleteBy: 'Please delete this folder by {{day}}.',
    promise:
      'After that day this page no longer plays the film. That is an agreement and not a lock: only deleting the folder makes the film go.',
    care: 'Watch it where nobody else looks on, and please don’t pass it on. It stays on this stick or computer and goes nowhere else.',
    over: 'The time that was agreed is over.',
    overText:
      'This film was meant to be watched until {{day}}. Would you delete the folder now? If you would like to watch again, ask your therapist.',
    old: 'This browser can’t open the film. Open this page on a computer with Edge, Chrome, Firefox or Safari of recent years.',
    scripts: 'Switch on JavaScript in your browser to open the film.'
  }
})
