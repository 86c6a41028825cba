import { area } from '../area.ts'

/** What can be wrong with a line of a list of moments; each stands between brackets in one sentence. */
export const momentsCsv = area({
  nl: {
    malformed: 'een aanhalingsteken staat niet goed',
    column: 'de kolom “{{value}}” ontbreekt',
    cells: 'er staan te veel of te weinig waarden op',
    signs: 'het is geen tekst die hier te lezen is; bewaar de lijst als CSV UTF-8',
    thousands:
      '“{{value}}” is op twee manieren te lezen; schrijf milliseconden met alleen cijfers, zoals 1000',
    start: 'het begin “{{value}}” is geen aantal milliseconden',
    end: 'het einde “{{value}}” is geen aantal milliseconden',
    order: 'het einde {{value}} ligt niet na het begin',
    'past-end': 'het begin {{value}} ligt na het einde van de opname',
    code: 'de code “{{value}}” bestaat niet',
    subject: '“{{value}}” is niet child, parent of dyad',
    star: 'de ster “{{value}}” is niet 0 of 1',
    'too-long': 'de tekst is te lang'
  },
  en: {
    malformed: 'a quotation mark is out of place',
    column: 'the column “{{value}}” is missing',
    cells: 'it has too many or too few values',
    signs: 'it is no text that can be read here; save the list as CSV UTF-8',
    thousands: '“{{value}}” can be read in two ways; write milliseconds as digits only, such as 1000',
    start: 'the start “{{value}}” is not a number of milliseconds',
    end: 'the end “{{value}}” is not a number of milliseconds',
    order: 'the end {{value}} does not come after the start',
    'past-end': 'the start {{value}} lies past the end of the recording',
    code: 'the code “{{value}}” does not exist',
    subject: '“{{value}}” is not child, parent or dyad',
    star: 'the star “{{value}}” is not 0 or 1',
    'too-long': 'the text is too long'
  }
})
