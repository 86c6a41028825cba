import type { Person, Role } from '../../../shared/domain/family.ts'
import { languages } from '../../../shared/domain/language.ts'
import { texts } from '../../../shared/i18n/index.ts'

/**
 * What someone is called while their role is chosen: what was typed; else the role's own name, which goes along with
 * another role as long as nobody gave a name of one's own.
 */
export function personLabel(
  person: Pick<Person, 'role' | 'label'> | null,
  typed: string | null,
  role: Role,
  nameOfRole: string
): string {
  if (typed !== null) return typed
  if (person !== null && (role === person.role || !isNameOfRole(person))) return person.label
  return role === 'other' ? '' : nameOfRole
}

/** Named in whichever language the program was in. */
function isNameOfRole({ role, label }: Pick<Person, 'role' | 'label'>): boolean {
  return languages.some((language) => texts[language].common.role[role] === label)
}
