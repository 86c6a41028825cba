import { area } from '../area.ts'

/** Compilations that are made ready while the therapist works on. */
export const ahead = area({
  nl: {
    title: 'Compilaties alvast klaarmaken',
    text: 'Terwijl u verder werkt, maakt Weerklank uw compilaties alvast klaar. Exporteren gaat dan veel sneller. Wat klaarstaat, is versleuteld.',
    onBattery: 'Ook als de computer op de accu werkt',
    limit: 'Ruimte die dit mag innemen',
    gigabytes: '{{count}} GB',
    limitHint: 'Is er meer nodig, dan verdwijnt wat het langst niet gebruikt is.',
    size: 'Nu in gebruik: {{megabytes}} MB.',
    sizeNone: 'Er staat nu niets klaar.',
    empty: 'Leegmaken',
    emptyHint:
      'Uw fragmenten en opnamen blijven. Alleen wat klaarstaat verdwijnt; het wordt zo nodig opnieuw gemaakt.',
    paused: 'Gaat verder aan het stopcontact: {{ready}} van {{total}} klaar'
  },
  en: {
    title: 'Getting reels ready ahead',
    text: 'While you work on, Weerklank gets your reels ready. Exporting is then much quicker. What is ready is encrypted.',
    onBattery: 'Also when the computer runs on its battery',
    limit: 'Room this may take',
    gigabytes: '{{count}} GB',
    limitHint: 'When more is needed, what was not used for longest goes.',
    size: 'In use now: {{megabytes}} MB.',
    sizeNone: 'Nothing is ready at the moment.',
    empty: 'Empty it',
    emptyHint: 'Your clips and recordings stay. Only what was made ready goes; it is made again when needed.',
    paused: 'Goes on when plugged in: {{ready}} of {{total}} ready'
  }
})
