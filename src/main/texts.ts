import { area } from '../shared/i18n/area.ts'

/** The words of what the system draws: the menu and the file dialogs. */
export const menuTexts = area({
  nl: {
    file: 'Bestand',
    families: 'Gezinnen',
    settings: 'Instellingen…',
    lock: 'Vergrendelen',
    quit: 'Weerklank afsluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    language: 'Taal',
    dutch: 'Nederlands',
    english: 'English',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    actualSize: 'Ware grootte',
    fullScreen: 'Volledig scherm',
    help: 'Help',
    keyboard: 'Toetsen',
    about: 'Over Weerklank',
    hide: 'Verberg Weerklank'
  },
  en: {
    file: 'File',
    families: 'Families',
    settings: 'Settings…',
    lock: 'Lock',
    quit: 'Quit Weerklank',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    language: 'Language',
    dutch: 'Nederlands',
    english: 'English',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    help: 'Help',
    keyboard: 'Keys',
    about: 'About Weerklank',
    hide: 'Hide Weerklank'
  }
})

export const dialogTexts = area({
  nl: {
    chooseRecordings: 'Kies opnamen',
    recordings: 'Opnamen',
    chooseCodebook: 'Kies een codeboek',
    codebooks: 'Codeboeken',
    allFiles: 'Alle bestanden',
    save: 'Bewaren als',
    newFolder: 'Waar komt de map?',
    makeFolder: 'Map maken',
    unsaved: 'Nog niet bewaard: {{count}} van uw laatste wijzigingen.',
    unsavedDetail:
      'Ze konden niet worden geschreven, bijvoorbeeld omdat de schijf vol is. Sluit u nu af, dan gaan ze verloren; alles wat al bewaard was, is veilig. Maak liever eerst ruimte vrij.',
    stay: 'Niet afsluiten',
    quitAnyway: 'Toch afsluiten'
  },
  en: {
    chooseRecordings: 'Choose recordings',
    recordings: 'Recordings',
    chooseCodebook: 'Choose a codebook',
    codebooks: 'Codebooks',
    allFiles: 'All files',
    save: 'Save as',
    newFolder: 'Where should the folder be?',
    makeFolder: 'Make folder',
    unsaved: 'Not saved yet: {{count}} of your latest changes.',
    unsavedDetail:
      'They could not be written, for example because the disk is full. If you quit now, they are lost; everything saved before is safe. Better make room first.',
    stay: 'Don’t quit',
    quitAnyway: 'Quit anyway'
  }
})
