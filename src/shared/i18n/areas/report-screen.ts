import { area } from '../area.ts'

export const reportScreen = area({
  nl: {
    title: 'Sessieverslag',
    language: 'Taal van het verslag',
    sections: 'Onderdelen van het verslag',
    back: 'Terug naar het concept',
    own: 'Door u aangepast',
    elsewhere:
      'Uw eigen tekst staat in het verslag in het {{language}}; hier staat het concept. Schrijf uw tekst ook in deze taal.',
    ownHint: 'U hebt dit onderdeel aangepast; nieuwe gegevens uit de sessie komen er niet meer vanzelf in.',
    observation: 'Wat te zien en te horen is',
    meaning: 'Wat het kan betekenen',
    empty: 'Nog leeg. Lege onderdelen komen niet in het verslag.',
    noTalk: 'Er is nog geen terugkijkgesprek geweest. Wat u dan laat zien, komt hier te staan.',
    withoutNote_one: '1 moment heeft nog geen notitie en staat hier daarom niet.',
    withoutNote_other: '{{count}} momenten hebben nog geen notitie en staan hier daarom niet.',
    toMoment: 'Naar het eerste moment',
    notForParents_one: '1 moment blijft hier en staat niet in het verslag.',
    notForParents_other: '{{count}} momenten blijven hier en staan niet in het verslag.',
    stills: 'Stilbeelden in het verslag',
    stillsHint: 'Van elk getoond fragment één beeld.',
    noStills:
      'Stilbeelden kunnen er niet in: daarvoor moet iedereen in het gezin instemmen met opnemen, terugkijken en stilbeelden in het verslag.',
    preview: 'Voorbeeld van het verslag',
    exportPdf: 'PDF maken',
    exportHtml: 'HTML maken',
    exporting: 'Het verslag wordt gemaakt…',
    exported: 'Het verslag is klaar: {{name}}',
    fileName: 'Sessieverslag sessie {{number}} {{date}}',
    failed: 'Het concept van het verslag kon niet worden gemaakt.',
    page: 'Zo komt het op papier'
  },
  en: {
    title: 'Session report',
    language: 'Language of the report',
    sections: 'Sections of the report',
    back: 'Back to the draft',
    own: 'Changed by you',
    elsewhere:
      'Your own text is in the {{language}} report; here stands the draft. Write it in this language too.',
    ownHint: 'You changed this section; new facts from the session no longer come into it by themselves.',
    observation: 'What can be seen and heard',
    meaning: 'What it may mean',
    empty: 'Empty as yet. Empty sections stay out of the report.',
    noTalk: 'There has been no review talk yet. What you show then comes to stand here.',
    withoutNote_one: '1 moment has no note yet and so is not here.',
    withoutNote_other: '{{count}} moments have no note yet and so are not here.',
    toMoment: 'Go to the first moment',
    notForParents_one: '1 moment stays here and is not in the report.',
    notForParents_other: '{{count}} moments stay here and are not in the report.',
    stills: 'Stills in the report',
    stillsHint: 'One picture of each clip shown.',
    noStills:
      'Stills can’t be used: everyone in the family has to consent to recording, looking back and stills in the report.',
    preview: 'Preview of the report',
    exportPdf: 'Make PDF',
    exportHtml: 'Make HTML',
    exporting: 'The report is being made…',
    exported: 'The report is ready: {{name}}',
    fileName: 'Session report session {{number}} {{date}}',
    failed: 'The draft of the report could not be made.',
    page: 'How it comes out on paper'
  }
})
