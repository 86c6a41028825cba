import { area } from '../area.ts'

/** The recordings of a session. */
export const recordings = area({
  nl: {
    title: 'Opnamen',
    drop: 'Sleep opnamen hierheen',
    dropNow: 'Laat los om toe te voegen',
    dropHint:
      'Elke telefoon of camera mag. Weerklank maakt een versleutelde werkkopie; het origineel verandert niet. Wis het zelf van de telefoon of camera.',
    choose: 'Bestanden kiezen',
    addMore: 'Opname toevoegen',
    noConsent: {
      title: 'Nog geen toestemming',
      text: 'Er kan pas een opname bij als er een kind is toegevoegd en iedereen toestemming gaf voor opnemen en terugkijken.',
      withdrawn: 'Toestemming ingetrokken',
      withdrawnText:
        'Er kan pas weer een opname bij als iedereen toestemming geeft voor opnemen en terugkijken.',
      open: 'Naar het gezin',
      drop: 'Zonder toestemming kan er niets worden toegevoegd. Leg die eerst vast bij het gezin.'
    },
    status: {
      waiting: 'Wacht op zijn beurt',
      importing: 'Wordt toegevoegd',
      percent: '{{percent}}%',
      ready: 'Klaar',
      readyPreparing: 'Klaar. Snel spoelen wordt nog voorbereid.'
    },
    sound: 'geen geluid',
    size: '{{width}} × {{height}}',
    filmstrip: 'Beeld uit {{name}}',
    warning: {
      'end-missing':
        'Het einde ontbreekt: de camera stopte te vroeg, of het bestand is niet helemaal gekopieerd. Wat er is, speelt gewoon af. Kijk op de camera of telefoon of daar een langere opname staat.',
      'damaged-parts':
        'Een deel van het beeld is beschadigd en kan haperen. De rest speelt gewoon af. Kopieer de opname zo nodig opnieuw van de camera of telefoon.'
    },
    note: {
      'sound-chosen': 'Dit bestand heeft {{of}} geluidssporen. U hoort spoor {{taken}}.',
      'sound-asked': 'Met geluidsspoor {{track}}, zoals u koos.',
      'picture-chosen': 'Dit bestand heeft {{of}} films in één. U ziet film {{taken}}.',
      'sound-unreadable':
        'Het beeld is er, het geluid niet: dit soort geluid kan Weerklank niet lezen. Hebt u het geluid nodig, maak dan met een ander programma een MP4 met gewoon geluid (AAC) en voeg die toe.',
      'sound-damaged':
        'Een deel van het geluid is beschadigd en kan daar wegvallen of kraken. De rest klinkt gewoon.',
      'colours-roughly':
        'De camera nam meer kleur en licht op dan een gewoon scherm toont (HDR). Weerklank kon dat hier alleen bij benadering omzetten: kleuren kunnen iets bleker zijn. Aan het beeld ontbreekt niets.',
      'pictures-out-of-time':
        'Enkele beelden hadden een onmogelijk tijdstip en zijn weggelaten. De rest speelt gewoon af.'
    },
    same: 'In deze sessie staat al een opname met deze naam en lengte. Verwijder er een als het dezelfde is.',
    soundTrack: {
      open: 'Ander geluidsspoor',
      openLabel: 'Ander geluidsspoor voor {{name}}',
      now: 'U hoort nu spoor {{taken}} van {{of}}. Alleen dat spoor staat in de kluis; voor een ander is het originele bestand weer nodig.',
      then: 'Er komt een nieuwe opname bij, met het spoor dat u kiest. De opname die er al is, blijft staan, met alles wat u erop hebt gecodeerd. Verwijder zelf de opname die u niet nodig hebt.',
      hidden:
        'Let op: wat u in de opname van nu hebt afgeschermd, is in de nieuwe niet afgeschermd. Scherm het daar opnieuw af voordat u er iets van laat zien.',
      which: 'Geluidsspoor',
      track: 'Spoor {{track}}',
      choose: 'Bestand kiezen'
    },
    told: {
      ready: '{{name}} is klaar.',
      failed: '{{name}} is niet toegevoegd.',
      stopped: 'Gestopt. {{name}} is niet toegevoegd.'
    },
    lock: {
      why: 'Op slot: {{person}} trok op {{date}} de toestemming in voor ‘{{scope}}’.',
      shut: 'De opname is niet meer te bekijken en gaat nergens meer naartoe.',
      half: 'De opname wordt niet meer getoond en gaat nergens meer naartoe.',
      decide: 'Wis de opname, of bewaar die met een reden.',
      keep: 'Bewaren met reden',
      keepLabel: '{{name}} bewaren met reden',
      keepSave: 'Bewaren',
      kept: 'Bewaard, op slot: {{reason}}',
      reason: 'Waarom blijft de opname bewaard?',
      reasonHint: 'De reden komt in het logboek van dit gezin. De opname blijft op slot.',
      reasonMissing: 'Schrijf kort waarom.'
    },
    watch: 'Kijken en coderen',
    watchNow: 'Nu al kijken',
    stop: 'Stoppen',
    stopLabel: 'Toevoegen van {{name}} stoppen',
    retry: 'Opnieuw kiezen',
    retryLabel: 'Opnieuw kiezen in plaats van {{name}}',
    camera: 'Camera {{number}} bij {{name}}',
    removeLabel: '{{name}} verwijderen',
    remove: {
      title: 'Opname verwijderen?',
      name: '“{{name}}” wordt uit de kluis gewist en is daarna niet terug te halen, ook niet met de herstelsleutel.',
      moments_one: 'Daarbij verdwijnt {{count}} gecodeerd moment.',
      moments_other: 'Daarbij verdwijnen {{count}} gecodeerde momenten.',
      clips_one: 'Er verdwijnt {{count}} fragment uit de compilatie.',
      clips_other: 'Er verdwijnen {{count}} fragmenten uit de compilatie.',
      isCamera: 'Het is een extra camera; de opname van camera 1 en wat daarop is gecodeerd blijven.',
      cameras_one: 'De andere camera die erbij hoort blijft, als opname op zichzelf.',
      cameras_other: 'De {{count}} andere camera’s die erbij horen blijven, elk als opname op zichzelf.',
      original: 'Het originele bestand op uw camera of telefoon blijft staan.',
      confirm: 'Voorgoed verwijderen'
    },
    details: { title: 'Over deze sessie' },
    gone: {
      title: 'Deze sessie is niet te openen',
      text: 'Misschien is ze intussen verwijderd. Ga terug naar de lijst en kies opnieuw.'
    }
  },
  en: {
    title: 'Recordings',
    drop: 'Drop recordings here',
    dropNow: 'Let go to add',
    dropHint:
      'Any phone or camera will do. Weerklank makes an encrypted working copy; the original does not change. Delete it from the phone or camera yourself.',
    choose: 'Choose files',
    addMore: 'Add a recording',
    noConsent: {
      title: 'No consent yet',
      text: 'A recording can be added once a child has been added and everyone has consented to recording and reviewing.',
      withdrawn: 'Consent withdrawn',
      withdrawnText: 'A recording can be added again once everyone consents to recording and reviewing.',
      open: 'To the family',
      drop: 'Nothing can be added without consent. Record it with the family first.'
    },
    status: {
      waiting: 'Waiting its turn',
      importing: 'Being added',
      percent: '{{percent}}%',
      ready: 'Ready',
      readyPreparing: 'Ready. Quick stepping is still being prepared.'
    },
    sound: 'no sound',
    size: '{{width}} × {{height}}',
    filmstrip: 'Picture from {{name}}',
    warning: {
      'end-missing':
        'The end is missing: the camera stopped too soon, or the file was not copied completely. What is there plays as usual. See whether the camera or phone has a longer recording.',
      'damaged-parts':
        'Part of the picture is damaged and may stutter. The rest plays as usual. Copy the recording again from the camera or phone if need be.'
    },
    note: {
      'sound-chosen': 'This file has {{of}} sound tracks. You hear track {{taken}}.',
      'sound-asked': 'With sound track {{track}}, as you chose.',
      'picture-chosen': 'This file has {{of}} films in one. You see film {{taken}}.',
      'sound-unreadable':
        'The pictures are there, the sound is not: Weerklank can’t read this kind of sound. If you need it, make an MP4 with ordinary sound (AAC) with another program and add that.',
      'sound-damaged':
        'Part of the sound is damaged and may drop out or crackle there. The rest sounds as usual.',
      'colours-roughly':
        'The camera recorded more colour and light than a usual screen shows (HDR). Weerklank could only convert that roughly here: colours may be a little paler. Nothing is missing from the picture.',
      'pictures-out-of-time':
        'A few pictures had an impossible time and were left out. The rest plays as usual.'
    },
    same: 'This session already has a recording of this name and length. Remove one if they are the same.',
    soundTrack: {
      open: 'Another sound track',
      openLabel: 'Another sound track for {{name}}',
      now: 'You now hear track {{taken}} of {{of}}. Only that track is in the vault; for another one the original file is needed again.',
      then: 'A new recording is added, with the track you choose. The recording that is there stays, with everything you coded on it. Removing the one you don’t need is up to you.',
      hidden:
        'Mind: what you hid in this recording is not hidden in the new one. Hide it there again before you show any of it.',
      which: 'Sound track',
      track: 'Track {{track}}',
      choose: 'Choose the file'
    },
    told: {
      ready: '{{name}} is ready.',
      failed: '{{name}} was not added.',
      stopped: 'Stopped. {{name}} was not added.'
    },
    lock: {
      why: 'On lock: {{person}} withdrew consent to ‘{{scope}}’ on {{date}}.',
      shut: 'The recording can’t be watched any more and goes nowhere.',
      half: 'The recording is no longer shown and goes nowhere.',
      decide: 'Erase the recording, or keep it with a reason.',
      keep: 'Keep with a reason',
      keepLabel: 'Keep {{name}} with a reason',
      keepSave: 'Keep',
      kept: 'Kept, on lock: {{reason}}',
      reason: 'Why is the recording kept?',
      reasonHint: 'The reason goes into this family’s logbook. The recording stays on lock.',
      reasonMissing: 'Write briefly why.'
    },
    watch: 'Watch and code',
    watchNow: 'Watch now',
    stop: 'Stop',
    stopLabel: 'Stop adding {{name}}',
    retry: 'Choose again',
    retryLabel: 'Choose again instead of {{name}}',
    camera: 'Camera {{number}} with {{name}}',
    removeLabel: 'Remove {{name}}',
    remove: {
      title: 'Remove the recording?',
      name: '“{{name}}” is erased from the vault and can’t be brought back, not even with the recovery key.',
      moments_one: '{{count}} coded moment goes with it.',
      moments_other: '{{count}} coded moments go with it.',
      clips_one: '{{count}} clip leaves the reel.',
      clips_other: '{{count}} clips leave the reel.',
      isCamera: 'It is a further camera; camera 1’s recording and what was coded on it stay.',
      cameras_one: 'The other camera that goes with it stays, as a recording of its own.',
      cameras_other: 'The {{count}} other cameras that go with it stay, each as a recording of its own.',
      original: 'The original file on your camera or phone stays.',
      confirm: 'Remove for good'
    },
    details: { title: 'About this session' },
    gone: {
      title: 'This session can’t be opened',
      text: 'It may have been removed meanwhile. Go back to the list and choose again.'
    }
  }
})
